package voronka.conversations.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static voronka.db.tenant.Tables.ACTIVITY;
import static voronka.db.tenant.Tables.LETTER;
import static voronka.db.tenant.Tables.LETTER_PLACE;
import static voronka.db.tenant.Tables.LETTER_THREAD;
import static voronka.db.tenant.Tables.MAIL_FOLDER;
import static voronka.db.tenant.Tables.REQUEST;
import static voronka.db.tenant.Tables.STORED_FILE;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import voronka.conversations.MailBox;
import voronka.conversations.MailBoxGiven;
import voronka.conversations.MailBoxes;
import voronka.conversations.MailSecurity;
import voronka.conversations.MailServer;
import voronka.conversations.Privacy;
import voronka.db.tenant.tables.records.RequestRecord;
import voronka.records.Records;
import voronka.requests.Requests;
import voronka.support.IntegrationTest;
import voronka.support.post.PostOffice;

/// Letters of a real server become requests, threads and lines of feeds (S75, S88); none twice, none lost.
@IntegrationTest
class BoxSyncTests {

    private final PostOffice post = PostOffice.get();

    @Autowired
    BoxSync sync;

    @Autowired
    MailBoxes boxes;

    @Autowired
    Records records;

    @Autowired
    Requests requests;

    @Autowired
    DSLContext sql;

    @Test
    void aLetterOfAStrangerIsARequest() throws Exception {
        var box = shared();
        post.deliver(box.address(), TestLetter.of(
                TestLetter.id(), "Пётр <petr@client.example>", "Нужен насос", "Сколько стоит?\nТел. 8 916 123-45-67"));

        sync.once(box, true);

        var request = request();
        assertThat(request.getTitle()).isEqualTo("Нужен насос");
        assertThat(request.getChannel()).isEqualTo("mail");
        assertThat(request.getPersonName()).isEqualTo("Пётр");
        assertThat(request.getEmails().data()).contains("petr@client.example");
        assertThat(request.getPhones().data()).contains("+79161234567");
        assertThat(request.getState()).isEqualTo("new");
        assertThat(sql.selectFrom(ACTIVITY).fetchSingle()).satisfies(activity -> {
            assertThat(activity.getKind()).isEqualTo("letter");
            assertThat(activity.getDirection()).isEqualTo("in");
            assertThat(activity.getRequestId()).isEqualTo(request.getId());
            assertThat(activity.getTitle()).isEqualTo("Нужен насос");
        });
    }

    @Test
    void nothingIsTakenTwice() throws Exception {
        var box = shared();
        var letter = stranger("Нужен насос");
        post.deliver(box.address(), letter, letter);

        sync.once(box, true);
        sync.once(box, true);

        assertThat(sql.fetchCount(REQUEST)).isOne();
        assertThat(sql.fetchCount(LETTER)).isOne();
        assertThat(sql.fetchCount(LETTER_PLACE)).isEqualTo(2);
        assertAllStored(box);
    }

    @Test
    void anAnswerJoinsItsThreadWhoeverWritesIt() throws Exception {
        var box = shared();
        var first = TestLetter.id();
        post.deliver(box.address(), TestLetter.of(first, "petr@client.example", "Насос", "Сколько?"));
        sync.once(box, true);
        post.deliver(box.address(), TestLetter.of(
                TestLetter.id(), "boss@other.example", "Re: Насос", "Берём", "In-Reply-To: " + first));

        sync.once(box, false);

        assertThat(sql.fetchCount(REQUEST)).isOne();
        assertThat(sql.selectFrom(LETTER_THREAD).fetchSingle().getLetters()).isEqualTo(2);
        assertThat(sql.selectFrom(ACTIVITY).fetch(ACTIVITY.REQUEST_ID)).containsOnly(request().getId()).hasSize(2);
    }

