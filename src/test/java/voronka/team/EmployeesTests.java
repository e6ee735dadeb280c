package voronka.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import voronka.accounts.AccessTokens;
import voronka.accounts.Action;
import voronka.accounts.Caller;
import voronka.accounts.Callers;
import voronka.accounts.Forbidden;
import voronka.accounts.Scope;
import voronka.accounts.Way;
import voronka.records.Catalogue;
import voronka.records.Problem;
import voronka.records.RecordQueries;
import voronka.records.Records;
import voronka.records.Refused;
import voronka.support.IntegrationTest;
import voronka.support.People;

@IntegrationTest
class EmployeesTests {

    @Autowired
    Records records;

    @Autowired
    RecordQueries queries;

    @Autowired
    Catalogue catalogue;

    @Autowired
    People people;

    @Autowired
    Callers callers;

    @Autowired
    AccessTokens tokens;

    @Test
    void aNewEmployeeGetsWhatHisPostComesWith() {
        var id = hire("Ольга Петрова", " Olga@Test.Example ", "passive_seller");

        var row = queries.get(catalogue.kind("employee"), id);
        assertThat(row.values())
                .containsEntry("email", "olga@test.example")
                .containsEntry("status", "staff")
                .containsEntry("workProfile", "passive")
                .containsEntry("timeZone", "Europe/Moscow")
                .containsEntry("language", "ru");
        assertThat(people.caller(id).scope(Action.SEE, "deal")).hasValue(Scope.OWN);
    }

    @Test
    void anEmailIsOnePersons() {
        hire("Ольга Петрова", "olga@test.example", "passive_seller");

        assertRefused("email", () -> hire("Ольга Иванова", "OLGA@test.example", "caller"));
        assertRefused("email", () -> hire("Никто", "не почта", "caller"));
    }

    @Test
    void theEmailOfSomebodyDeletedIsFree() {
        var first = hire("Ольга Петрова", "olga@test.example", "passive_seller");
        records.delete("employee", first, null);

        assertThat(hire("Ольга Петрова", "olga@test.example", "caller")).isNotEqualTo(first);
    }

    @Test
    void anotherPostBringsOtherRightsAtOnce() {
        var id = hire("Ольга Петрова", "olga@test.example", "passive_seller");
        assertThat(people.caller(id).may(Action.ASSIGN, "deal")).isFalse();

        change(id, "post", "head_of_sales");

        assertThat(people.caller(id).scope(Action.SEE, "deal")).hasValue(Scope.DEPARTMENT);
        change(id, "post", "caller");
        assertThat(people.caller(id).may(Action.SEE, "invoice")).isFalse();
    }

    @Test
    void whoLeavesIsSignedOutEverywhereAtOnce() {
        var id = hire("Ольга Петрова", "olga@test.example", "passive_seller");
        var session = tokens.openSession(id, "", "").secret();
        var token = tokens.openForApi(id, "", "", java.time.OffsetDateTime.now().plusDays(1)).secret();
        assertThat(tokens.acting(session, Way.SCREEN)).isPresent();
        assertThat(tokens.acting(token, Way.API)).isPresent();

        change(id, "status", "left");

        assertThat(tokens.acting(session, Way.SCREEN)).isEmpty();
        assertThat(tokens.acting(token, Way.API)).isEmpty();
        assertThat(callers.find(id)).isEmpty();
    }

    @Test
    void headsMakeNoCircle() {
        var a = hire("А", "a@test.example", "head_of_sales");
        var b = hire("Б", "b@test.example", "passive_seller");
        var c = hire("В", "c@test.example", "passive_seller");
        change(b, "head", a);
        change(c, "head", b);

        assertRefused("head", () -> change(a, "head", c));
        assertRefused("head", () -> change(a, "head", a));
        change(c, "head", a);
    }

