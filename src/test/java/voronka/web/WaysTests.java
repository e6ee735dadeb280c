package voronka.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import voronka.accounts.Action;
import voronka.accounts.RoleQueries;
import voronka.accounts.Roles;
import voronka.support.IntegrationTest;
import voronka.support.People;

/// Every list has a way to it by clicks, and no address is a piece of a page.
@IntegrationTest
class WaysTests {

    @Autowired
    MockMvcTester pages;

    @Autowired
    People people;

    @Autowired
    RoleQueries roles;

    @Autowired
    Roles rights;

    @ParameterizedTest
    @CsvSource({
        "/invoices, /payments",
        "/payments, /invoices",
        "/requests/list, /requests",
        "/plans, /reports/plan",
        "/reports/plan, /plans",
        "/settings, /plans",
        "/settings, /request-forms"
    })
    void aPageLeadsToItsNeighbour(String page, String neighbour) {
        assertThat(pages.get().uri(page)).hasStatusOk().bodyText().containsPattern("<a [^>]*href=\"" + neighbour + "\"[ >]");
    }

    @ParameterizedTest
    @CsvSource({"/payments, invoices", "/plans, reports", "/request-forms, settings"})
    void aListWithoutALineOfItsOwnLightsTheOneItIsFoundUnder(String page, String section) {
        assertThat(pages.get().uri(page))
                .bodyText()
                .containsPattern("<a [^>]*data-nav=\"" + section + "\"[^>]*aria-current=\"page\"|<a [^>]*aria-current=\"page\"[^>]*data-nav=\"" + section + "\"");
    }

    @Test
    void whoSeesNoPaymentsIsNotLedToThem() {
        var role = roles.all().stream().filter(each -> each.code().equals("documents_desk")).findFirst().orElseThrow();
        rights.allow(role.id(), "payment", Action.SEE, null);

        people.as(people.hire("documents_desk"), () -> assertThat(pages.get().uri("/invoices"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("href=\"/payments\""));
    }

    @ParameterizedTest
    @CsvSource({"/day, /", "/requests/desk, /requests?show=waiting", "/requests/desk?show=mine, /requests?show=mine"})
    void aPartOfAPageOpenedByItselfLeadsToThePage(String part, String page) {
        assertThat(pages.get().uri(part)).hasStatus3xxRedirection().hasRedirectedUrl(page);
        assertThat(pages.get().uri(part).header("HX-Request", "true")).hasStatusOk().bodyText().doesNotContain("<html");
    }
}