    @Test
    void aCustomerWithAnOpenDealWritesAboutIt() throws Exception {
        var box = shared();
        var person = records.create("person", Map.of("lastName", "Иванов", "emails", List.of("ivanov@client.example")));
        var deal = records.create("deal", Map.of("title", "Насосы", "person", person));
        post.deliver(box.address(), TestLetter.of(TestLetter.id(), "Ivanov@Client.example", "Вопрос", "Когда?"));

        sync.once(box, true);

        assertThat(sql.fetchCount(REQUEST)).isZero();
        assertThat(sql.selectFrom(ACTIVITY).fetchSingle().getDealId()).isEqualTo(deal);
    }

    @Test
    void aCustomerWithNothingOpenGoesToHisSeller() throws Exception {
        var box = shared();
        var person = records.create("person", Map.of("lastName", "Иванов", "emails", List.of("ivanov@client.example")));
        post.deliver(box.address(), TestLetter.of(TestLetter.id(), "ivanov@client.example", "Ещё раз", "Нужно ещё"));

        sync.once(box, true);

        assertThat(request().getPersonId()).isEqualTo(person);
        assertThat(request().getOwnerId()).isNotNull();
    }

    @Test
    void aLetterOfAFormIsOfWhosePhoneStandsInIt() throws Exception {
        var box = shared();
        var company = records.create("company", Map.of("name", "Ромашка", "phones", List.of("+7 495 123-45-67")));
        post.deliver(box.address(), TestLetter.of(
                TestLetter.id(), "noreply@site.example", "Заявка с сайта", "Имя: Анна\nТелефон: (495) 123-45-67"));

        sync.once(box, true);

        assertThat(request().getCompanyId()).isEqualTo(company);
    }

    @Test
    void aLetterAfterARefusalIsANewRequest() throws Exception {
        var box = shared();
        var first = TestLetter.id();
        post.deliver(box.address(), TestLetter.of(first, "petr@client.example", "Насос", "Сколько?"));
        sync.once(box, true);
        requests.refuse(request().getId(), reason(), "");
        post.deliver(box.address(), TestLetter.of(
                TestLetter.id(), "petr@client.example", "Re: Насос", "Передумал, берём", "In-Reply-To: " + first));

        sync.once(box, false);

        assertThat(sql.selectFrom(REQUEST).fetch(REQUEST.STATE)).containsExactlyInAnyOrder("refused", "in_work");
    }

    @Test
    void whatAProgramWritesMakesNoRequest() throws Exception {
        var box = shared();
        post.deliver(box.address(), TestLetter.of(
                TestLetter.id(), "robot@client.example", "Вне офиса", "Я в отпуске", "Auto-Submitted: auto-replied"));

        sync.once(box, true);

        assertThat(sql.fetchCount(REQUEST)).isZero();
        assertThat(sql.fetchCount(LETTER)).isOne();
    }

    @Test
    void oneLetterToTwoBoxesIsOneRequestAndOneLineOfItsFeed() throws Exception {
        var sales = shared();
        var info = shared();
        var letter = stranger("Нужен насос");
        post.deliver(sales.address(), letter);
        post.deliver(info.address(), letter);

        sync.once(sales, true);
        sync.once(info, true);

        assertThat(sql.fetchCount(REQUEST)).isOne();
        assertThat(sql.fetchCount(ACTIVITY)).isOne();
        assertThat(sql.fetchCount(LETTER)).isEqualTo(2);
    }

    @Test
    void attachmentsAreKept() throws Exception {
        var box = shared();
        post.deliver(box.address(), """
                Message-ID: %s
                From: petr@client.example
                Subject: Чертёж
                Content-Type: multipart/mixed; boundary=B

                --B
                Content-Type: text/plain; charset=utf-8

                см. вложение
                --B
                Content-Type: application/pdf; name="=?koi8-r?B?/sXS1MXWLnBkZg==?="
                Content-Disposition: attachment

                %%PDF-1.7
                --B--
                """.formatted(TestLetter.id()));

        sync.once(box, true);

        assertThat(sql.selectFrom(STORED_FILE).fetch(STORED_FILE.NAME)).containsExactlyInAnyOrder("Чертеж.pdf", "letter.eml");
    }

