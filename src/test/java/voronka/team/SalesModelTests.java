package voronka.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import voronka.accounts.Caller;
import voronka.deals.Deals;
import voronka.records.Catalogue;
import voronka.records.ListQuery;
import voronka.records.Operations;
import voronka.records.RecordQueries;
import voronka.records.Records;
import voronka.records.Refused;
import voronka.records.Row;
import voronka.records.Undo;
import voronka.support.IntegrationTest;
import voronka.support.People;

/// The types of a department act (S20-S24).
@IntegrationTest
class SalesModelTests {

    @Autowired
    ModelSwitch models;

    @Autowired
    BuildUp buildUp;

    @Autowired
    Management management;

    @Autowired
    Deals deals;

    @Autowired
    Records records;

    @Autowired
    RecordQueries queries;

    @Autowired
    Catalogue catalogue;

    @Autowired
    Operations operations;

    @Autowired
    Undo undo;

    @Autowired
    People people;

    @Autowired
    Rosters rosters;

    @Autowired
    MockMvcTester pages;

    @Test
    void inTypeThreeACustomerIsOfferedToAnAccountManagerAfterHisFirstPaidDealOnly() {
        var seller = hire("active_seller");
        var keeper = hire("account_manager");
        models.to(null, SalesModel.Type.THREE);
        var company = people.as(seller, () -> records.create("company", Map.of("name", "Ромашка")));

        pay(deal(seller, company));

        var offered = handOvers();
        assertThat(offered).hasSize(1);
        assertThat(offered.getFirst().text("title")).isEqualTo("Ромашка");
        assertThat(offered.getFirst().text("giver")).isEqualTo(seller.name());
        assertThat(offered.getFirst().text("receiver")).isEqualTo(keeper.name());
        pay(deal(seller, company));
        assertThat(handOvers()).hasSize(1);
    }

    @Test
    void inTheOtherTypesTheSellerKeepsHisCustomer() {
        var seller = hire("active_seller");
        hire("account_manager");
        models.to(null, SalesModel.Type.TWO);

        pay(deal(seller, people.as(seller, () -> records.create("company", Map.of("name", "Ромашка")))));

        assertThat(handOvers()).isEmpty();
    }

    @Test
    void theLeastLoadedAccountManagerGetsHimOrTheOneWhoIsGoodAtThePlace() {
        var seller = hire("active_seller");
        var busy = hire("account_manager");
        var idle = hire("account_manager");
        people.as(busy, () -> records.create("company", Map.of("name", "Старый клиент")));
        records.create("admission", Map.of("employee", busy.id(), "may", "hot", "skills", "Казань"));
        models.to(null, SalesModel.Type.THREE);

        pay(deal(seller, people.as(seller, () -> records.create("company", Map.of("name", "Ромашка")))));
        assertThat(handOvers().getFirst().text("receiver")).isEqualTo(idle.name());

        var rule = queries.list(ListQuery.of(catalogue.kind("sales_model"), Map.of())).rows().getFirst();
        records.change("sales_model", rule.id(), null, Map.of("keeperRule", "place"));
        pay(deal(seller, people.as(seller, () -> records.create("company", Map.of("name", "Волга", "actualAddress", "г. Казань")))));
        assertThat(handOvers()).filteredOn(row -> row.text("title").equals("Волга")).singleElement().satisfies(row ->
                assertThat(row.text("receiver")).isEqualTo(busy.name()));
    }

    @Test
    void anExceptionForAPlaceGoesBeforeTheTypeOfAll() {
        var seller = hire("active_seller");
        hire("account_manager");
        models.to(null, SalesModel.Type.THREE);
        records.create("sales_model", Map.of("type", "one", "place", "Тверь"));

        pay(deal(seller, people.as(seller, () -> records.create("company", Map.of("name", "Тверца", "actualAddress", "г. Тверь")))));

        assertThat(handOvers()).isEmpty();
    }

    @Test
    void aSwitchIsPreviewedDoneAndUndoneAsAWhole() {
        var caller = hire("caller");
        var seller = hire("active_seller");
        models.to(null, SalesModel.Type.TWO);
        var request = people.as(caller, () -> records.create("request", Map.of("text", "Нужен насос")));
        people.as(seller, () -> records.create("request", Map.of("text", "Своя заявка")));

        var preview = models.preview(null, SalesModel.Type.ONE);
        assertThat(preview).singleElement().satisfies(change -> {
            assertThat(change.name()).isEqualTo("requestsOfCallers");
            assertThat(change.count()).isEqualTo(1);
        });
        assertThat(queries.count(ListQuery.of(catalogue.kind("request"), Map.of("set", "model", "set.part", "requestsOfCallers")))).isEqualTo(1);

        operations.beginAnew();
        var switched = models.to(null, SalesModel.Type.ONE);
        assertThat(owner("request", request)).isEqualTo(seller.name());
        assertThat(models.typeOf(null)).isEqualTo(SalesModel.Type.ONE);
        operations.beginAnew();
        undo.undo(switched);

        assertThat(owner("request", request)).isEqualTo(caller.name());
        assertThat(models.typeOf(null)).isEqualTo(SalesModel.Type.TWO);
    }

