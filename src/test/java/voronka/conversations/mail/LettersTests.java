package voronka.conversations.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static voronka.db.tenant.Tables.ACTIVITY;
import static voronka.db.tenant.Tables.CHANGE;
import static voronka.db.tenant.Tables.LETTER;
import static voronka.db.tenant.Tables.MAIL_SECRET;
import static voronka.db.tenant.Tables.REQUEST;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import voronka.NotFound;
import voronka.accounts.Caller;
import voronka.conversations.LetterDraft;
import voronka.conversations.LetterQueries;
import voronka.conversations.Letters;
import voronka.conversations.MailBox;
import voronka.conversations.MailBoxGiven;
import voronka.conversations.MailBoxes;
import voronka.conversations.MailSecurity;
import voronka.conversations.MailServer;
import voronka.conversations.Privacy;
import voronka.conversations.ThreadList;
import voronka.files.StoredFiles;
import voronka.records.Records;
import voronka.records.Refused;
import voronka.support.IntegrationTest;
import voronka.support.People;
import voronka.support.post.PostOffice;

/// Letters go out with their thread and count as contacts; personal boxes tell others no more than their owner lets them.
@IntegrationTest
class LettersTests {

    private final PostOffice post = PostOffice.get();

    @Autowired
    Letters letters;

    @Autowired
    LetterQueries queries;

    @Autowired
    Outbox outbox;

    @Autowired
    BoxSync sync;

    @Autowired
    MailBoxes boxes;

    @Autowired
    StoredFiles files;

    @Autowired
    Records records;

    @Autowired
    People people;

    @Autowired
    DSLContext sql;

    @Test
    void anAnswerGoesOutWithItsThreadAndIsAContact() throws Exception {
        var box = shared("С уважением, отдел продаж");
        var client = post.box();
        var first = TestLetter.id();
        post.deliver(box.address(), TestLetter.of(first, client, "Насос", "Сколько стоит?"));
        sync.once(box, true);
        var file = files.take(new ByteArrayInputStream("прайс".getBytes(StandardCharsets.UTF_8)), "Прайс-лист.txt");

        var id = letters.send(answer(box, client, "100 рублей", List.of(file.id())));
        outbox.send(id, true);

        var arrived = post.letters(client, "INBOX").getFirst();
        assertThat(arrived.getHeader("In-Reply-To")).containsExactly(first);
        assertThat(arrived.getSubject()).isEqualTo("Re: Насос");
        var read = LetterReader.read(bytes(arrived), java.time.OffsetDateTime.now(), false);
        assertThat(read.text())
                .startsWith("100 рублей\n\n-- \nС уважением, отдел продаж")
                .contains("> Сколько стоит?");
        assertThat(read.files().getFirst().name()).isEqualTo("Прайс-лист.txt");
        assertThat(sql.selectFrom(ACTIVITY).where(ACTIVITY.DIRECTION.eq("out")).fetchSingle()).satisfies(contact -> {
            assertThat(contact.getRequestId()).isEqualTo(sql.selectFrom(REQUEST).fetchSingle().getId());
            assertThat(contact.getDoneAt()).isNotNull();
            assertThat(contact.getOwnerId()).isEqualTo(Caller.current().id());
        });
    }

    @Test
    void whatWasSentIsNotTakenForAnotherLetterWhenItLiesAmongTheSentOnes() throws Exception {
        var box = shared("");
        var id = letters.send(fresh(box, post.box(), "Предложение"));
        outbox.send(id, true);

        sync.once(box, true);

        assertThat(post.letters(box.address(), "Sent")).hasSize(1);
        assertThat(sql.fetchCount(LETTER)).isOne();
    }

    @Test
    void theSameLetterSentTwiceGoesOnce() {
        var box = shared("");
        var client = post.box();
        var draft = fresh(box, client, "Предложение");

        letters.send(draft);
        letters.send(draft);
        outbox.send(draft.id(), true);
        outbox.send(draft.id(), true);

        assertThat(post.letters(client, "INBOX")).hasSize(1);
    }

    @Test
    void aLetterWhoseNodeDiedWhileSendingIsNotSentAgainByItself() {
        var box = shared("");
        var client = post.box();
        var id = letters.send(fresh(box, client, "Предложение"));
        sql.update(LETTER).set(LETTER.STATE, "sending").execute();

        outbox.send(id, true);

        assertThat(sql.selectFrom(LETTER).fetchSingle().getState()).isEqualTo("unsure");
        assertThat(post.letters(client, "INBOX")).isEmpty();
        letters.sendAgain(id);
        outbox.send(id, true);
        assertThat(post.letters(client, "INBOX")).hasSize(1);
    }

