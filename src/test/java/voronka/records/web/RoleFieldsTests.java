package voronka.records.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import voronka.accounts.Caller;
import voronka.accounts.FieldAccess;
import voronka.accounts.Post;
import voronka.accounts.RoleFields;
import voronka.accounts.RoleQueries;
import voronka.accounts.Roles;
import voronka.records.Records;
import voronka.support.IntegrationTest;
import voronka.support.People;

/// A field that a role hides is nowhere; one that it only shows is never written.
@IntegrationTest
class RoleFieldsTests {

    private static final String AMOUNT = "(?s).*98.?765.?432.*";

    @Autowired
    MockMvcTester pages;

    @Autowired
    Records records;

    @Autowired
    People people;

    @Autowired
    RoleFields limits;

    @Autowired
    RoleQueries roles;

    @Autowired
    Roles given;

    @Test
    void aHiddenFieldIsOnNoSurface() {
        var seller = people.hire("active_seller");
        var company = people.as(seller, () -> records.create("company", Map.of("name", "Ромашка", "owner", seller.id())));
        var deal = deal(seller, company);
        assertThat(surfaces(seller, deal, company)).as("before").anySatisfy(text -> assertThat(text).matches(AMOUNT));

        limits.limit(role("active_seller"), "deal", "amount", FieldAccess.HIDDEN);

        var limited = people.caller(seller.id());
        assertThat(surfaces(limited, deal, company)).allSatisfy(text -> assertThat(text).doesNotMatch(AMOUNT));
        people.as(limited, () -> {
            assertThat(pages.get().uri("/deals/list?columns=title,amount")).hasStatus(422);
            assertThat(pages.get().uri("/deals/list?amount.gte=5")).hasStatus(422);
            assertThat(pages.get().uri("/deals/list?sort=-amount")).hasStatus(422);
            assertThat(pages.get().uri("/deals/filters/amount")).hasStatus(404);
            assertThat(pages.get().uri("/deals/filters")).bodyText().doesNotContain("Сумма");
            assertThat(pages.get().uri("/deals/columns")).bodyText().doesNotContain("Сумма");
            assertThat(pages.get().uri("/deals/new")).hasStatusOk().bodyText().doesNotContain("name=\"amount\"");
            assertThat(pages.get().uri("/quick?kind=deal")).hasStatusOk().bodyText().doesNotContain("name=\"amount\"");
            assertThat(pages.get().uri("/deals/" + deal + "/fields/amount")).hasStatus(404);
            assertThat(pages.get().uri("/deals/" + deal + "/fields/amount/value")).hasStatus(404);
            assertThat(pages.post().uri("/deals/selection").param("id", deal.toString()))
                    .bodyText()
                    .doesNotContain("value=\"amount\"");
            assertThat(pages.put()
                            .uri("/deals/selection")
                            .param("id", deal.toString())
                            .param("field", "amount")
                            .param("value", "1"))
                    .hasStatus(404);
            assertThat(pages.get().uri("/api/v1/openapi.json"))
                    .bodyJson()
                    .hasPath("$.components.schemas.Deal.properties.title")
                    .doesNotHavePath("$.components.schemas.Deal.properties.amount");
        });
    }

    @Test
    void theApiNeitherReadsNorWritesIt() {
        var seller = people.hire("active_seller");
        var deal = deal(seller, null);
        limits.limit(role("active_seller"), "deal", "amount", FieldAccess.HIDDEN);
        people.as(people.caller(seller.id()), () -> {
            assertThat(pages.get().uri("/api/v1/deals/" + deal)).hasStatusOk().bodyText().doesNotContain("\"amount\"");
            assertThat(pages.get().uri("/api/v1/deals?amount.gt=1")).hasStatus(400);
            assertThat(pages.get().uri("/api/v1/deals/" + deal + "/lines")).hasStatus(403);
            assertThat(pages.get().uri("/deals/" + deal + "/tabs/products")).hasStatus(404);
            assertThat(pages.patch()
                            .uri("/api/v1/deals/" + deal)
                            .header("If-Match", "\"1\"")
                            .contentType(MediaType.APPLICATION_JSON)
                            .content("{\"amount\": 1}"))
                    .hasStatus(422)
                    .bodyText()
                    .contains("amount");
        });
    }

