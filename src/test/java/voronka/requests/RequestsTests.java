package voronka.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import voronka.NotFound;
import voronka.accounts.Acting;
import voronka.accounts.Caller;
import voronka.accounts.Forbidden;
import voronka.accounts.Way;
import voronka.records.Catalogue;
import voronka.records.ListQuery;
import voronka.records.Problem;
import voronka.records.RecordQueries;
import voronka.records.Records;
import voronka.records.Refused;
import voronka.records.Row;
import voronka.support.IntegrationTest;
import voronka.support.People;

/// The course of a request (S42, S88, S96, S181).
@IntegrationTest
class RequestsTests {

    @Autowired
    Requests requests;

    @Autowired
    Records records;

    @Autowired
    RecordQueries queries;

    @Autowired
    Catalogue catalogue;

    @Autowired
    People people;

    @Test
    void whatASellerEntersByHandIsHisAndInWork() {
        var request = row(people.as(anna(), () -> records.create("request", Map.of("text", "Нужен насос"))));

        assertThat(request.text("state")).isEqualTo("in_work");
        assertThat(request.text("owner")).isEqualTo(anna().name());
        assertThat(request.text("channel")).isEqualTo("manual");
        assertThat(request.get("takenAt")).isNotNull();
    }

    @Test
    void whatComesByTheApiOrAFileWaitsForAnybody() {
        for (var way : List.of(Way.API, Way.IMPORT, Way.FORM)) {
            var request = row(Acting.as(anna(), way, () -> records.create("request", Map.of("text", "Нужен насос"))));

            assertThat(request.text("state")).isEqualTo("new");
            assertThat(request.get("owner")).isNull();
            assertThat(request.text("channel")).isEqualTo(way.code());
        }
    }

    @Test
    void whoeverEntersARequestMayLeaveItToTheQueue() {
        var given = new LinkedHashMap<String, @Nullable Object>();
        given.put("text", "Нужен насос");
        given.put("owner", "");

        assertThat(row(people.as(anna(), () -> records.create("request", given)))
                        .text("state"))
                .isEqualTo("new");
    }

    @Test
    void aRequestIsCalledByItsTextOrElseByItsCaller() {
        assertThat(row(create(Map.of("text", "\n  Нужен насос\nсрочно"))).text("title"))
                .isEqualTo("Нужен насос");
        assertThat(row(create(Map.of("personName", "Пётр", "phones", "89161234567")))
                        .text("title"))
                .isEqualTo("Пётр");
        assertThat(row(create(Map.of("phones", "89161234567"))).text("title")).isEqualTo("+7 916 123-45-67");
        assertThat(problems(Map.of("channel", "mail")))
                .extracting(Problem::message)
                .containsExactly("requests.empty");
    }

    /// S42
    @Test
    void whoComesByHimselfIsHotAndACallIsNeverCold() {
        assertThat(row(create(Map.of("text", "Почём?"))).text("temperature")).isEqualTo("hot");
        assertThat(problems(Map.of("channel", "phone", "phones", "89161234567", "temperature", "cold")))
                .extracting(Problem::field)
                .containsExactly("temperature");
    }

    /// S96
    @Test
    void aCallIsNotWrittenDownWithoutTheCallersContact() {
        assertThat(problems(Map.of("channel", "phone", "personName", "Пётр")))
                .extracting(Problem::field)
                .containsExactly("phones");
        assertThat(row(create(Map.of("channel", "phone", "phones", "8 916 123-45-67")))
                        .text("state"))
                .isEqualTo("new");
    }

    @Test
    void theSecondTakerIsToldWhoHasIt() {
        var id = create(Map.of("text", "Нужен насос"));
        people.as(anna(), () -> requests.take(id));

        assertThatThrownBy(() -> people.as(boris(), () -> requests.take(id)))
                .isInstanceOfSatisfying(
                        Taken.class,
                        taken -> assertThat(taken.problems())
                                .containsExactly(Problem.of(null, "requests.taken", anna().name())));
        assertThat(row(id).text("owner")).isEqualTo(anna().name());
    }

    @Test
    void takingTwiceIsNoMistake() {
        var id = create(Map.of("text", "Нужен насос"));
        people.as(anna(), () -> requests.take(id));
        people.as(anna(), () -> requests.take(id));

        assertThat(row(id).text("owner")).isEqualTo(anna().name());
    }

    @Test
    void theNextIsTheWarmestThatWaitsLongest() {
        var cold = create(Map.of("text", "Просто смотрю", "temperature", "cold"));
        var hot = create(Map.of("text", "Беру"));
        var hotter = create(Map.of("text", "Беру сейчас"));
        var warm = create(Map.of("text", "Думаю", "temperature", "warm"));

        var taken = people.as(
                anna(),
                () -> List.of(
                        requests.takeNext(),
                        requests.takeNext(),
                        requests.takeNext(),
                        requests.takeNext(),
                        requests.takeNext()));

        assertThat(taken.stream().map(id -> id.orElse(null))).containsExactly(hot, hotter, warm, cold, null);
    }

