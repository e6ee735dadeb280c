package voronka.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static voronka.db.tenant.Tables.DEAL;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import voronka.support.IntegrationTest;
import voronka.support.People;

@IntegrationTest
class RightsTests {

    @Autowired
    People people;

    @Test
    void aTestWorksAsTheDirectorWhoMayEverything() {
        assertThat(Caller.current().email()).isEqualTo("director@test.example");
        assertThat(RightKinds.ALL)
                .allSatisfy(kind -> assertThat(Action.values())
                        .allSatisfy(action ->
                                assertThat(Caller.current().scope(action, kind)).hasValue(Scope.ALL)));
    }

    @Test
    void aSellerSeesHisOwnDealsOnly() {
        var seller = people.hire("passive_seller");
        var other = people.hire("passive_seller");

        assertThat(seller.may(Action.SEE, "deal", seller.id())).isTrue();
        assertThat(seller.may(Action.SEE, "deal", other.id())).isFalse();
        assertThat(Rights.may(seller, Action.SEE, "deal", DEAL.OWNER_ID)).isEqualTo(DEAL.OWNER_ID.eq(seller.id()));
    }

    @Test
    void aHeadReachesHisDepartmentAndThoseBelowItButNotItsNeighbours() {
        var sales = people.department("Продажи", null);
        var north = people.department("Север", sales);
        var south = people.department("Юг", sales);
        var inNorth = people.hire("active_seller", north);
        var inSouth = people.hire("active_seller", south);

        var headOfNorth = people.hire("head_of_sales", north);
        var headOfAll = people.hire("head_of_sales", sales);

        assertThat(headOfAll.colleagues()).contains(inNorth.id(), inSouth.id(), headOfAll.id(), headOfNorth.id());
        assertThat(headOfNorth.colleagues()).containsExactlyInAnyOrder(inNorth.id(), headOfNorth.id());
        assertThat(headOfNorth.may(Action.EDIT, "deal", inNorth.id())).isTrue();
        assertThat(headOfNorth.may(Action.EDIT, "deal", inSouth.id())).isFalse();
        assertThat(headOfNorth.may(Action.EDIT, "deal", null)).isFalse();
    }

    @Test
    void somebodyWithoutADepartmentHasHimselfForCompany() {
        var head = people.hire("head_of_sales");

        assertThat(head.colleagues()).containsExactly(head.id());
    }

    @Test
    void qualityControlSeesAllAndChangesNothingButItsOwnActivities() {
        var controller = people.hire("quality_controller");

        assertThat(controller.scope(Action.SEE, "deal")).hasValue(Scope.ALL);
        assertThat(controller.may(Action.EDIT, "deal")).isFalse();
        assertThat(controller.scope(Action.EDIT, "activity")).hasValue(Scope.OWN);
    }

    @Test
    void everyPostOfTheHouseSeesItsColleaguesAndThoseOfOtherFirmsDoNot() {
        assertThat(Post.values()).allSatisfy(post -> assertThat(
                        people.hire(post.code()).scope(Action.SEE, "employee"))
                .isEqualTo(post.isOutside() ? Optional.empty() : Optional.of(Scope.ALL)));
    }
}
