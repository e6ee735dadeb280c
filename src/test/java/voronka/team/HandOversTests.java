package voronka.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static voronka.db.tenant.Tables.HAND_OVER;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import voronka.NotFound;
import voronka.accounts.Caller;
import voronka.accounts.Forbidden;
import voronka.records.Catalogue;
import voronka.records.ListQuery;
import voronka.records.Operations;
import voronka.records.Problem;
import voronka.records.RecordQueries;
import voronka.records.Records;
import voronka.records.Ref;
import voronka.records.Refused;
import voronka.records.Row;
import voronka.records.Undo;
import voronka.support.Api;
import voronka.support.IntegrationTest;
import voronka.support.People;

@IntegrationTest
class HandOversTests {

    @Autowired
    HandOvers handOvers;

    @Autowired
    Records records;

    @Autowired
    RecordQueries queries;

    @Autowired
    Catalogue catalogue;

    @Autowired
    Undo undo;

    @Autowired
    Operations operations;

    @Autowired
    People people;

    @Autowired
    Api api;

    @Autowired
    MockMvcTester pages;

    @Autowired
    DSLContext sql;

    @SuppressWarnings("NullAway.Init")
    Caller caller;
    @SuppressWarnings("NullAway.Init")
    Caller closer;

    void hire() {
        caller = people.hire("caller");
        closer = people.hire("active_seller");
    }

    @Test
    void whatIsOfferedStaysWithItsGiverUntilItIsAccepted() {
        hire();
        var request = request(caller);
        var offered = people.as(caller, () -> offer("request", request, closer.id()));

        assertThat(owner("request", request)).isEqualTo(caller.id());
        var row = people.as(closer, () -> queries.get(catalogue.kind("hand_over"), offered));
        assertThat(row.text("state")).isEqualTo("offered");
        assertThat(row.text("title")).isEqualTo("Нужен насос");
        assertThat(row.text("giver")).isEqualTo(caller.name());

        people.as(closer, () -> handOvers.accept(offered));

        assertThat(owner("request", request)).isEqualTo(closer.id());
        people.as(closer, () -> assertThat(queries.find(catalogue.kind("request"), request)).isPresent());
    }

    @Test
    void theAgreedNextStepAndThePlannedWorkGoToTheReceiver() {
        hire();
        var deal = people.as(caller, () -> records.create("deal", Map.of("title", "Насосы")));
        var planned = people.as(caller, () -> records.create("activity", Map.of("kind", "task", "title", "Расчёт", "deal", deal)));
        var offered = people.as(caller, () -> offer("deal", deal, closer.id()));

        people.as(closer, () -> handOvers.accept(offered));

        assertThat(owner("activity", planned)).isEqualTo(closer.id());
        people.as(closer, () -> assertThat(titles("activity", Map.of("deal", deal.toString(), "owner", "me")))
                .containsExactlyInAnyOrder("Расчёт", "Показать образец"));
    }

    @Test
    void aReturnNeedsAReasonAndOtherNeedsWords() {
        hire();
        var deal = people.as(caller, () -> records.create("deal", Map.of("title", "Насосы")));
        var offered = people.as(caller, () -> offer("deal", deal, closer.id()));

        people.as(closer, () -> {
            assertRefused("returnReason", () -> handOvers.giveBack(offered, "", null));
            assertRefused("returnNote", () -> handOvers.giveBack(offered, "other", " "));
            handOvers.giveBack(offered, "no_decision_maker", null);
        });

        assertThat(owner("deal", deal)).isEqualTo(caller.id());
        people.as(caller, () -> assertThat(titles("hand_over", Map.of("set", "back"))).containsExactly("Насосы"));
        people.as(caller, () -> offer("deal", deal, people.hire("active_seller").id()));
        people.as(caller, () -> assertThat(titles("hand_over", Map.of("set", "back"))).isEmpty());
    }

    @Test
    void onlyTheReceiverAnswersAndOnlyOnce() {
        hire();
        var request = request(caller);
        var offered = people.as(caller, () -> offer("request", request, closer.id()));

        people.as(caller, () -> assertThatThrownBy(() -> handOvers.accept(offered)).isInstanceOf(Forbidden.class));
        people.as(people.hire("active_seller"), () ->
                assertThatThrownBy(() -> handOvers.accept(offered)).isInstanceOf(NotFound.class));
        people.as(closer, () -> handOvers.accept(offered));
        people.as(closer, () -> assertRefused("state", () -> handOvers.accept(offered)));
    }