    @Test
    void whatIsDeletedOnTheServerStaysHere() throws Exception {
        var box = shared();
        post.deliver(box.address(), stranger("Насос"));
        sync.once(box, true);
        post.delete(box.address(), "INBOX");

        sync.once(box, false);

        assertThat(sql.fetchCount(LETTER)).isOne();
        assertThat(sql.fetchCount(LETTER_PLACE)).isZero();
        assertAllStored(box);
    }

    @Test
    void aLetterThatIsMovedIsTheSameLetter() throws Exception {
        var box = shared();
        post.deliver(box.address(), stranger("Насос"));
        sync.once(box, true);
        post.move(box.address(), "INBOX", "Клиенты");

        sync.once(box, false);

        assertThat(sql.fetchCount(LETTER)).isOne();
        assertThat(sql.fetchCount(REQUEST)).isOne();
        assertAllStored(box);
    }

    @Test
    void lettersThatAreNumberedAnewAreKnownAgain() throws Exception {
        var box = shared();
        post.deliver(box.address(), stranger("Первое"), stranger("Второе"), stranger("Третье"));
        sync.once(box, true);
        var validity = folder(box);
        post.renumber(box.address());
        post.deliver(box.address(), stranger("Четвёртое"));

        sync.once(box, false);

        assertThat(folder(box)).isNotEqualTo(validity);
        assertThat(sql.fetchCount(LETTER)).isEqualTo(4);
        assertThat(sql.fetchCount(REQUEST)).isEqualTo(4);
        assertAllStored(box);
    }

    @Test
    void whatASellerWroteElsewhereIsAContact() throws Exception {
        var box = shared();
        var first = TestLetter.id();
        post.deliver(box.address(), TestLetter.of(first, "petr@client.example", "Насос", "Сколько?"));
        sync.once(box, true);
        post.put(box.address(), "Sent", TestLetter.of(
                TestLetter.id(), box.address(), "Re: Насос", "100 рублей", "In-Reply-To: " + first));

        sync.once(box, false);

        assertThat(sql.selectFrom(ACTIVITY).where(ACTIVITY.DIRECTION.eq("out")).fetchSingle().getRequestId())
                .isEqualTo(request().getId());
    }

    @Test
    void lettersOfBeforeItsDayAreLeftAlone() throws Exception {
        var address = post.box();
        post.deliver(address, stranger("Старое"));
        var box = boxes.keptBy(boxes.add(given(address, 0)));
        sql.execute("update mail_box set since = now() + interval '2 days' where id = ?", box.id());

        sync.once(boxes.keptBy(box.id()), true);

        assertThat(sql.fetchCount(LETTER)).isZero();
        assertAllStored(box);
    }

    private void assertAllStored(MailBox box) {
        assertThat(sql.select(DSL.sum(MAIL_FOLDER.SERVER_COUNT.minus(MAIL_FOLDER.STORED_COUNT)))
                        .from(MAIL_FOLDER)
                        .where(MAIL_FOLDER.BOX_ID.eq(box.id()))
                        .fetchSingle(0, Integer.class))
                .isZero();
    }

    private Long folder(MailBox box) {
        return sql.fetchSingle(MAIL_FOLDER, MAIL_FOLDER.BOX_ID.eq(box.id()), MAIL_FOLDER.NAME.eq("INBOX"))
                .getUidValidity();
    }

    private static String stranger(String subject) {
        return TestLetter.of(TestLetter.id(), UUID.randomUUID() + "@client.example", subject, "Здравствуйте!");
    }

    private MailBox shared() {
        return boxes.keptBy(boxes.add(given(post.box(), null)));
    }

    private MailBoxGiven given(String address, @Nullable Integer days) {
        return new MailBoxGiven(
                address,
                "Отдел продаж",
                true,
                Privacy.FULL,
                true,
                new MailServer("127.0.0.1", post.imapPort(), MailSecurity.NONE),
                new MailServer("127.0.0.1", post.smtpPort(), MailSecurity.NONE),
                "",
                PostOffice.PASSWORD,
                "",
                days,
                120,
                true);
    }

    private RequestRecord request() {
        return sql.selectFrom(REQUEST).fetchSingle();
    }

    private UUID reason() {
        return records.create("refusal_reason", Map.of("name", "Дорого " + UUID.randomUUID()));
    }
}
