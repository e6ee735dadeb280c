package voronka.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import voronka.NotFound;
import voronka.accounts.Action;
import voronka.accounts.Caller;
import voronka.records.Catalogue;
import voronka.records.ListQuery;
import voronka.records.RecordQueries;
import voronka.records.Records;
import voronka.records.SearchQueries;
import voronka.requests.Requests;
import voronka.support.Api;
import voronka.support.IntegrationTest;
import voronka.support.People;

/// People of call centres (S18) and partners (S16) see exactly their list, by whatever way they look.
@IntegrationTest
class OutsidersTests {

    @Autowired
    Records records;

    @Autowired
    RecordQueries queries;

    @Autowired
    SearchQueries search;

    @Autowired
    Requests requests;

    @Autowired
    Catalogue catalogue;

    @Autowired
    People people;

    @Autowired
    MockMvcTester pages;

    @Autowired
    Api api;

    @ParameterizedTest
    @ValueSource(strings = {"outside_caller", "partner_seller"})
    void theySeeTheirOwnListAndNothingElse(String post) {
        theHouse();
        var outsider = people.hire(post);
        var own = people.as(outsider, () -> records.create("company", Map.of("name", "Своя Ромашка")));

        people.as(outsider, () -> {
            assertThat(titles("company", "name")).containsExactly("Своя Ромашка");
            assertThat(titles("request", "title")).isEmpty();
            assertThat(search.find("Ромашка", 10)).extracting(SearchQueries.Found::id).containsExactly(own);
            assertThat(search.find("Нужен", 10)).isEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"outside_caller", "partner_seller"})
    void theyTakeNothingFromTheQueue(String post) {
        var waiting = theHouse();
        people.as(people.hire(post), () -> {
            assertThat(requests.takeNext()).isEmpty();
            assertThatThrownBy(() -> requests.take(waiting)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> requests.spam(waiting)).isInstanceOf(NotFound.class);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"outside_caller", "partner_seller"})
    void theyLearnOfNoColleagueReportOrDepartment(String post) {
        var seller = people.hire("active_seller");
        var outsider = people.hire(post);
        people.as(outsider, () -> {
            for (var closed : List.of("/team", "/employees", "/lookup/employee?q=Сотр", "/departments", "/team/absences", "/reports/figures", "/plans", "/employees/" + seller.id(), "/settings/roles", "/work-calendars")) {
                assertThat(pages.get().uri(closed).exchange().getResponse().getStatus()).as(closed).isIn(403, 404);
            }
            for (var open : List.of("/", "/day", "/companies", "/requests", "/calendar", "/search?q=Сотрудник", "/quick?kind=request")) {
                assertThat(pages.get().uri(open).header("HX-Request", "true")).as(open).hasStatusOk().bodyText().doesNotContain(seller.name() + "<");
            }
        });
        var program = api.of(outsider);
        assertThat(program.get("/employees").status()).isEqualTo(403);
        assertThat(program.get("/departments").status()).isEqualTo(403);
        assertThat(program.get("/plans").status()).isEqualTo(403);
        assertThat(program.get("/absences").json().at("/items").size()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"outside_caller", "partner_seller"})
    void aDoubleThatIsNotTheirsIsNotToldOf(String post) {
        theHouse();
        people.as(people.hire(post), () -> assertThat(pages.post().uri("/matches/company").param("name", "Ромашка дома"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("Ромашка дома"));
        people.as(people.hire("active_seller"), () -> assertThat(pages.post().uri("/matches/company").param("name", "Ромашка дома"))
                .bodyText()
                .contains("Ромашка дома"));
        people.as(people.hire(post), () -> assertThat(catalogue.kind("department").mayAny(Action.SEE)).isFalse());
    }

    @ParameterizedTest
    @ValueSource(strings = {"outside_caller", "partner_seller"})
    void theyHandOverToTheirHeadInTheHouseOnly(String post) {
        var head = people.hire("head_of_sales");
        var seller = people.hire("active_seller");
        var outsider = people.hire(post);
        records.change("employee", outsider.id(), null, Map.of("head", head.id()));
        var company = people.as(outsider, () -> records.create("company", Map.of("name", "Своя Ромашка")));

        people.as(outsider, () -> assertThat(pages.get().uri("/hand-overs/of/company/" + company))
                .hasStatusOk()
                .bodyText()
                .contains(head.name())
                .doesNotContain(seller.name()));
        var refused = api.of(outsider).post("/hand-overs", notes(company, seller));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(api.of(outsider).post("/hand-overs", notes(company, head)).status()).isEqualTo(201);
    }

    private static Map<String, Object> notes(UUID company, Caller receiver) {
        return Map.of(
                "company", company,
                "receiver", receiver.id(),
                "findings", "Нужны насосы",
                "decisionMaker", "Инженер",
                "nextStep", "Показать");
    }

    /// A company and a request of the house; the request waits.
    private UUID theHouse() {
        records.create("company", Map.of("name", "Ромашка дома"));
        var request = records.create("request", Map.of("text", "Нужен насос"));
        requests.giveBack(request, "");
        return request;
    }

    private List<String> titles(String kind, String field) {
        return queries.list(ListQuery.of(catalogue.kind(kind), Map.of())).rows().stream()
                .map(row -> row.text(field))
                .toList();
    }
}