    @Test
    void notesAreRequiredAndTheSameIsNotOfferedTwice() {
        hire();
        var request = request(caller);
        people.as(caller, () -> {
            var bare = new HashMap<String, Object>(Map.of("request", request, "receiver", closer.id()));
            assertRefused("findings", () -> handOvers.offer(bare));
            assertRefused("receiver", () -> offer("request", request, caller.id()));
            offer("request", request, closer.id());
            assertRefused("request", () -> offer("request", request, closer.id()));
        });
    }

    @Test
    void nobodyHandsOverWhatIsNotHis() {
        hire();
        var request = request(closer);

        people.as(caller, () -> assertRefused("request", () -> offer("request", request, people.hire("active_seller").id())));
    }

    @Test
    void whatNobodyAnswersInTimeComesBack() {
        hire();
        var request = request(caller);
        var offered = people.as(caller, () -> offer("request", request, closer.id()));
        sql.update(HAND_OVER).set(HAND_OVER.ANSWER_UNTIL, OffsetDateTime.now().minusMinutes(1)).execute();

        assertThat(handOvers.expire()).isEqualTo(1);

        assertThat(queries.get(catalogue.kind("hand_over"), offered).text("state")).isEqualTo("expired");
        assertThat(owner("request", request)).isEqualTo(caller.id());
        assertThat(handOvers.expire()).isZero();
    }

    @Test
    void anAcceptanceIsUndoneAsAWhole() {
        hire();
        var company = people.as(caller, () -> records.create("company", Map.of("name", "Ромашка")));
        var offered = people.as(caller, () -> offer("company", company, closer.id()));
        var accepted = people.as(closer, () -> {
            operations.beginAnew();
            return handOvers.accept(offered);
        });

        people.as(closer, () -> undo.undo(accepted));

        assertThat(owner("company", company)).isEqualTo(caller.id());
        assertThat(queries.get(catalogue.kind("hand_over"), offered).text("state")).isEqualTo("offered");
    }

    @Test
    void theFeedTellsOfOfferAndReturn() {
        hire();
        var deal = people.as(caller, () -> records.create("deal", Map.of("title", "Насосы")));
        var offered = people.as(caller, () -> offer("deal", deal, closer.id()));
        people.as(closer, () -> handOvers.giveBack(offered, "poor_notes", "Нет объёма"));

        people.as(caller, () -> assertThat(pages.get().uri("/deals/" + deal).header("Accept-Language", "ru"))
                .hasStatusOk()
                .bodyText()
                .contains("передаёт:", "Нужны три насоса", "возвращает передачу", "Мало выяснено", "Нет объёма"));
    }

    @Test
    void theDayScreenShowsWhatWaitsWithItsNotes() {
        hire();
        var request = request(caller);
        people.as(caller, () -> offer("request", request, closer.id()));

        people.as(closer, () -> assertThat(pages.get().uri("/"))
                .hasStatusOk()
                .bodyText()
                .contains("Нужен насос", "Нужны три насоса", "Главный инженер", "Показать образец"));
        people.as(caller, () -> assertThat(pages.get().uri("/")).bodyText().doesNotContain("day-hand-overs"));
    }

    @Test
    void programsHandOverAndAnswerByTheSameRules() {
        hire();
        var request = request(caller);
        var made = api.of(caller).post("/hand-overs", notes("request", request, closer.id()));
        assertThat(made.status()).as(made.text()).isEqualTo(201);

        var refused = api.of(closer).post("/hand-overs/" + made.id() + "/return", Map.of());
        assertThat(refused.status()).isEqualTo(422);
        var accepted = api.of(closer).post("/hand-overs/" + made.id() + "/acceptance", Map.of());
        assertThat(accepted.at("/state")).isEqualTo("accepted");
        assertThat(owner("request", request)).isEqualTo(closer.id());
    }

    private UUID request(Caller owner) {
        return people.as(owner, () -> records.create("request", Map.of("text", "Нужен насос")));
    }

    private UUID offer(String kind, UUID id, UUID receiver) {
        return handOvers.offer(notes(kind, id, receiver));
    }

    private static Map<String, Object> notes(String kind, UUID id, UUID receiver) {
        return Map.of(
                kind, id,
                "receiver", receiver,
                "findings", "Нужны три насоса",
                "decisionMaker", "Главный инженер",
                "nextStep", "Показать образец");
    }

    private UUID owner(String kind, UUID id) {
        return queries.get(catalogue.kind(kind), id).get("owner") instanceof Ref owner ? owner.id() : new UUID(0, 0);
    }

    private List<String> titles(String kind, Map<String, String> parameters) {
        return queries.list(ListQuery.of(catalogue.kind(kind), parameters)).rows().stream()
                .map((Row row) -> row.text("title"))
                .toList();
    }

    private static void assertRefused(String field, ThrowingCallable write) {
        assertThatThrownBy(write).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.problems())
                .extracting(Problem::field)
                .contains(field));
    }
}
