package voronka.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static voronka.db.tenant.Tables.INTAKE_RULE;
import static voronka.db.tenant.Tables.REQUEST;
import static voronka.db.tenant.Tables.REQUEST_NOTICE;
import static voronka.db.tenant.Tables.REQUEST_PASS;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import voronka.accounts.Acting;
import voronka.accounts.Caller;
import voronka.accounts.Way;
import voronka.activities.Activities;
import voronka.db.tenant.tables.records.RequestPassRecord;
import voronka.db.tenant.tables.records.RequestRecord;
import voronka.records.Operations;
import voronka.records.Records;
import voronka.records.Refused;
import voronka.support.IntegrationTest;
import voronka.support.People;
import voronka.support.TestClock;

/// The answer clock (S89, S90, S95, S100), who gets what (S92, S93), deputies (S19); the clock is moved by hand.
@IntegrationTest
class AnswerClockTests {

    @Autowired
    Requests requests;

    @Autowired
    AnswerClocks clocks;

    @Autowired
    IntakeRules rules;

    @Autowired
    Records records;

    @Autowired
    Activities activities;

    @Autowired
    Operations operations;

    @Autowired
    People people;

    @Autowired
    TestClock clock;

    @Autowired
    DSLContext sql;

    private final Map<String, Caller> hired = new HashMap<>();

    /// S89
    @Test
    void withoutAnAnswerWithinAnHourItPassesToTheNextPersonByItself() {
        noonOnWednesday();
        var anna = seller("anna");
        var boris = seller("boris");
        var id = request("Нужен насос");
        take(anna, id);

        pass(59);
        assertThat(row(id).getOwnerId()).isEqualTo(anna.id());
        pass(1);

        assertThat(row(id).getOwnerId()).isEqualTo(boris.id());
        assertThat(row(id).getClockDue().toInstant()).isEqualTo(clock.instant().plus(Duration.ofHours(1)));
        assertThat(trail(id)).containsExactly("taken: - > anna", "clock: anna > boris");
    }

    @Test
    void itPassesAgainAndAgainAndTheChiefHearsOfItFromTheSecondTimeOn() {
        noonOnWednesday();
        var head = people.hire("head_of_sales");
        var anna = seller("anna");
        seller("boris");
        seller("vera");
        var id = request("Нужен насос");
        take(anna, id);

        pass(60);
        assertThat(told(head)).isEmpty();
        pass(60);
        assertThat(told(head)).containsExactly("chief");
        pass(60);
        assertThat(told(head)).containsExactly("chief", "chief");

        assertThat(trail(id)).hasSize(4).allMatch(step -> step.startsWith("taken") || step.startsWith("clock"));
        assertThat(new HashSet<>(trail(id).subList(0, 3))).hasSize(3);
        assertThat(row(id).getClockPasses()).isEqualTo(3);
    }

    @Test
    void aRequestThatNobodyTookGoesToSomebodyWhenItsTimeIsOver() {
        noonOnWednesday();
        var anna = seller("anna");
        var id = request("Нужен насос");

        pass(60);

        assertThat(row(id).getOwnerId()).isEqualTo(anna.id());
        assertThat(row(id).getState()).isEqualTo("in_work");
    }

    @Test
    void itWarnsAtHalfAndInTheLastFifthOnce() {
        noonOnWednesday();
        var anna = seller("anna");
        var id = request("Нужен насос");
        take(anna, id);

        pass(29);
        assertThat(told(anna)).isEmpty();
        pass(1);
        pass(1);
        assertThat(told(anna)).containsExactly("half");
        pass(17);
        pass(1);
        assertThat(told(anna)).containsExactly("half", "fifth");
    }

    @Test
    void whatIsAboutToBreakIsTakenFirst() {
        noonOnWednesday();
        var seller = seller("anna");
        var old = request("Сколько стоит?");
        pass(50);
        var concrete = request("Нужно 20 штук к пятнице, выставьте счёт");

        assertThat(people.as(seller, () -> requests.takeNext())).contains(old);
        assertThat(people.as(seller, () -> requests.takeNext())).contains(concrete);
    }