    @Test
    void aServerThatIsOutOfReachDelaysALetter() {
        var box = boxes.keptBy(boxes.add(given(post.box(), true, Privacy.FULL, "", 1)));
        var id = letters.send(fresh(box, post.box(), "Предложение"));

        assertThatThrownBy(() -> outbox.send(id, false)).isInstanceOf(Outbox.Later.class);
        assertThat(sql.selectFrom(LETTER).fetchSingle().getState()).isEqualTo("waiting");
        assertThatThrownBy(() -> outbox.send(id, false)).isInstanceOf(Outbox.Later.class);
        outbox.send(id, true);
        assertThat(sql.selectFrom(LETTER).fetchSingle().getState()).isEqualTo("failed");
    }

    @Test
    void aReceiverWhoIsNotThereIsSaid() {
        var box = shared("");
        org.junit.jupiter.api.Assumptions.assumeTrue(post.isReal(), "GreenMail takes letters to anybody");
        var id = letters.send(fresh(box, "nobody@" + PostOffice.DOMAIN, "Предложение"));

        outbox.send(id, true);

        assertThat(sql.selectFrom(LETTER).fetchSingle().getState()).isEqualTo("failed");
        assertThat(sql.selectFrom(LETTER).fetchSingle().getFailure()).contains("nobody@");
        assertThat(sql.fetchCount(ACTIVITY)).isZero();
    }