    @Test
    void aFieldThatIsOnlyShownIsNotWritten() {
        var seller = people.hire("active_seller");
        var deal = deal(seller, null);
        limits.limit(role("active_seller"), "deal", "amount", FieldAccess.READ);
        people.as(people.caller(seller.id()), () -> {
            assertThat(pages.get().uri("/deals/" + deal)).bodyText().matches(AMOUNT);
            assertThat(pages.get().uri("/deals/list")).bodyText().matches(AMOUNT).doesNotContain("data-edit=\"amount\"");
            assertThat(pages.get().uri("/deals/" + deal + "/fields/amount")).hasStatus(404);
            assertThat(pages.get().uri("/deals/new")).bodyText().doesNotContain("name=\"amount\"");
            assertThat(pages.patch()
                            .uri("/api/v1/deals/" + deal)
                            .header("If-Match", "\"1\"")
                            .contentType(MediaType.APPLICATION_JSON)
                            .content("{\"amount\": 1}"))
                    .hasStatus(422);
        });
    }

    @Test
    void whatIsHiddenIsNotFoundByItsWords() {
        var seller = people.hire("active_seller");
        people.as(seller, () -> records.create(
                "person", Map.of("lastName", "Подсолнухов", "phones", List.of("+7 916 123-45-99"), "workplace", "Ромашка")));
        people.as(seller, () -> assertThat(pages.get().uri("/search?q=9161234599")).bodyText().contains("Подсолнухов"));

        limits.limit(role("active_seller"), "person", "phones", FieldAccess.HIDDEN);

        people.as(people.caller(seller.id()), () -> {
            assertThat(pages.get().uri("/search?q=9161234599")).bodyText().doesNotContain("Подсолнухов");
            assertThat(pages.get().uri("/search?q=Подсолн")).bodyText().contains("Подсолнухов");
            assertThat(pages.get().uri("/persons?q=9161234599")).bodyText().doesNotContain("Подсолнухов");
        });
    }

    @Test
    void ofSeveralRolesTheOneThatLeavesMoreWins() {
        var seller = people.hire("active_seller");
        limits.limit(role("active_seller"), "deal", "amount", FieldAccess.HIDDEN);
        assertThat(people.caller(seller.id()).limits("deal")).containsEntry("amount", FieldAccess.HIDDEN);

        given.givePost(seller.id(), Post.of("hr"));
        assertThat(people.caller(seller.id()).limits("deal")).as("a role that sees no deals").hasSize(1);

        limits.limit(role("passive_seller"), "deal", "amount", FieldAccess.READ);
        given.givePost(seller.id(), Post.of("passive_seller"));
        assertThat(people.caller(seller.id()).limits("deal")).containsEntry("amount", FieldAccess.READ);

        given.givePost(seller.id(), Post.of("account_manager"));
        assertThat(people.caller(seller.id()).limits("deal")).isEmpty();
    }

    @Test
    void thePageOfARoleHidesAndShowsAgain() {
        var address = "/settings/roles/active_seller/fields/deal";
        assertThat(pages.get().uri(address)).hasStatusOk().bodyText().contains("Сумма").doesNotContain("limit-title");
        assertThat(pages.put().uri(address + "/amount").param("access", "hidden")).hasStatusOk();
        assertThat(limits.of(role("active_seller"), "deal")).containsEntry("amount", FieldAccess.HIDDEN);
        assertThat(pages.put().uri(address + "/amount").param("access", "")).hasStatusOk();
        assertThat(limits.of(role("active_seller"), "deal")).isEmpty();
        assertThat(pages.put().uri(address + "/title").param("access", "hidden")).hasStatus(404);
        assertThat(pages.put().uri(address + "/amount").param("access", "blue")).hasStatus(404);
    }

    /// All that shows the deal or counts its money, and answers as text.
    private List<String> surfaces(Caller caller, UUID deal, UUID company) {
        return people.as(caller, () -> java.util.stream.Stream.of(
                        "/deals/list",
                        "/deals/rows",
                        "/deals",
                        "/deals/" + deal,
                        "/deals/" + deal + "/panel",
                        "/deals/" + deal + "?tab=history",
                        "/companies/" + company,
                        "/companies/" + company + "?tab=deals",
                        "/deals/export.csv",
                        "/api/v1/deals/" + deal,
                        "/api/v1/deals",
                        "/api/v1/deals/" + deal + "/history",
                        "/search?q=тендер",
                        "/")
                .map(this::text)
                .toList());
    }

    private String text(String address) {
        var answer = pages.get().uri(address).asyncExchange().getResponse();
        return new String(answer.getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private UUID deal(Caller owner, @org.jspecify.annotations.Nullable UUID company) {
        return people.as(owner, () -> records.create(
                "deal",
                company == null
                        ? Map.of("title", "Большой тендер", "amount", "98765432")
                        : Map.of("title", "Большой тендер", "amount", "98765432", "company", company)));
    }

    private UUID role(String code) {
        return roles.all().stream()
                .filter(role -> role.code().equals(code))
                .findFirst()
                .orElseThrow()
                .id();
    }
}