    /// A click is no answer.
    @Test
    void onlyARealContactStopsTheClock() {
        noonOnWednesday();
        var anna = seller("anna");
        seller("boris");
        var id = request("Нужен насос");
        take(anna, id);
        people.as(anna, () -> activities.log(Map.of("kind", "call", "request", id, "result", "no_answer")));
        people.as(anna, () -> activities.log(Map.of("kind", "note", "request", id, "body", "Позвоню")));
        people.as(anna, () -> activities.log(Map.of("kind", "letter", "request", id, "direction", "in")));
        assertThat(row(id).getClockAlarm()).isNotNull();

        pass(20);
        people.as(anna, () -> activities.log(Map.of("kind", "call", "request", id, "result", "talked")));

        assertThat(row(id).getFirstContactAt()).isNotNull();
        assertThat(row(id).getAnswerMinutes()).isEqualTo(20);
        assertThat(row(id).getAnsweredById()).isEqualTo(anna.id());
        pass(300);
        assertThat(row(id).getOwnerId()).isEqualTo(anna.id());
    }

    @Test
    void aContactThatIsTakenBackLetsTheClockRunOn() {
        noonOnWednesday();
        var anna = seller("anna");
        var boris = seller("boris");
        var id = request("Нужен насос");
        take(anna, id);
        var call = people.as(anna, () -> activities.log(Map.of("kind", "call", "request", id, "result", "talked")));
        people.as(anna, () -> records.change("activity", call, null, Map.of("result", "no_answer")));

        pass(60);

        assertThat(row(id).getOwnerId()).isEqualTo(boris.id());
    }

    @Test
    void nightsWeekendsAndHolidaysDoNotCountUnlessTheRuleSaysSo() {
        noonOnWednesday();
        clock.stopAt("2026-11-27T17:30");
        var office = request("Нужен насос");
        rule(Map.of("channel", "phone", "roundTheClock", true, "minutes", 60));
        var always = create(Map.of("text", "Нужен насос", "channel", "phone", "phones", "89161234567"));

        assertThat(row(office).getClockDue().toInstant()).isEqualTo(moscow("2026-11-30T09:30"));
        assertThat(row(always).getClockDue().toInstant()).isEqualTo(moscow("2026-11-27T18:30"));
    }

    /// S90
    @Test
    void aChannelMayHaveFiveMinutes() {
        noonOnWednesday();
        var anna = seller("anna");
        rule(Map.of("channel", "api", "minutes", 5));
        var id = request("Нужен насос");

        pass(5);

        assertThat(row(id).getOwnerId()).isEqualTo(anna.id());
    }

    @Test
    void whoTakesAtTheLastMomentCanStillAnswer() {
        noonOnWednesday();
        var anna = seller("anna");
        var id = request("Нужен насос");
        pass(59);
        take(anna, id);

        assertThat(row(id).getClockDue().toInstant()).isEqualTo(clock.instant().plus(Duration.ofMinutes(12)));
    }

    @Test
    void whatNobodyIsThereForWaitsUntilSomebodyComesAndTheHeadIsTold() {
        noonOnWednesday();
        var head = people.hire("head_of_sales");
        var anna = seller("anna");
        away(anna, "2026-11-25", "2026-11-25", null);
        var id = request("Нужен насос");

        pass(60);
        pass(2);
        assertThat(row(id).getOwnerId()).isNull();
        assertThat(told(head)).containsExactly("nobody");

        clock.stopAt("2026-11-26T09:02");
        clocks.run();
        assertThat(row(id).getOwnerId()).isEqualTo(anna.id());
    }

    /// S92
    @Test
    void anInternGetsNoHotRequestByNoWay() {
        noonOnWednesday();
        var anna = seller("anna");
        records.change("employee", anna.id(), null, Map.of("status", "intern"));
        rule(Map.of("channel", "api", "strategy", "round_robin", "minutes", 60));
        var hot = request("Нужен насос");
        var cold = create(Map.of("text", "Холодная база", "temperature", "cold"));

        pass(0);
        assertThat(row(hot).getOwnerId()).isNull();
        assertThat(row(cold).getOwnerId()).isEqualTo(anna.id());
        people.as(anna, () -> assertThat(requests.takeNext()).isEmpty());
        people.as(
                anna,
                () -> assertThat(catchThrowableOfType(Refused.class, () -> requests.take(hot))
                                .problems()
                                .getFirst()
                                .message())
                        .isEqualTo("requests.not_admitted.hot"));
        assertThat(catchThrowableOfType(
                                Refused.class, () -> records.change("request", hot, null, Map.of("owner", anna.id())))
                        .problems()
                        .getFirst()
                        .field())
                .isEqualTo("owner");
        pass(120);
        assertThat(row(hot).getOwnerId()).isNull();
    }

    @Test
    void whatAnInternEntersHimselfWaitsForOthers() {
        noonOnWednesday();
        var anna = seller("anna");
        records.change("employee", anna.id(), null, Map.of("status", "intern"));

        var id = people.as(anna, () -> records.create("request", Map.of("text", "Звонили про насос")));

        assertThat(row(id).getState()).isEqualTo("new");
    }

