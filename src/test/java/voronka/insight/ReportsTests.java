package voronka.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static voronka.db.tenant.Tables.ACTIVITY;
import static voronka.db.tenant.Tables.DEAL;
import static voronka.db.tenant.Tables.PIPELINE;
import static voronka.db.tenant.Tables.STAGE;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import voronka.accounts.Acting;
import voronka.accounts.Caller;
import voronka.accounts.Way;
import voronka.deals.Deals;
import voronka.records.Catalogue;
import voronka.records.ListQuery;
import voronka.records.RecordQueries;
import voronka.records.Records;
import voronka.support.IntegrationTest;
import voronka.support.People;

@IntegrationTest
class ReportsTests {

    @Autowired
    FunnelQueries funnels;

    @Autowired
    FigureQueries figures;

    @Autowired
    StandingQueries standing;

    @Autowired
    PlanQueries plans;

    @Autowired
    HotShareQueries hotShare;

    @Autowired
    voronka.requests.Requests requests;

    @Autowired
    voronka.activities.ContactTotals contactTotals;

    @Autowired
    Records records;

    @Autowired
    RecordQueries queries;

    @Autowired
    Catalogue catalogue;

    @Autowired
    Deals deals;

    @Autowired
    People people;

    @Autowired
    DSLContext sql;

    @Autowired
    MockMvcTester browser;

    private final LocalDate today = LocalDate.now(java.time.ZoneId.of("Europe/Moscow"));

    private UUID pipeline() {
        return sql.select(PIPELINE.ID)
                .from(PIPELINE)
                .where(PIPELINE.CODE.eq("active"))
                .fetchSingle()
                .value1();
    }

    private Scope scope(UUID pipeline) {
        return new Scope(today.minusDays(1), today.plusDays(1), pipeline, null, null, Caller.current().zone());
    }

    private List<UUID> stages(String kind) {
        return sql.select(STAGE.ID)
                .from(STAGE)
                .where(STAGE.PIPELINE_ID.eq(pipeline()), STAGE.KIND.eq(kind))
                .orderBy(STAGE.POSITION)
                .fetch(STAGE.ID);
    }

    /// Deals as an import brings them, which no gate asks: at any stage.
    private UUID deal(UUID stage, int amount) {
        return Acting.as(Caller.current(), Way.IMPORT, () -> records.create(
                "deal", new HashMap<>(Map.of("title", "Сделка", "pipeline", pipeline(), "stage", stage, "amount", amount))));
    }

    private int listed(String kind, Map<String, String> parameters) {
        return queries.count(ListQuery.of(catalogue.kind(kind), parameters));
    }

    private Map<String, String> set(String name, Scope scope, String... further) {
        var parameters = new HashMap<String, String>(scope.parameters("set."));
        parameters.put("set", name);
        for (var i = 0; i < further.length; i += 2) {
            parameters.put("set." + further[i], further[i + 1]);
        }
        return parameters;
    }

    @Test
    void everyFigureOfTheFunnelOpensExactlyTheRowsItCounted() {
        var random = new Random(7);
        var open = stages("open");
        for (var i = 0; i < 30; i++) {
            var deal = deal(open.get(random.nextInt(open.size())), 100 + i);
            if (random.nextInt(4) == 0) {
                deals.lose(deal, reason(), "потому что");
            }
        }
        var scope = scope(pipeline());

        for (var step : funnels.deals(scope)) {
            var position = String.valueOf(step.position());
            assertThat(listed("deal", set("reached", scope, "position", position))).as(step.name()).isEqualTo(step.entered());
            assertThat(listed("deal", set("wentOn", scope, "position", position))).as(step.name()).isEqualTo(step.wentOn());
        }
        assertThat(funnels.deals(scope).getFirst().entered()).isEqualTo(30);
    }

    @Test
    void everyFigureByStageAndSellerOpensExactlyTheRowsItCounted() {
        var seller = people.hire("active_seller");
        var open = stages("open");
        for (var i = 0; i < 20; i++) {
            var deal = deal(open.get(i % 3), 100 + i);
            if (i % 4 == 0) {
                records.change("deal", deal, null, Map.of("owner", seller.id()));
            } else if (i % 7 == 0) {
                records.delete("deal", deal, null);
            } else if (i % 9 == 0) {
                deals.lose(deal, reason(), "потому что");
            }
        }
        var scope = scope(pipeline());

        var all = standing.standing(scope, open, "RUB");

        assertThat(all).hasSize(6).anyMatch(one -> seller.id().equals(one.person()));
        for (var one : all) {
            var rows = set("standing", scope.ofPerson(one.person()), "stage", one.stage().toString());
            assertThat(listed("deal", rows)).isEqualTo(one.deals());
        }
        assertThat(all.stream().mapToInt(StandingQueries.Standing::deals).sum()).isEqualTo(listed("deal", set("standing", scope)));
        var his = people.as(seller, () -> standing.standing(scope, open, "RUB"));
        assertThat(his).isNotEmpty().allMatch(one -> seller.id().equals(one.person()));
    }

