package voronka.imports;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static voronka.db.tenant.Tables.DEAL;
import static voronka.db.tenant.Tables.DEAL_LINE;
import static voronka.db.tenant.Tables.DEAL_TOTAL;
import static voronka.db.tenant.Tables.EMPLOYEE;
import static voronka.db.tenant.Tables.STAGE_MOVE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import voronka.accounts.Employees;
import voronka.insight.FigureQueries;
import voronka.insight.Scope;
import voronka.records.Catalogue;
import voronka.records.ListQuery;
import voronka.records.RecordQueries;
import voronka.support.ApplicationTest;
import voronka.support.Examples;
import voronka.support.People;
import voronka.tenancy.CurrentTenant;

/// A real company's sales of a year, taken in whole, give the figures that were published of them.
@ApplicationTest
class CrmMavenTests {

    private static final String COMPANY = "maven";

    @Autowired
    Imports imports;

    @Autowired
    ImportResults results;

    @Autowired
    ImportRun run;

    @Autowired
    FigureQueries figures;

    @Autowired
    RecordQueries queries;

    @Autowired
    Catalogue catalogue;

    @Autowired
    Employees employees;

    @Autowired
    People people;

    @Autowired
    DSLContext sql;

    @Autowired
    JsonMapper json;

    @Test
    void theFilesOfARealCompanyGiveThePublishedFigures() throws IOException {
        var folder = Examples.find("crm-maven");
        assumeTrue(folder.isPresent(), "shared/data/examples/crm-maven is not beside the project");
        var published = json.readTree(Files.readString(
                Examples.find("oracles/oracles_examples.json").orElseThrow()));

        CurrentTenant.run(people.company(COMPANY), () -> {
            var sellers = as("admin", () -> taken("employee", folder.get().resolve("sales_teams.csv"), Map.of("head", "", "department", "")));
            assertThat(sellers.created()).isEqualTo(35);
            var companies = as("director", () -> taken("company", folder.get().resolve("accounts.csv"), Map.of()));
            assertThat(companies.created()).isEqualTo(85);
            var products = as("director", () -> taken("product", folder.get().resolve("products.csv"), Map.of()));
            assertThat(products.created()).isEqualTo(7);
            var deals = as("director", () -> taken("deal", folder.get().resolve("sales_pipeline.csv"), Map.of()));
            assertThat(deals.rejected()).as(String.valueOf(results(deals))).isZero();
            assertThat(deals.created()).isEqualTo(8_800);

            as("director", () -> {
                reportsAgree(published.path("maven_crm"), published.path("agent_examples"));
                return true;
            });
            databaseAgrees(published.path("maven_crm"));
        });
    }

    private <T> T as(String who, java.util.function.Supplier<T> work) {
        return people.as(people.caller(employees.find(who + "@" + COMPANY + ".example").orElseThrow()), work);
    }

    private Object results(ImportResults.Result result) {
        return as("director", () -> results.reasons(result.id()));
    }

    private ImportResults.Result taken(String kind, Path file, Map<String, String> changed) {
        try (var content = Files.newInputStream(file)) {
            var id = imports.upload(kind, file.getFileName().toString(), content, null);
            var guessed = imports.plan(id);
            imports.plan(id, guessed.withColumns(guessed.columns().stream()
                    .map(column -> changed.containsKey(column.field())
                            ? Plan.Column.of(changed.get(column.field()))
                            : column)
                    .toList()));
            imports.run(id);
            run.work(id, () -> false);
            return results.get(id);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void reportsAgree(JsonNode published, JsonNode agents) {
        var year = new Scope(
                LocalDate.of(2016, 1, 1), LocalDate.of(2018, 1, 1), null, null, null, ZoneId.of("Europe/Moscow"));
        var counted = figures.all(year, "RUB");
        var all = counted.whole();

        assertThat(all.won()).isEqualTo(published.path("won").asInt());
        assertThat(all.lost()).isEqualTo(published.path("lost").asInt());
        assertThat(all.wonSum()).isEqualByComparingTo(published.path("won_value").decimalValue());
        assertThat(100 * requireNonNull(all.conversion())).isCloseTo(published.path("win_rate_closed_pct").asDouble(), within(0.005));
        assertThat(requireNonNull(all.average()).doubleValue()).isCloseTo(published.path("avg_won_deal").asDouble(), within(0.005));
        assertThat(all.cycleDays()).isCloseTo(published.path("avg_cycle_days_won").asDouble(), within(0.005));

        var byPerson = counted.people().stream()
                .collect(toMap(FigureQueries.OfPerson::name, FigureQueries.OfPerson::figures));
        assertThat(byPerson).hasSize(30);
        agents.properties().forEach(agent -> {
            var his = requireNonNull(byPerson.get(agent.getKey()));
            var said = agent.getValue();
            assertThat(his.won()).isEqualTo(said.path("won").asInt());
            assertThat(his.lost()).isEqualTo(said.path("lost").asInt());
            assertThat(his.wonSum()).isEqualByComparingTo(said.path("won_value").decimalValue());
            assertThat(100 * requireNonNull(his.conversion())).isCloseTo(said.path("win_rate_closed_pct").asDouble(), within(0.005));
            assertThat(his.cycleDays()).isCloseTo(said.path("avg_cycle_days_won").asDouble(), within(0.005));
            assertThat(listed(agent.getKey(), "")).isEqualTo(said.path("opportunities").asInt());
            assertThat(listed(agent.getKey(), "open")).isEqualTo(said.path("open").asInt());
        });
    }

    private int listed(String agent, String state) {
        var owner = sql.select(EMPLOYEE.ID).from(EMPLOYEE).where(EMPLOYEE.NAME.eq(agent)).fetchSingle().value1();
        return queries.count(ListQuery.of(catalogue.kind("deal"), Map.of("owner", owner.toString(), "state", state)));
    }

    private void databaseAgrees(JsonNode published) {
        assertThat(sql.fetchCount(DEAL)).isEqualTo(published.path("opportunities").asInt());
        assertThat(sql.fetchCount(DEAL, DEAL.STATE.eq("won"))).isEqualTo(published.path("won").asInt());
        assertThat(sql.fetchValue(DSL.select(DSL.sum(DEAL.AMOUNT)).from(DEAL).where(DEAL.STATE.eq("won"))))
                .isEqualByComparingTo(published.path("won_value").decimalValue());
        // Every deal has its product, the 1,480 of "GTXPro" that of "GTX Pro".
        assertThat(sql.fetchCount(DEAL_LINE)).isEqualTo(8_800);
        assertThat(sql.fetchCount(DEAL_LINE, DEAL_LINE.NAME.eq("GTX Pro"))).isEqualTo(1_480);
        assertThat(sql.fetchCount(DEAL, DEAL.COMPANY_ID.isNull())).isEqualTo(1_425);
        assertThat(sql.fetchValue(DSL.select(DSL.sum(DEAL_TOTAL.AMOUNT)).from(DEAL_TOTAL)))
                .isEqualByComparingTo(sql.fetchValue(DSL.select(DSL.sum(DEAL.AMOUNT)).from(DEAL)));
        assertThat(sql.fetchCount(STAGE_MOVE, STAGE_MOVE.FROM_STAGE_ID.isNotNull()))
                .as("each that was decided went from the first stage to its last")
                .isEqualTo(published.path("won").asInt() + published.path("lost").asInt());
        assertThat(sql.fetchCount(EMPLOYEE, EMPLOYEE.EMAIL.isNull())).isEqualTo(35);
    }
}