    @Test
    void aDepartmentHasItsOwnTypeOrThatOfTheOneAbove() {
        var sales = people.department("Продажи", null);
        var north = people.department("Север", sales);
        models.to(sales, SalesModel.Type.TWO);

        assertThat(models.typeOf(north)).isEqualTo(SalesModel.Type.TWO);
        assertThat(models.typeOf(null)).isEqualTo(SalesModel.Type.ONE);
        models.to(north, SalesModel.Type.THREE);
        assertThat(models.typeOf(north)).isEqualTo(SalesModel.Type.THREE);
        assertThat(models.typeOf(sales)).isEqualTo(SalesModel.Type.TWO);
    }

    @Test
    void theGuideTicksWhatIsThereAndAControllerUnderTheHeadIsNotOutside() {
        assertThat(item("sellers")).isFalse();
        hire("active_seller");
        hire("passive_seller");
        var head = hire("head_of_sales");
        assertThat(item("sellers")).isTrue();
        assertThat(item("head")).isTrue();

        var controller = hire("quality_controller");
        assertThat(item("outside")).isTrue();
        records.change("employee", controller.id(), null, Map.of("head", head.id()));
        assertThat(item("outside")).isFalse();
    }

    @Test
    void whatRestsOnOnePersonIsShownWithAWarning() {
        var seller = hire("active_seller");
        people.as(seller, () -> records.create("company", Map.of("name", "Ромашка")));
        pay(deal(seller, null));

        assertThat(pages.get().uri("/team/guide").header("Accept-Language", "ru"))
                .hasStatusOk()
                .bodyText()
                .contains("Продавцов меньше двух", seller.name(), "/companies?owner=" + seller.id());
        people.as(seller, () -> assertThat(pages.get().uri("/team/guide")).bodyText().doesNotContain("/companies?owner="));
    }

    @Test
    void managementIsChosenFromFourTypesByWhoKeepsTheSettings() {
        management.write("indicators", 50, 4);
        assertThat(management.type()).isEqualTo("indicators");
        assertThat(management.answerHours()).isEqualTo(4);
        assertThatThrownBy(() -> management.write("fear", 50, 4)).isInstanceOf(Refused.class);
        assertThat(pages.get().uri("/settings/department?type=three")).hasStatusOk();
        people.as(people.hire("head_of_sales"), () -> assertThat(pages.get().uri("/settings/department")).hasStatus(403));
    }

    @Test
    void theReportCountsBothSidesAndEachFigureOpensItsRows() {
        var caller = hire("caller");
        var seller = hire("active_seller");
        var request = people.as(caller, () -> records.create("request", Map.of("text", "Нужен насос")));
        people.as(caller, () -> records.create("hand_over", Map.of(
                "request", request, "receiver", seller.id(), "findings", "Три насоса", "decisionMaker", "Инженер", "nextStep", "Образец")));

        assertThat(pages.get().uri("/reports/handovers").header("Accept-Language", "ru"))
                .hasStatusOk()
                .bodyText()
                .contains("Кто передаёт", caller.name(), seller.name());
        var today = java.time.LocalDate.now().toString();
        assertThat(queries.count(ListQuery.of(catalogue.kind("hand_over"), Map.of(
                        "set", "handed", "set.from", today, "set.to", today, "set.giver", caller.id().toString()))))
                .isEqualTo(1);
    }

    private Caller hire(String post) {
        var hired = people.hire(post);
        rosters.forget();
        return hired;
    }

    private UUID deal(Caller seller, @Nullable UUID company) {
        var given = new HashMap<String, Object>(Map.of("title", "Насосы", "amount", 1000));
        if (company != null) {
            given.put("company", company);
        }
        return people.as(seller, () -> records.create("deal", given));
    }

    private void pay(UUID deal) {
        deals.paid(deal, BigDecimal.valueOf(1000), null);
    }

    private List<Row> handOvers() {
        return queries.list(ListQuery.of(catalogue.kind("hand_over"), Map.of())).rows();
    }

    private String owner(String kind, UUID id) {
        return queries.get(catalogue.kind(kind), id).text("owner");
    }

    private boolean item(String key) {
        return buildUp.stages().stream()
                .flatMap(stage -> stage.items().stream())
                .filter(item -> item.key().equals(key))
                .findFirst()
                .orElseThrow()
                .done();
    }
}
