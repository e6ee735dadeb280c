package voronka.team;

import static org.assertj.core.api.Assertions.assertThat;
import static voronka.db.tenant.Tables.OPERATION;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import voronka.accounts.Action;
import voronka.accounts.Caller;
import voronka.accounts.Scope;
import voronka.activities.Activities;
import voronka.records.Catalogue;
import voronka.records.HistoryQueries;
import voronka.records.ListQuery;
import voronka.records.Operations;
import voronka.records.RecordQueries;
import voronka.records.Records;
import voronka.support.IntegrationTest;
import voronka.support.People;

/// Rights and duties of somebody who is away are his deputy's for that time, and nobody's else (S19).
@IntegrationTest
class DeputiesTests {

    @Autowired
    Records records;

    @Autowired
    RecordQueries queries;

    @Autowired
    HistoryQueries history;

    @Autowired
    Activities activities;

    @Autowired
    Operations operations;

    @Autowired
    Catalogue catalogue;

    @Autowired
    People people;

    @Autowired
    MockMvcTester pages;

    @Autowired
    DSLContext sql;

    @SuppressWarnings("NullAway.Init")
    Caller anna;
    @SuppressWarnings("NullAway.Init")
    Caller boris;
    @SuppressWarnings("NullAway.Init")
    UUID deal;

    void aDealOfAnna() {
        anna = people.hire("active_seller");
        boris = people.hire("active_seller");
        deal = people.as(anna, () -> records.create("deal", Map.of("title", "Насосы Анны")));
    }

    @Test
    void aDeputySeesAndChangesWhatTheAbsentOneHasAndSoOnlyInThatTime() {
        aDealOfAnna();
        assertThat(sees(boris)).isFalse();

        var absence = away(anna, boris, today(), today().plusDays(3));
        assertThat(sees(boris)).isTrue();
        people.as(now(boris), () -> records.change("deal", deal, null, Map.of("title", "Насосы и трубы")));
        assertThat(sees(people.hire("active_seller"))).isFalse();

        records.change("absence", absence, null, Map.of("firstDay", today().minusDays(3), "lastDay", today().minusDays(1)));
        assertThat(sees(boris)).isFalse();
    }

    @Test
    void anAbsenceThatHasNotBegunGivesNothing() {
        aDealOfAnna();
        away(anna, boris, today().plusDays(1), today().plusDays(9));

        assertThat(sees(boris)).isFalse();
    }

    @Test
    void historyAndFeedSayForWhomItWasDone() {
        aDealOfAnna();
        away(anna, boris, today(), today());
        var call = people.as(anna, () -> activities.plan(
                Map.of("kind", "task", "title", "Позвонить завтра", "deal", deal)));

        people.as(now(boris), () -> {
            operations.beginAnew();
            records.change("deal", deal, null, Map.of("goal", "Вода"));
            activities.finish(call, "done", null, null);
        });

        var change = history.of(deal, null, 1).getFirst();
        assertThat(change.who()).isEqualTo(boris.id());
        assertThat(change.absent()).isEqualTo(anna.id());
        people.as(anna, () -> assertThat(pages.get().uri("/deals/" + deal))
                .bodyText()
                .contains(boris.name() + " (замещает: " + anna.name() + ")"));
    }

    @Test
    void whatADeputyDoesOfHisOwnIsNotForAnybody() {
        aDealOfAnna();
        away(anna, boris, today(), today());

        people.as(now(boris), () -> {
            operations.beginAnew();
            records.create("deal", Map.of("title", "Своя"));
        });

        assertThat(sql.fetchExists(OPERATION, OPERATION.ON_BEHALF_OF.isNotNull())).isFalse();
    }

    @Test
    void theDeputyOfAHeadReachesTheDepartmentButNotTheSettings() {
        aDealOfAnna();
        var department = people.department("Север", null);
        var head = people.hire("head_of_sales", department);
        var seller = people.hire("active_seller", department);
        var theirs = people.as(seller, () -> records.create("deal", Map.of("title", "Сделка севера")));
        away(head, boris, today(), today());

        assertThat(now(boris).may(Action.EDIT, "deal", seller.id())).isTrue();
        people.as(now(boris), () -> assertThat(queries.find(catalogue.kind("deal"), theirs)).isPresent());

        var admin = people.hire("administrator");
        away(admin, boris, today(), today());
        assertThat(now(boris).may(Action.EDIT, "settings")).isFalse();
        assertThat(now(boris).scope(Action.EDIT, "employee")).isEmpty();
        assertThat(now(boris).scope(Action.SEE, "deal")).hasValue(Scope.ALL);
    }

    @Test
    void whileTheDeputyIsAwayTooHisOwnDeputyHasItAll() {
        aDealOfAnna();
        var vera = people.hire("active_seller");
        away(anna, boris, today(), today().plusDays(5));
        assertThat(sees(vera)).isFalse();

        away(boris, vera, today(), today());

        assertThat(sees(vera)).isTrue();
    }

    @Test
    void aDeputyAcceptsWhatIsHandedOverToTheAbsentOne() {
        aDealOfAnna();
        var caller = people.hire("caller");
        var request = people.as(caller, () -> records.create("request", Map.of("text", "Нужен насос")));
        var offered = people.as(caller, () -> records.create("hand_over", Map.of(
                "request", request,
                "receiver", anna.id(),
                "findings", "Три насоса",
                "decisionMaker", "Инженер",
                "nextStep", "Образец")));
        away(anna, boris, today(), today());

        people.as(now(boris), () -> assertThat(pages.post().uri("/hand-overs/" + offered + "/acceptance")).hasStatusOk());

        assertThat(queries.get(catalogue.kind("request"), request).text("owner")).isEqualTo(anna.name());
        people.as(now(boris), () -> assertThat(list("activity", "Образец")).isEqualTo(1));
        people.as(caller, () -> assertThat(list("activity", "Образец")).isZero());
    }

    private int list(String kind, String words) {
        return queries.count(ListQuery.of(catalogue.kind(kind), Map.of("q", words)));
    }

    private UUID away(Caller employee, Caller deputy, LocalDate first, LocalDate last) {
        return records.create("absence", new HashMap<>(Map.of(
                "kind", "vacation",
                "owner", employee.id(),
                "deputy", deputy.id(),
                "firstDay", first,
                "lastDay", last)));
    }

    private Caller now(Caller caller) {
        return people.caller(caller.id());
    }

    private boolean sees(Caller caller) {
        return people.as(now(caller), () -> queries.find(catalogue.kind("deal"), deal).isPresent());
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Europe/Moscow"));
    }
}