    @Test
    void departmentsMakeNoCircleAndAreNotTakenAwayFromTheirPeople() {
        var sales = records.create("department", Map.of("name", "Продажи"));
        var north = records.create("department", Map.of("name", "Север", "parent", sales));

        assertThatThrownBy(() -> records.change("department", sales, null, Map.of("parent", north)))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> records.delete("department", sales, null)).isInstanceOf(Refused.class);
        change(hire("А", "a@test.example", "caller"), "department", north);
        assertThatThrownBy(() -> records.delete("department", north, null)).isInstanceOf(Refused.class);
    }

    @Test
    void aHeadSeesAtOnceWhoCameIntoHisDepartment() {
        var sales = records.create("department", Map.of("name", "Продажи"));
        var head = people.hire("head_of_sales", sales);
        var seller = hire("А", "a@test.example", "passive_seller");
        assertThat(people.caller(head.id()).may(Action.SEE, "deal", seller)).isFalse();

        change(seller, "department", sales);

        assertThat(people.caller(head.id()).may(Action.SEE, "deal", seller)).isTrue();
    }

    @Test
    void aZoneThatIsNotThereIsRefused() {
        assertRefused("timeZone", () -> records.create(
                "employee",
                Map.of("name", "А", "email", "a@test.example", "post", "caller", "timeZone", "Москва")));
    }

    @Test
    void nobodyChangesHisOwnPostOrDeletesHimself() {
        var self = Caller.current().id();

        assertRefused("post", () -> change(self, "post", "caller"));
        assertRefused("status", () -> change(self, "status", "left"));
        assertThatThrownBy(() -> records.delete("employee", self, null)).isInstanceOf(Refused.class);
    }

    @Test
    void whoMayKeepEmployeesStillMakesNobodyMightierThanHimself() {
        var director = people.director().id();
        var hr = people.hire("hr");
        var mayKeepEmployees = new Caller(
                hr.id(),
                hr.name(),
                hr.email(),
                hr.post(),
                null,
                hr.language(),
                hr.zone(),
                null,
                hr.colleagues(),
                withEmployees(hr));
        people.as(mayKeepEmployees, () -> {
            assertRefused("post", () -> hire("А", "a@test.example", "administrator"));
            assertRefused("post", () -> change(hire("Б", "b@test.example", "coach"), "post", "director"));
            assertThatThrownBy(() -> change(director, "email", "mine@test.example")).isInstanceOf(Forbidden.class);
            assertThatThrownBy(() -> records.delete("employee", director, null)).isInstanceOf(Forbidden.class);
        });
    }

    @Test
    void aSellerSeesColleaguesAndChangesNone() {
        var other = hire("Ольга Петрова", "olga@test.example", "passive_seller");

        people.as(people.hire("passive_seller"), () -> {
            assertThat(queries.find(catalogue.kind("employee"), other)).isPresent();
            assertThatThrownBy(() -> change(other, "name", "Другая")).isInstanceOf(Forbidden.class);
            assertThatThrownBy(() -> hire("А", "a@test.example", "caller")).isInstanceOf(Forbidden.class);
        });
    }

    private static Map<String, Map<Action, Scope>> withEmployees(Caller caller) {
        var rights = new java.util.HashMap<>(caller.rights());
        rights.put("employee", new java.util.EnumMap<>(Map.of(
                Action.SEE, Scope.ALL, Action.CREATE, Scope.ALL, Action.EDIT, Scope.ALL, Action.DELETE, Scope.ALL)));
        return rights;
    }

    private UUID hire(String name, String email, String post) {
        return records.create("employee", Map.of("name", name, "email", email, "post", post));
    }

    private void change(UUID employee, String field, Object value) {
        records.change("employee", employee, null, Map.of(field, value));
    }

    private static void assertRefused(String field, ThrowingCallable write) {
        assertThatThrownBy(write).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.problems())
                .extracting(Problem::field)
                .isEqualTo(List.of(field)));
    }
}