    private UUID reason() {
        return queries.list(ListQuery.of(catalogue.kind("refusal_reason"), Map.of())).rows().getFirst().id();
    }

    @Test
    void aDealThatJumpedOverAStageCountsAsHavingPassedIt() {
        deal(stages("open").get(3), 100);

        var steps = funnels.deals(scope(pipeline()));

        assertThat(steps.get(1).entered()).isEqualTo(1);
        assertThat(steps.get(1).wentOn()).isEqualTo(1);
        assertThat(steps.get(3).wentOn()).isZero();
        assertThat(steps.get(4).entered()).isZero();
    }

    @Test
    void theKeyFiguresAgreeWithCountingByHand() {
        var won = new ArrayList<BigDecimal>();
        for (var amount : List.of(100, 250, 400)) {
            deal(stages("won").getFirst(), amount);
            won.add(BigDecimal.valueOf(amount));
        }
        deals.lose(deal(stages("open").getFirst(), 50), reason(), "дорого");
        var scope = scope(pipeline());

        var all = figures.all(scope, "RUB").whole();

        assertThat(all.won()).isEqualTo(3);
        assertThat(all.wonSum()).isEqualByComparingTo("750");
        assertThat(all.average()).isEqualByComparingTo("250");
        assertThat(all.lost()).isEqualTo(1);
        assertThat(all.conversion()).isEqualTo(0.75);
        assertThat(listed("deal", set("won", scope))).isEqualTo(3);
        assertThat(listed("deal", set("lost", scope))).isEqualTo(1);
        assertThat(figures.refusals(scope, "RUB")).singleElement().extracting(FigureQueries.Reason::count).isEqualTo(1);
    }

    /// Totals are kept by day of UTC; a reader's day begins and ends elsewhere.
    @Test
    void whatWasDoneCountsByTheDaysOfTheReadersZone() {
        var random = new Random(11);
        var start = today.minusDays(6).atStartOfDay().atOffset(java.time.ZoneOffset.UTC);
        var made = new ArrayList<UUID>();
        for (var i = 0; i < 60; i++) {
            var at = start.plusMinutes(random.nextInt(6 * 24 * 60)).toString();
            var kind = List.of("call", "meeting", "task", "note").get(i % 4);
            made.add(records.create("activity", Map.of("kind", kind, "title", "Разговор", "doneAt", at)));
            sql.update(DEAL)
                    .set(DEAL.CLOSED_AT, start.plusMinutes(random.nextInt(6 * 24 * 60)))
                    .where(DEAL.ID.eq(deal(stages("won").getFirst(), 100)))
                    .execute();
        }
        records.delete("activity", made.get(0), null);
        records.change("activity", made.get(4), null, Map.of("kind", "task"));
        records.change("activity", made.get(8), null, Map.of("doneAt", start.plusDays(3).toString()));
        contactTotals.fold();
        records.change("activity", made.get(12), null, Map.of("doneAt", start.plusDays(2).plusHours(22).toString()));
        for (var zone : List.of("UTC", "Europe/Moscow", "Asia/Kathmandu", "America/Los_Angeles", "Pacific/Auckland", "Pacific/Kiritimati")) {
            for (var days = 0; days < 4; days++) {
                var from = start.toLocalDate().plusDays(1);
                var scope = new Scope(from, from.plusDays(days), null, null, null, java.time.ZoneId.of(zone));

                var all = figures.all(scope, "RUB").whole();

                assertThat(all.contacts()).as(zone).isPositive().isEqualTo(sql.fetchCount(ACTIVITY, SetQueries.contacts(scope), ACTIVITY.DELETED_AT.isNull()));
                assertThat(all.won()).as(zone).isEqualTo(sql.fetchCount(DEAL, SetQueries.closed(scope, "won"), DEAL.DELETED_AT.isNull()));
            }
        }
    }

    @Test
    void theShareOfNewClientsWhoCameByThemselvesOpensThem() { // S41
        for (var temperature : List.of("hot", "warm", "cold", "warm")) {
            var deal = deal(stages("won").getFirst(), 100);
            records.change("deal", deal, null, Map.of("temperature", temperature));
        }
        records.change("deal", deal(stages("won").getFirst(), 100), null, Map.of("temperature", "hot", "novelty", "repeat"));

        var share = hotShare.of(scope(pipeline()));

        assertThat(share.share()).isEqualTo(0.25);
        assertThat(listed("deal", set("newClients", scope(pipeline())))).isEqualTo(share.all());
    }

