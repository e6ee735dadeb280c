package voronka.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import voronka.accounts.AccessTokens;
import voronka.accounts.Caller;
import voronka.accounts.Callers;
import voronka.accounts.Forbidden;
import voronka.accounts.Way;
import voronka.records.Catalogue;
import voronka.records.ListQuery;
import voronka.records.Operations;
import voronka.records.RecordQueries;
import voronka.records.Records;
import voronka.records.Ref;
import voronka.records.Refused;
import voronka.records.Undo;
import voronka.support.Api;
import voronka.support.IntegrationTest;
import voronka.support.People;

/// Whoever leaves leaves nothing behind that nobody looks after.
@IntegrationTest
class LeavingTests {

    @Autowired
    Leaving leaving;

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
    Callers callers;

    @Autowired
    AccessTokens tokens;

    @Autowired
    MockMvcTester pages;

    @Autowired
    Api api;

    @Test
    void allThatIsOpenGoesOverAndAccessEnds() {
        var leaver = busy();
        var heir = hire("active_seller");
        var session = tokens.openSession(leaver.id(), "", "").secret();
        var forApi = tokens.openForApi(leaver.id(), "", "", OffsetDateTime.now().plusDays(1)).secret();
        var before = leaving.preview(leaver.id(), Sharing.Rule.ONE, List.of(heir.id()));
        assertThat(before).extracting(Leaving.Part::kind).contains("company", "deal", "request", "activity", "plan", "employee");
        assertThat(before).allSatisfy(part -> assertThat(part.shares()).containsEntry(heir.id(), part.count()));

        leaving.leave(leaver.id(), Sharing.Rule.ONE, List.of(heir.id()));

        assertThat(callers.find(leaver.id())).isEmpty();
        assertThat(tokens.acting(session, Way.SCREEN)).isEmpty();
        assertThat(tokens.acting(forApi, Way.API)).isEmpty();
        assertThat(before).allSatisfy(part -> assertThat(count(part.kind(), leaver.id())).as(part.kind()).isZero());
        assertThat(before).allSatisfy(part -> assertThat(count(part.kind(), heir.id())).as(part.kind()).isEqualTo(part.count()));
    }

    @Test
    void whatIsFinishedStaysWhereItWas() {
        var leaver = hire("active_seller");
        var note = people.as(leaver, () -> records.create("activity", Map.of("kind", "note", "title", "Было")));

        leaving.leave(leaver.id(), Sharing.Rule.ONE, List.of(hire("active_seller").id()));

        assertThat(queries.get(catalogue.kind("activity"), note).text("owner")).isEqualTo(leaver.name());
    }

    @Test
    void sharedEvenlyACustomerStaysWhole() {
        var leaver = hire("active_seller");
        var heirs = List.of(hire("active_seller").id(), hire("active_seller").id(), hire("active_seller").id());
        var deals = new ArrayList<UUID>();
        people.as(leaver, () -> {
            for (var i = 0; i < 40; i++) {
                var company = records.create("company", Map.of("name", "Клиент " + i));
                deals.add(records.create("deal", Map.of("title", "Первая", "company", company)));
                deals.add(records.create("deal", Map.of("title", "Вторая", "company", company)));
            }
        });

        leaving.leave(leaver.id(), Sharing.Rule.EVENLY, heirs);

        var owners = deals.stream().map(deal -> queries.get(catalogue.kind("deal"), deal)).toList();
        assertThat(owners.stream().map(deal -> ref(deal.get("owner"))).collect(Collectors.toSet())).isEqualTo(Set.copyOf(heirs));
        owners.forEach(deal -> assertThat(ref(deal.get("owner")))
                .isEqualTo(ref(queries.get(catalogue.kind("company"), ref(deal.get("company"))).get("owner"))));
    }

    @Test
    void byPlaceACustomerGoesToWhoIsGoodAtIt() {
        var leaver = hire("active_seller");
        var kazan = hire("active_seller");
        var other = hire("active_seller");
        records.create("admission", Map.of("employee", kazan.id(), "may", "hot", "skills", "Казань"));
        var company = people.as(leaver, () -> records.create("company", Map.of("name", "Волга", "actualAddress", "г. Казань, ул. Баумана")));
        var deal = people.as(leaver, () -> records.create("deal", Map.of("title", "Насосы", "company", company)));

        leaving.leave(leaver.id(), Sharing.Rule.PLACE, List.of(other.id(), kazan.id()));

        assertThat(queries.get(catalogue.kind("deal"), deal).text("owner")).isEqualTo(kazan.name());
    }

