package voronka.accounts.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import voronka.accounts.Action;
import voronka.accounts.Scope;
import voronka.support.IntegrationTest;
import voronka.support.People;

@IntegrationTest
class RolesTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    People people;

    @Test
    void aRightThatIsGivenHoldsAtOnceForAllWhoHoldTheRole() {
        var seller = people.hire("passive_seller");

        assertThat(allow("passive_seller", "deal", "see", "department")).hasStatusOk().bodyText().contains("data-scope=\"department\"");

        assertThat(people.caller(seller.id()).scope(Action.SEE, "deal")).hasValue(Scope.DEPARTMENT);
        assertThat(mvc.get().uri("/settings/roles?role=passive_seller"))
                .bodyText()
                .contains("id=\"right-deal-see\" name=\"scope\" data-scope=\"department\"");
    }

    @Test
    void aRightThatIsTakenAwayIsGoneAtOnce() {
        var seller = people.hire("passive_seller");

        assertThat(allow("passive_seller", "deal", "edit", "")).hasStatusOk();

        assertThat(people.caller(seller.id()).may(Action.EDIT, "deal")).isFalse();
        assertThat(people.caller(seller.id()).may(Action.SEE, "deal")).isTrue();
    }

    @Test
    void whatNobodyOwnsIsGivenAsAWhole() {
        assertThat(allow("passive_seller", "settings", "edit", "own")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(allow("passive_seller", "product", "edit", "all")).hasStatusOk();
    }

    @Test
    void whatIsNotThereCannotBeGiven() {
        assertThat(allow("passive_seller", "nothing", "edit", "all")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(allow("passive_seller", "deal", "steal", "all")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(allow("nobody", "deal", "edit", "all")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void nobodyLocksHimselfOut() {
        assertThat(allow("director", "settings", "edit", "")).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void aSellerGivesNoRights() {
        people.as(people.hire("passive_seller"), () -> {
            assertThat(allow("passive_seller", "deal", "see", "all")).hasStatus(HttpStatus.FORBIDDEN);
            assertThat(mvc.get().uri("/settings/roles")).hasStatus(HttpStatus.FORBIDDEN);
        });
    }

    private MvcTestResult allow(String role, String kind, String action, String scope) {
        return mvc.put()
                .uri("/settings/roles/" + role + "/rights/" + kind + "/" + action)
                .param("scope", scope)
                .exchange();
    }
}