    @Test
    void whatATileSaysOpensItsRows() {
        var company = records.create("company", Map.of("name", "Плательщик"));
        deal(stages("won").getFirst(), 100);
        deals.lose(deal(stages("open").getFirst(), 50), reason(), "дорого");
        var scope = new Scope(today, today, null, null, null, Caller.current().zone());
        records.create("payment", Map.of("company", company, "amount", 10, "paidOn", today.minusDays(1).toString()));

        assertThat(listed("deal", set("decided", scope))).isEqualTo(2);
        var retention = figures.retention(scope);
        assertThat(listed("company", set("payers", scope))).isEqualTo(retention.before()).isEqualTo(1);
        assertThat(listed("company", set("payers", scope, "again", "yes"))).isEqualTo(retention.again()).isZero();
        for (var step : funnels.deals(scope.withPipeline(pipeline()))) {
            assertThat(listed("deal", set("left", scope, "stage", step.stage().toString())) > 0).isEqualTo(step.days() != null);
        }
    }

    @Test
    void refusedRequestsAreCountedByReason() {
        var request = records.create("request", Map.of("text", "Сколько стоит?", "channel", "phone", "phones", "+7 921 123-45-67"));
        requests.refuse(request, reason(), "дорого");
        var scope = new Scope(today, today, null, null, null, Caller.current().zone());

        var reasons = figures.refusedRequests(scope);

        assertThat(reasons).singleElement().satisfies(reason -> {
            assertThat(reason.count()).isEqualTo(1);
            assertThat(listed("request", set("refused", scope, "reason", String.valueOf(reason.id())))).isEqualTo(1);
        });
        assertThat(funnels.requests(scope).getFirst().count()).isEqualTo(1);
    }

    @Test
    void aSellerCountsOnlyWhatHeSees() {
        var seller = people.hire("active_seller");
        deal(stages("won").getFirst(), 100);

        var his = people.as(seller, () -> figures.all(scope(pipeline()), "RUB").whole());

        assertThat(his.won()).isZero();
    }

    @Test
    void aPaymentCountsForTheSellersByTheirShares() {
        var first = people.hire("active_seller");
        var second = people.hire("active_seller");
        var deal = deal(stages("open").getFirst(), 1000);
        sql.insertInto(voronka.db.tenant.Tables.DEAL_SHARE)
                .set(voronka.db.tenant.Tables.DEAL_SHARE.DEAL_ID, deal)
                .set(voronka.db.tenant.Tables.DEAL_SHARE.EMPLOYEE_ID, second.id())
                .set(voronka.db.tenant.Tables.DEAL_SHARE.PERCENT, BigDecimal.valueOf(30))
                .execute();
        records.create("payment", Map.of("deal", deal, "amount", 1000, "owner", first.id()));
        var month = today.withDayOfMonth(1);
        for (var person : List.of(first, second)) {
            records.create("plan", Map.of("month", month, "employee", person.id(), "metric", "paid", "target", 500));
        }

        var whole = new Scope(month, month.plusMonths(1).minusDays(1), null, null, null, Caller.current().zone());
        var lines = plans.month(whole, "RUB");

        assertThat(fact(lines, first.id())).isEqualByComparingTo("700");
        assertThat(fact(lines, second.id())).isEqualByComparingTo("300");
        assertThat(plans.month(whole.ofPerson(second.id()), "RUB")).hasSize(1);
        for (var person : List.of(first, second)) {
            assertThat(listed("payment", set("revenue", whole.ofPerson(person.id()), "currency", "RUB"))).isEqualTo(1);
        }
        sql.update(voronka.db.tenant.Tables.DEAL_SHARE)
                .set(voronka.db.tenant.Tables.DEAL_SHARE.PERCENT, BigDecimal.valueOf(100))
                .execute();
        assertThat(listed("payment", set("revenue", whole.ofPerson(first.id())))).as("what is shared out wholly").isZero();
    }

    private static BigDecimal fact(List<PlanQueries.Line> lines, UUID person) {
        return lines.stream()
                .filter(line -> person.equals(line.person()))
                .map(PlanQueries.Line::fact)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyReportIsAPageAndItsTablesAreFiles() {
        deal(stages("won").getFirst(), 100);
        for (var name : List.of("figures", "stages", "funnel", "plan", "refusals")) {
            assertThat(browser.get().uri("http://test.localhost/reports/{name}", name)).hasStatusOk();
            assertThat(browser.get().uri("http://test.localhost/reports/{name}/0.csv", name)).hasStatusOk();
            assertThat(browser.get().uri("http://test.localhost/reports/{name}/0.xlsx", name)).hasStatusOk();
        }
        assertThat(browser.get().uri("http://test.localhost/reports/nothing")).hasStatus(404);
        assertThat(browser.get().uri("http://test.localhost/reports/funnel?from=nonsense")).hasStatus(422);
    }
}
