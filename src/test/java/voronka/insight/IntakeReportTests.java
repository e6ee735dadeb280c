package voronka.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import voronka.accounts.Acting;
import voronka.accounts.Caller;
import voronka.accounts.Way;
import voronka.activities.Activities;
import voronka.records.Catalogue;
import voronka.records.ListQuery;
import voronka.records.Operations;
import voronka.records.RecordQueries;
import voronka.records.Records;
import voronka.requests.AnswerClocks;
import voronka.requests.Requests;
import voronka.support.IntegrationTest;
import voronka.support.People;
import voronka.support.TestClock;

/// The head sees who answered in how many minutes and what was passed from whom; each figure opens its rows (S93).
@IntegrationTest
class IntakeReportTests {

    @Autowired
    IntakeQueries intake;

    @Autowired
    Requests requests;

    @Autowired
    Activities activities;

    @Autowired
    AnswerClocks clocks;

    @Autowired
    Records records;

    @Autowired
    RecordQueries queries;

    @Autowired
    Catalogue catalogue;

    @Autowired
    Operations operations;

    @Autowired
    People people;

    @Autowired
    TestClock clock;

    @Autowired
    MockMvcTester browser;

    @Test
    void everyFigureOpensExactlyTheRowsItCounted() {
        clock.stopAt("2026-11-25T12:00");
        var anna = people.hire("passive_seller");
        var boris = people.hire("passive_seller");
        var answered = request("Нужно 20 штук к пятнице, выставьте счёт");
        take(anna, answered);
        var dropped = request("Нужен насос");
        take(anna, dropped);
        var returned = request("Почём?");
        take(boris, returned);
        people.as(boris, () -> requests.giveBack(returned, "Не ко мне"));
        clock.move(Duration.ofMinutes(10));
        contact(anna, answered);
        clock.move(Duration.ofMinutes(50));
        clocks.run();
        clock.move(Duration.ofMinutes(5));
        contact(boris, dropped);
        var scope = new Scope(
                LocalDate.of(2026, 11, 25), LocalDate.of(2026, 11, 25), null, null, null, Caller.current().zone());

        var all = intake.all(scope);
        assertThat(all.came()).isEqualTo(3).isEqualTo(listed(set("came", scope)));
        assertThat(all.answered()).isEqualTo(2).isEqualTo(listed(set("came", scope, "step", "answered")));
        assertThat(all.inTime()).isEqualTo(listed(set("came", scope, "step", "inTime")));
        var byPerson = intake.byPerson(scope);
        assertThat(byPerson).extracting(IntakeQueries.OfPerson::person).contains(anna.id(), boris.id());
        for (var person : byPerson) {
            var id = person.person().toString();
            assertThat(listed(set("answered", scope.ofPerson(person.person())))).isEqualTo(person.answered());
            assertThat(listed(set("answered", scope.ofPerson(person.person()), "inTime", "true"))).isEqualTo(person.inTime());
            assertThat(listed(set("passed", scope, "loser", id, "reason", "clock"))).isEqualTo(person.lost());
            assertThat(listed(set("passed", scope, "loser", id, "reason", "returned"))).isEqualTo(person.returned());
        }
        var ofAnna = byPerson.stream().filter(person -> person.person().equals(anna.id())).findFirst().orElseThrow();
        assertThat(ofAnna.minutes()).isEqualByComparingTo("10");
        assertThat(ofAnna.lost()).isEqualTo(1);
        for (var pass : intake.passes(scope)) {
            assertThat(listed(set("passed", scope,
                            "loser", pass.from() == null ? "none" : pass.from().toString(),
                            "receiver", pass.to() == null ? "none" : pass.to().toString(),
                            "reason", pass.reason())))
                    .isEqualTo(pass.requests());
        }
        for (var share : intake.shares(scope)) {
            var own = scope.ofPerson(share.person());
            assertThat(listed(set("got", own))).isEqualTo(share.got());
            for (var what : Map.of("concrete", share.concrete(), "converted", share.converted(), "refused", share.refused()).entrySet()) {
                assertThat(listed(set("got", own, "what", what.getKey()))).isEqualTo(what.getValue());
            }
        }
        assertThat(intake.channels(scope).values()).flatExtracting(list -> list).isNotEmpty();
        assertThat(browser.get().uri("/reports/intake?from=2026-11-25&to=2026-11-25").exchange())
                .hasStatusOk()
                .bodyText()
                .contains(anna.name(), "set=passed");
    }

    private UUID request(String text) {
        return Acting.as(people.director(), Way.API, () -> records.create("request", Map.of("text", text)));
    }

    private void take(Caller seller, UUID id) {
        people.as(seller, () -> {
            operations.beginAnew();
            return requests.take(id);
        });
    }

    private void contact(Caller seller, UUID id) {
        people.as(seller, () -> activities.log(Map.of("kind", "call", "request", id, "result", "talked")));
    }

    private int listed(Map<String, String> parameters) {
        return queries.count(ListQuery.of(catalogue.kind("request"), parameters));
    }

    private static Map<String, String> set(String name, Scope scope, String... further) {
        var parameters = new HashMap<String, String>(scope.parameters("set."));
        parameters.put("set", name);
        for (var i = 0; i < further.length; i += 2) {
            parameters.put("set." + further[i], further[i + 1]);
        }
        return parameters;
    }
}