    @Test
    void whatIsMissingIsSaid() {
        var box = shared("");

        assertThatThrownBy(() -> letters.send(new LetterDraft(
                        UUID.randomUUID(), box.id(), null, null, null, "petr@", "", "x", " ", false, List.of())))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.problems())
                        .extracting(voronka.records.Problem::field)
                        .contains("to", "text"));
        assertThat(sql.fetchCount(LETTER)).isZero();
    }

    @Test
    void aHeaderIsNotSmuggledInByASubject() throws Exception {
        var box = shared("");
        var client = post.box();
        outbox.send(letters.send(fresh(box, client, "x\r\nBcc: other@" + PostOffice.DOMAIN)), true);

        assertThat(post.letters(client, "INBOX").getFirst().getHeader("Bcc")).isNull();
    }

    @Test
    void othersSeeOfAPersonalBoxWhatItsOwnerLetsThem() throws Exception {
        var seller = people.hire("passive_seller");
        var colleague = people.hire("passive_seller");
        var person = records.create("person", Map.of("lastName", "Иванов", "emails", List.of("ivanov@client.example")));
        for (var privacy : Privacy.values()) {
            var box = people.as(seller, () -> boxes.keptBy(boxes.add(given(post.box(), false, privacy, "", post.smtpPort()))));
            post.deliver(box.address(), TestLetter.of(TestLetter.id(), "ivanov@client.example", "Тайна " + privacy, "О цене"));
            sync.once(box, true);

            people.as(seller, () -> assertThat(queries.about("person", person, null, 10).getFirst().subject())
                    .isEqualTo("Тайна " + privacy));
            people.as(colleague, () -> {
                var line = queries.about("person", person, null, 10).getFirst();
                var letter = queries.letters(line.id()).getFirst();
                assertThat(line.depth()).isEqualTo(privacy.code());
                assertThat(letter.subject()).isEqualTo(privacy == Privacy.HIDDEN ? "" : "Тайна " + privacy);
                assertThat(letter.text()).isEqualTo(privacy == Privacy.FULL ? "О цене" : "");
                assertThat(letter.from().address()).isEqualTo(privacy == Privacy.HIDDEN ? "" : "ivanov@client.example");
                assertThat(queries.page(letter.id())).isEmpty();
                assertThat(found("цене")).isEqualTo(privacy == Privacy.FULL ? 1 : 0);
            });
            // The line of the feed is everybody's who sees the person, so it must not tell.
            assertThat(sql.selectFrom(ACTIVITY).fetch(ACTIVITY.TITLE)).noneMatch(title -> title.contains("Тайна"));
            sql.update(voronka.db.tenant.Tables.LETTER_THREAD)
                    .setNull(voronka.db.tenant.Tables.LETTER_THREAD.PERSON_ID)
                    .execute();
        }
    }

    @Test
    void privateLettersThatAreLinkedToNothingAreTheirOwnersAlone() throws Exception {
        var seller = people.hire("passive_seller");
        var box = people.as(seller, () -> boxes.keptBy(boxes.add(given(post.box(), false, Privacy.FULL, "", post.smtpPort()))));
        post.deliver(box.address(), TestLetter.of(TestLetter.id(), "mother@home.example", "Обед", "Купи хлеба"));
        sync.once(box, true);

        assertThat(sql.fetchCount(REQUEST)).isZero();
        var letter = sql.selectFrom(LETTER).fetchSingle();
        assertThatThrownBy(() -> queries.letter(letter.getId())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> files.get(letter.getSourceId())).isInstanceOf(NotFound.class);
        people.as(seller, () -> assertThat(queries.letter(letter.getId()).text()).isEqualTo("Купи хлеба"));
    }

    @Test
    void lettersOfADealAreForThoseWhoSeeTheDeal() throws Exception {
        var box = shared("");
        var seller = people.hire("passive_seller");
        var other = people.hire("passive_seller");
        people.as(seller, () -> {
            var person = records.create("person", Map.of("lastName", "Иванов", "emails", List.of("ivanov@client.example")));
            return records.create("deal", Map.of("title", "Насосы", "person", person));
        });
        post.deliver(box.address(), TestLetter.of(TestLetter.id(), "ivanov@client.example", "Цена", "О цене"));
        sync.once(box, true);

        people.as(seller, () -> assertThat(found("цене")).isOne());
        people.as(other, () -> assertThat(found("цене")).isZero());
    }

    @Test
    void aThreadIsLinkedToAnotherRecordWithAllItsLines() throws Exception {
        var box = shared("");
        post.deliver(box.address(), TestLetter.of(TestLetter.id(), "petr@client.example", "Насос", "Сколько?"));
        sync.once(box, true);
        var deal = records.create("deal", Map.of("title", "Насосы"));
        var thread = sql.selectFrom(LETTER).fetchSingle().getThreadId();

        letters.link(thread, "deal", deal);

        assertThat(queries.about("deal", deal, null, 10)).hasSize(1);
        assertThat(sql.selectFrom(ACTIVITY).fetchSingle().getDealId()).isEqualTo(deal);
        assertThat(sql.selectFrom(ACTIVITY).fetchSingle().getRequestId()).isNull();
    }

    @Test
    void theLettersOfARequestFollowItIntoItsDeal() throws Exception {
        var box = shared("");
        post.deliver(box.address(), TestLetter.of(TestLetter.id(), "petr@client.example", "Насос", "Сколько?"));
        sync.once(box, true);
        var request = sql.selectFrom(REQUEST).fetchSingle().getId();

        var deal = conversions.convert(request, conversion());

        assertThat(queries.about("deal", deal, null, 10)).hasSize(1);
    }

    @Autowired
    voronka.requests.Conversions conversions;

    private static voronka.requests.Conversion conversion() {
        return voronka.requests.Conversion.plain();
    }

    @Test
    void aPasswordIsNowhereInClear() {
        shared("");

        assertThat(new String(sql.selectFrom(MAIL_SECRET).fetchSingle().getSealed(), StandardCharsets.ISO_8859_1))
                .doesNotContain(PostOffice.PASSWORD);
        assertThat(sql.selectFrom(CHANGE).fetch(row -> String.valueOf(row.getAfter())))
                .noneMatch(change -> change.contains(PostOffice.PASSWORD));
    }

    private int found(String words) {
        return queries.threads(new ThreadList(null, ThreadList.Show.ALL, words, null), 10).size();
    }

    private LetterDraft answer(MailBox box, String to, String text, List<UUID> attached) {
        var answered = sql.selectFrom(LETTER).fetchSingle().getId();
        return new LetterDraft(
                UUID.randomUUID(), box.id(), answered, null, null, to, "", "Re: Насос", text, true, attached);
    }

    private static LetterDraft fresh(MailBox box, String to, String subject) {
        return new LetterDraft(
                UUID.randomUUID(), box.id(), null, null, null, to, "", subject, "Здравствуйте!", false, List.of());
    }

    private MailBox shared(String signature) {
        return boxes.keptBy(boxes.add(given(post.box(), true, Privacy.FULL, signature, post.smtpPort())));
    }

    private MailBoxGiven given(String address, boolean shared, Privacy privacy, String signature, int smtpPort) {
        return new MailBoxGiven(
                address,
                "Отдел продаж",
                shared,
                privacy,
                shared,
                new MailServer("127.0.0.1", post.imapPort(), MailSecurity.NONE),
                new MailServer("127.0.0.1", smtpPort, MailSecurity.NONE),
                "",
                PostOffice.PASSWORD,
                signature,
                noDays(),
                120,
                true);
    }

    private static @Nullable Integer noDays() {
        return null;
    }

    private static byte[] bytes(jakarta.mail.internet.MimeMessage message) throws Exception {
        var bytes = new java.io.ByteArrayOutputStream();
        message.writeTo(bytes);
        return bytes.toByteArray();
    }
}