    /// S93
    @Test
    void oneAfterAnotherGetsAsManyAsTheOthers() {
        noonOnWednesday();
        var three = List.of(seller("anna"), seller("boris"), seller("vera"));
        rule(Map.of("channel", "api", "strategy", "round_robin", "minutes", 60));
        for (var i = 0; i < 9; i++) {
            request("Заявка " + i);
        }

        pass(0);

        assertThat(three).allSatisfy(seller -> assertThat(owned(seller)).isEqualTo(3));
    }

    @Test
    void whoHasLeastInWorkGetsTheNextAndNobodyMoreThanHeHasRoomFor() {
        noonOnWednesday();
        var anna = seller("anna");
        var boris = seller("boris");
        records.create("admission", Map.of("employee", boris.id(), "may", List.of("hot"), "capacity", 2));
        rule(Map.of("channel", "api", "strategy", "load", "minutes", 60));
        for (var i = 0; i < 30; i++) {
            request("Заявка " + i);
        }

        pass(0);

        assertThat(owned(boris)).isEqualTo(2);
        assertThat(owned(anna)).isEqualTo(28);
    }

    @Test
    void whoIsGoodAtItGetsIt() {
        noonOnWednesday();
        var anna = seller("anna");
        var boris = seller("boris");
        records.create("admission", Map.of("employee", anna.id(), "may", List.of("hot"), "skills", List.of("en", "Казань")));
        records.create("admission", Map.of("employee", boris.id(), "may", List.of("hot"), "skills", List.of("насосы")));
        rule(Map.of("channel", "api", "strategy", "skill", "minutes", 60));
        var pump = request("Интересует насос для дачи");
        var english = request("Do you deliver abroad?");
        var region = request("Привезёте в Казань?");

        pass(0);

        assertThat(row(pump).getOwnerId()).isEqualTo(boris.id());
        assertThat(row(english).getOwnerId()).isEqualTo(anna.id());
        assertThat(row(region).getOwnerId()).isEqualTo(anna.id());
    }

    @Test
    void whoMakesMoreDealsOfThemGetsMore() {
        noonOnWednesday();
        var anna = seller("anna");
        var boris = seller("boris");
        for (var i = 0; i < 8; i++) {
            var id = request("Прежняя " + i);
            take(anna, id);
            people.as(anna, () -> conversions.convert(id, Conversion.plain()));
        }
        var reason = records.create("refusal_reason", Map.of("name", "Дорого"));
        for (var i = 0; i < 8; i++) {
            var id = request("Прежняя " + i);
            take(boris, id);
            people.as(boris, () -> requests.refuse(id, reason, null));
        }
        rule(Map.of("channel", "api", "strategy", "conversion", "minutes", 60));
        for (var i = 0; i < 20; i++) {
            request("Заявка " + i);
        }

        pass(0);

        assertThat(owned(anna)).isGreaterThan(3 * owned(boris));
    }

    @Test
    void theReturningCustomerGoesToHisOwnSellerOrToHisDeputy() {
        noonOnWednesday();
        var anna = seller("anna");
        var boris = seller("boris");
        people.as(anna, () -> records.create("person", Map.of("lastName", "Иванов", "phones", "89161234567")));
        var first = create(Map.of("text", "Это снова я", "phones", "8 (916) 123-45-67"));
        pass(0);
        assertThat(row(first).getOwnerId()).isEqualTo(anna.id());
        assertThat(row(first).getConcretenessFacts()).contains("returning=15");

        away(anna, "2026-11-25", "2026-11-30", boris.id());
        var second = create(Map.of("text", "И ещё", "phones", "89161234567"));
        pass(0);

        assertThat(row(second).getOwnerId()).isEqualTo(boris.id());
    }

    /// S19
    @Test
    void whoFallsIllLeavesHisWaitingClientsToHisDeputy() {
        noonOnWednesday();
        var anna = seller("anna");
        var boris = seller("boris");
        var id = request("Нужен насос");
        take(anna, id);

        away(anna, "2026-11-25", "2026-11-30", boris.id());
        pass(0);

        assertThat(row(id).getOwnerId()).isEqualTo(boris.id());
        assertThat(trail(id)).contains("absent: anna > boris");
    }