    @Test
    void oneUndoBringsHimBackWithAllThatHeHad() {
        var leaver = busy();
        var heir = hire("active_seller");
        var before = leaving.preview(leaver.id(), Sharing.Rule.ONE, List.of());
        operations.beginAnew();
        var left = leaving.leave(leaver.id(), Sharing.Rule.ONE, List.of(heir.id()));
        operations.beginAnew();

        undo.undo(left);

        assertThat(callers.find(leaver.id())).isPresent();
        assertThat(leaving.preview(leaver.id(), Sharing.Rule.ONE, List.of())).isEqualTo(before);
    }

    @Test
    void nobodyLeavesWithWorkThatNobodyGets() {
        var leaver = busy();

        assertThatThrownBy(() -> leaving.leave(leaver.id(), Sharing.Rule.ONE, List.of())).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> leaving.leave(leaver.id(), Sharing.Rule.ONE, List.of(leaver.id()))).isInstanceOf(Refused.class);
        assertThat(callers.find(leaver.id())).isPresent();
        people.as(hire("active_seller"), () -> assertThatThrownBy(
                        () -> leaving.leave(leaver.id(), Sharing.Rule.ONE, List.of(hire("caller").id())))
                .isInstanceOf(Forbidden.class));
    }

    @Test
    void theWizardShowsWhatGoesToWhomAndEachFigureOpensItsRows() {
        var leaver = busy();
        var heir = hire("active_seller");

        assertThat(pages.get().uri("/employees/" + leaver.id() + "/leaving?rule=EVENLY&receivers=" + heir.id()))
                .hasStatusOk()
                .bodyText()
                .contains("/deals/list?set=belongs&amp;set.employee=" + leaver.id());
        assertThat(pages.get().uri("/deals/list?set=belongs&set.employee=" + leaver.id())).hasStatusOk().bodyText().contains("Насосы");
        assertThat(pages.post().uri("/employees/" + leaver.id() + "/leaving").param("rule", "ONE").param("receivers", heir.id().toString()))
                .hasStatusOk();
        assertThat(callers.find(leaver.id())).isEmpty();
    }

    @Test
    void programsDoTheSame() {
        var leaver = busy();
        var heir = hire("active_seller");
        var director = api.of(people.director());

        assertThat(director.post("/employees/" + leaver.id() + "/leaving", Map.of("rule", "halves", "receivers", List.of(heir.id()))).status())
                .isEqualTo(422);
        assertThat(director.get("/employees/" + leaver.id() + "/leaving").json().size()).isPositive();
        assertThat(director.post("/employees/" + leaver.id() + "/leaving", Map.of("receivers", List.of(heir.id()))).status())
                .isEqualTo(204);
        assertThat(callers.find(leaver.id())).isEmpty();
    }

    private Caller hire(String post) {
        var hired = people.hire(post);
        rosters.forget();
        return hired;
    }

    private Caller busy() {
        var leaver = hire("active_seller");
        people.as(leaver, () -> {
            var company = records.create("company", Map.of("name", "Ромашка"));
            var deal = records.create("deal", Map.of("title", "Насосы", "company", company));
            records.create("request", Map.of("text", "Нужен насос"));
            records.create("activity", Map.of("kind", "task", "title", "Расчёт", "deal", deal));
        });
        records.create("plan", Map.of(
                "month", LocalDate.now().withDayOfMonth(1), "employee", leaver.id(), "metric", "calls", "target", 100));
        records.change("employee", hire("caller").id(), null, Map.of("head", leaver.id()));
        return leaver;
    }

    private int count(String kind, UUID employee) {
        return queries.count(ListQuery.of(catalogue.kind(kind), Map.of("set", "belongs", "set.employee", employee.toString())));
    }

    private static UUID ref(@Nullable Object value) {
        return value instanceof Ref ref ? ref.id() : new UUID(0, 0);
    }
}