    @Test
    void whatIsGivenBackWaitsAgainAndSaysWhy() {
        var id = create(Map.of("text", "Нужен насос"));
        people.as(anna(), () -> requests.take(id));
        people.as(anna(), () -> requests.giveBack(id, "Ухожу в отпуск"));

        var request = row(id);
        assertThat(request.text("state")).isEqualTo("new");
        assertThat(request.get("owner")).isNull();
        assertThat(request.text("returnedBy")).isEqualTo(anna().name());
        assertThat(request.text("returnNote")).isEqualTo("Ухожу в отпуск");
        people.as(boris(), () -> requests.take(id));
        assertThat(row(id).text("owner")).isEqualTo(boris().name());
    }

    @Test
    void aRefusalAsksForAReasonAndOtherForANote() {
        var id = create(Map.of("text", "Нужен насос"));
        var dear = records.create("refusal_reason", Map.of("name", "Дорого"));
        var other = records.create("refusal_reason", Map.of("name", "Другое", "needsNote", true));

        assertThat(refusal(id, null, null)).containsExactly("refusalReason");
        assertThat(refusal(id, other, " ")).containsExactly("refusalNote");
        people.as(anna(), () -> requests.refuse(id, dear, null));

        var request = row(id);
        assertThat(request.text("state")).isEqualTo("refused");
        assertThat(request.text("refusalReason")).isEqualTo("Дорого");
        assertThat(request.text("owner")).isEqualTo(anna().name());
        assertThat(request.get("closedAt")).isNotNull();
        assertThat(refusal(id, dear, null)).containsExactly("state");
    }

    @Test
    void whatWasThrownAwayCanBeOpenedAgain() {
        var id = create(Map.of("text", "Куплю ваш сайт"));
        people.as(anna(), () -> requests.spam(id));
        assertThat(row(id).text("state")).isEqualTo("spam");

        people.as(anna(), () -> requests.reopen(id));

        assertThat(row(id).text("state")).isEqualTo("new");
        assertThat(row(id).get("closedAt")).isNull();
    }

    @Test
    void stateFollowsTheOwnerThatAHeadGives() {
        var id = create(Map.of("text", "Нужен насос"));

        records.change("request", id, null, Map.of("owner", anna().id()));
        assertThat(row(id).text("state")).isEqualTo("in_work");
        records.change("request", id, null, Map.of("owner", ""));
        assertThat(row(id).text("state")).isEqualTo("new");
    }

    @Test
    void aSellerSeesHisOwnRequestsAndThoseThatWait() {
        var mine = people.as(anna(), () -> records.create("request", Map.of("text", "Моя")));
        var his = people.as(boris(), () -> records.create("request", Map.of("text", "Чужая")));
        var waiting = create(Map.of("text", "Ничья"));

        people.as(anna(), () -> {
            var list = queries.list(ListQuery.of(catalogue.kind("request"), Map.of()));
            assertThat(list.rows().stream().map(Row::id))
                    .contains(mine, waiting)
                    .doesNotContain(his);
            assertThatThrownBy(() -> requests.giveBack(his, null)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> requests.spam(his)).isInstanceOf(NotFound.class);
        });
    }

    @Test
    void whoOnlyLooksTakesNothing() {
        var analyst = people.hire("analyst");
        var id = create(Map.of("text", "Нужен насос"));

        people.as(analyst, () -> {
            assertThatThrownBy(() -> requests.take(id)).isInstanceOf(Forbidden.class);
            assertThatThrownBy(() -> requests.takeNext()).isInstanceOf(Forbidden.class);
            assertThatThrownBy(() -> requests.spam(id)).isInstanceOf(Forbidden.class);
        });
    }

    private final Map<String, Caller> hired = new HashMap<>();

    private Caller anna() {
        return hired.computeIfAbsent("anna", name -> people.hire("passive_seller"));
    }

    private Caller boris() {
        return hired.computeIfAbsent("boris", name -> people.hire("passive_seller"));
    }

    private UUID create(Map<String, ?> given) {
        return Acting.as(people.director(), Way.API, () -> records.create("request", given));
    }

    private List<Problem> problems(Map<String, ?> given) {
        return catchThrowableOfType(Refused.class, () -> create(given)).problems();
    }

    private List<String> refusal(UUID id, @Nullable UUID reason, @Nullable String note) {
        return catchThrowableOfType(Refused.class, () -> people.as(anna(), () -> requests.refuse(id, reason, note)))
                .problems()
                .stream()
                .map(problem -> String.valueOf(problem.field()))
                .toList();
    }

    private Row row(UUID id) {
        return queries.get(catalogue.kind("request"), id);
    }
}