    @Test
    void whatIsGivenBackGoesToAnotherAndTheTrailTellsAll() {
        noonOnWednesday();
        var anna = seller("anna");
        var boris = seller("boris");
        rule(Map.of("channel", "api", "strategy", "round_robin", "minutes", 60));
        var id = request("Нужен насос");
        pass(0);
        var first = row(id).getOwnerId().equals(anna.id()) ? anna : boris;
        var second = first == anna ? boris : anna;

        people.as(first, () -> requests.giveBack(id, "Не мой город"));
        pass(0);
        operations.beginAnew();
        records.change("request", id, null, Map.of("owner", first.id()));

        assertThat(row(id).getOwnerId()).isEqualTo(first.id());
        assertThat(trail(id))
                .containsExactly(
                        "given: - > " + name(first.id()),
                        "returned: " + name(first.id()) + " > -",
                        "given: - > " + name(second.id()),
                        "by_hand: " + name(second.id()) + " > " + name(first.id()));
    }

    @Test
    void whatIsClosedHasNoClockAndWhatIsOpenedAgainHasOne() {
        noonOnWednesday();
        var anna = seller("anna");
        var id = request("Нужен насос");
        people.as(anna, () -> requests.spam(id));
        assertThat(row(id).getClockAlarm()).isNull();
        pass(120);
        assertThat(row(id).getState()).isEqualTo("spam");

        people.as(anna, () -> requests.reopen(id));

        assertThat(row(id).getClockAlarm()).isNotNull();
    }

    @Test
    void whatAFileBringsHasNoClock() {
        noonOnWednesday();
        var id = Acting.as(people.director(), Way.IMPORT, () -> records.create("request", Map.of("text", "Из файла")));
        seller("anna");
        pass(600);

        assertThat(row(id).getOwnerId()).isNull();
    }

    @Autowired
    Conversions conversions;

    private UUID take(Caller seller, UUID id) {
        return people.as(seller, () -> {
            operations.beginAnew();
            return requests.take(id);
        });
    }

    private void noonOnWednesday() {
        clock.stopAt("2026-11-25T12:00");
    }

    private void pass(int minutes) {
        for (var i = 0; i < minutes; i++) {
            clock.move(Duration.ofMinutes(1));
            clocks.run();
        }
        clocks.run();
    }

    private Caller seller(String name) {
        return hired.computeIfAbsent(name, hired -> people.hire("passive_seller"));
    }

    private UUID request(String text) {
        return create(Map.of("text", text));
    }

    private UUID create(Map<String, ?> given) {
        return Acting.as(people.director(), Way.API, () -> records.create("request", given));
    }

    private void rule(Map<String, ?> given) {
        sql.deleteFrom(INTAKE_RULE).where(INTAKE_RULE.CHANNEL.eq((String) given.get("channel"))).execute();
        records.create("intake_rule", given);
    }

    private void away(Caller who, String first, String last, @Nullable UUID deputy) {
        var absence = new LinkedHashMap<String, Object>(
                Map.of("kind", "illness", "owner", who.id(), "firstDay", first, "lastDay", last));
        if (deputy != null) {
            absence.put("deputy", deputy);
        }
        records.create("absence", absence);
    }

    private RequestRecord row(UUID id) {
        return sql.fetchSingle(REQUEST, REQUEST.ID.eq(id));
    }

    private int owned(Caller seller) {
        return sql.fetchCount(REQUEST, REQUEST.OWNER_ID.eq(seller.id()), REQUEST.STATE.eq("in_work"));
    }

    private List<String> told(Caller whom) {
        return sql.selectFrom(REQUEST_NOTICE)
                .where(REQUEST_NOTICE.EMPLOYEE_ID.eq(whom.id()), REQUEST_NOTICE.KIND.notIn("given", "lost"))
                .orderBy(REQUEST_NOTICE.AT, REQUEST_NOTICE.ID)
                .fetch(REQUEST_NOTICE.KIND);
    }

    private List<String> trail(UUID request) {
        return sql.selectFrom(REQUEST_PASS)
                .where(REQUEST_PASS.REQUEST_ID.eq(request))
                .orderBy(REQUEST_PASS.ID)
                .fetch(this::step);
    }

    private String step(RequestPassRecord pass) {
        return pass.getReason() + ": " + name(pass.getFromId()) + " > " + name(pass.getToId());
    }

    private String name(@Nullable UUID employee) {
        return hired.entrySet().stream()
                .filter(entry -> entry.getValue().id().equals(employee))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("-");
    }

    private static java.time.Instant moscow(String local) {
        return LocalDateTime.parse(local).atZone(ZoneId.of("Europe/Moscow")).toInstant();
    }
}
