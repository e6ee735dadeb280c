package voronka.conversations.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static voronka.db.tenant.Tables.LETTER;
import static voronka.db.tenant.Tables.LETTER_PLACE;
import static voronka.db.tenant.Tables.MAIL_FOLDER;
import static voronka.db.tenant.Tables.MAIL_GAP;
import static voronka.db.tenant.Tables.REQUEST;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import voronka.conversations.MailBoxGiven;
import voronka.conversations.MailBoxQueries;
import voronka.conversations.MailBoxes;
import voronka.conversations.MailSecurity;
import voronka.conversations.MailServer;
import voronka.conversations.Privacy;
import voronka.support.ApplicationTest;
import voronka.support.Node;
import voronka.support.People;
import voronka.support.post.PostOffice;
import voronka.tenancy.CurrentTenant;

/// Nodes that look after boxes in processes of their own: one is killed in the middle, the server goes and comes back.
@ApplicationTest
class MailNodesTests {

    private static final String[] QUICK = {
        "--voronka.mail.lease=4s", "--voronka.mail.lease-renewal=1s", "--voronka.mail.trusted-hosts=127.0.0.1"
    };
    private static final int LETTERS = 200;

    private final PostOffice post = PostOffice.get();

    @Autowired
    People people;

    @Autowired
    MailBoxes boxes;

    @Autowired
    MailBoxQueries queries;

    @Autowired
    DSLContext sql;

    @Test
    void noLetterIsLostOrDoubledWhenANodeIsKilledAndTheServerGoes() {
        var tenant = people.company("post");
        var address = post.box();
        post.deliver(address, IntStream.range(0, LETTERS).mapToObj(this::letter).toArray(String[]::new));
        CurrentTenant.run(tenant, () -> {
            var first = Node.besideTheTests(QUICK);
            var box = people.as(people.director(), () -> boxes.add(given(address, post.imapPort())));
            until(() -> stored(box) > 10);
            first.kill();
            assertThat(stored(box)).isLessThan(LETTERS);
            try (var second = Node.besideTheTests(QUICK)) {
                assertThat(second.pid()).isPositive();
                until(() -> stored(box) == LETTERS);
                assertWhole(box, LETTERS);
                assertThat(sql.fetchCount(REQUEST)).isEqualTo(LETTERS);

                // A letter that comes now is told by the server: the box is asked for seldom.
                post.deliver(address, letter(LETTERS));
                until(() -> stored(box) == LETTERS + 1);

                if (post.isReal()) {
                    post.restart();
                    post.deliver(address, letter(LETTERS + 1));
                    until(() -> stored(box) == LETTERS + 2);
                    post.renumber(address);
                    post.deliver(address, letter(LETTERS + 2));
                    until(() -> stored(box) == LETTERS + 3);
                    until(() -> health(box) == MailBoxQueries.Health.GOOD);
                    assertWhole(box, LETTERS + 3);
                }
                aLetterThatCannotBeStoredIsAGap(box, address);
                aServerThatRefusesIsAskedEverLessOften();
            }
            people.as(people.director(), () -> boxes.remove(box));
        });
    }

    private void aLetterThatCannotBeStoredIsAGap(UUID box, String address) {
        var before = stored(box);
        sql.execute("alter table letter add constraint no_such check (subject <> 'Отравленное')");
        post.deliver(address, TestLetter.of(TestLetter.id(), "petr@client.example", "Отравленное", "x"));
        until(() -> sql.fetchCount(MAIL_GAP) == 1);
        until(() -> health(box) == MailBoxQueries.Health.BEHIND);
        sql.execute("alter table letter drop constraint no_such");
        people.as(people.director(), () -> boxes.wishSync(box));
        until(() -> stored(box) == before + 1);
        until(() -> sql.fetchCount(MAIL_GAP) == 0);
    }

    private void aServerThatRefusesIsAskedEverLessOften() {
        var asked = new CopyOnWriteArrayList<Long>();
        try (var server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Thread.startVirtualThread(() -> refuse(server, asked));
            var box = people.as(
                    people.director(), () -> boxes.add(given("lost@" + PostOffice.DOMAIN, server.getLocalPort())));
            until(() -> asked.size() >= 3);
            until(() -> health(box) == MailBoxQueries.Health.FAILED);
            assertThat(Duration.ofNanos(asked.get(1) - asked.get(0))).isGreaterThan(Duration.ofSeconds(1));
            assertThat(asked.get(2) - asked.get(1)).isGreaterThan(asked.get(1) - asked.get(0));

            // What is changed counts at once, whether the box was out of reach or not.
            var found = post.box();
            people.as(people.director(), () -> boxes.change(box, given(found, post.imapPort())));
            until(() -> health(box) == MailBoxQueries.Health.GOOD);
            people.as(people.director(), () -> boxes.change(box, given(found, server.getLocalPort())));
            until(() -> health(box) == MailBoxQueries.Health.FAILED);
            people.as(people.director(), () -> boxes.remove(box));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void refuse(ServerSocket server, List<Long> asked) {
        while (!server.isClosed()) {
            try (var call = server.accept()) {
                asked.add(System.nanoTime());
                call.getOutputStream().write("* BYE closed\r\n".getBytes(StandardCharsets.US_ASCII));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void assertWhole(UUID box, int letters) {
        until(() -> onServer(box) == letters);
        assertThat(sql.fetchCount(LETTER, LETTER.BOX_ID.eq(box))).isEqualTo(letters);
        assertThat(sql.fetchCount(LETTER_PLACE)).isEqualTo(letters);
        assertThat(sql.select(DSL.countDistinct(LETTER.MESSAGE_ID)).from(LETTER).fetchSingle().value1())
                .isEqualTo(letters);
    }

    private int stored(UUID box) {
        return sql.fetchCount(LETTER, LETTER.BOX_ID.eq(box));
    }

    private int onServer(UUID box) {
        return sql.select(DSL.coalesce(DSL.sum(MAIL_FOLDER.SERVER_COUNT), DSL.inline(java.math.BigDecimal.ZERO)))
                .from(MAIL_FOLDER)
                .where(MAIL_FOLDER.BOX_ID.eq(box))
                .fetchSingle()
                .value1()
                .intValue();
    }

    private MailBoxQueries.Health health(UUID box) {
        return people.as(people.director(), () -> queries.states().stream()
                .filter(state -> state.id().equals(box))
                .findFirst()
                .orElseThrow()
                .health());
    }

    private static void until(BooleanSupplier holds) {
        var tenant = CurrentTenant.get();
        await().pollInSameThread()
                .atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> CurrentTenant.call(tenant, holds::getAsBoolean));
    }

    private String letter(int number) {
        return TestLetter.of(
                TestLetter.id(), "client" + number + "@client.example", "Запрос " + number, "Сколько стоит?".repeat(20));
    }

    private MailBoxGiven given(String address, int imapPort) {
        return new MailBoxGiven(
                address,
                "Отдел продаж",
                true,
                Privacy.FULL,
                true,
                new MailServer("127.0.0.1", imapPort, MailSecurity.NONE),
                new MailServer("127.0.0.1", post.smtpPort(), MailSecurity.NONE),
                "",
                PostOffice.PASSWORD,
                "",
                null,
                600,
                true);
    }
}
