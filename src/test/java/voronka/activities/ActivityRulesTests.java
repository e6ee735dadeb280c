package voronka.activities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import voronka.NotFound;
import voronka.accounts.Caller;
import voronka.deals.Deals;
import voronka.records.Refused;

class ActivityRulesTests extends ActivitiesTest {

    @Autowired
    Deals deals;

    @Test
    void anActivityIsNamedAfterItsKind() {
        LocaleContextHolder.setLocale(java.util.Locale.of("ru"));
        assertThat(row(activities.log(Map.of("kind", "call"))).get("title")).isEqualTo("Звонок");
    }

    @Test
    void aDealBringsItsCompanyAndPerson() { // S111
        var company = company();
        var person = records.create("person", Map.of("lastName", "Иванова"));
        var deal = records.create("deal", Map.of("company", company, "person", person));
        var call = call(deal);
        assertThat(ref(call, "company")).isEqualTo(company);
        assertThat(ref(call, "person")).isEqualTo(person);
    }

    @Test
    void whatWasGivenIsNotReplacedByTheDealsOwn() {
        var other = company();
        var call = activities.log(Map.of("kind", "call", "deal", deal(), "company", other));
        assertThat(ref(call, "company")).isEqualTo(other);
    }

    @Test
    void aNoteIsDoneAsItIsWritten() {
        assertThat(row(records.create("activity", Map.of("kind", "note", "body", "Любит чай")))
                        .get("doneAt"))
                .isNotNull();
    }

    @Test
    void whatHasAResultIsDone() {
        var call = call(deal());
        records.change("activity", call, null, Map.of("result", "talked"));
        assertThat((OffsetDateTime) row(call).get("doneAt")).isBeforeOrEqualTo(OffsetDateTime.now());
    }

    @Test
    void nothingIsDoneInTheFuture() {
        var given = Map.of("kind", "call", "doneAt", OffsetDateTime.now().plusHours(1));
        assertThatThrownBy(() -> activities.log(given))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(texts(refused)).containsExactly("activities.done.future"));
    }

    @Test
    void aTaskWithoutATimeIsForTheEndOfToday() {
        var task = activities.plan(Map.of("kind", "task", "title", "Расчёт"));
        var planned = ((OffsetDateTime) Objects.requireNonNull(row(task).get("plannedAt")))
                .atZoneSameInstant(Caller.current().zone());
        assertThat(planned.toLocalTime()).isEqualTo(LocalTime.of(23, 59));
        assertThat(planned.toLocalDate())
                .isEqualTo(java.time.LocalDate.now(Caller.current().zone()));
    }

    @Test
    void aCallNeedsATime() {
        assertThatThrownBy(() -> activities.plan(Map.of("kind", "call")))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(texts(refused)).containsExactly("activities.planned.time"));
    }

    @Test
    void finishingTheLastStepOfAnOpenDealAsksForTheNext() { // S130, F71
        var deal = deal();
        var finished = activities.finish(call(deal), "talked", "Согласен", null);
        assertThat(Objects.requireNonNull(finished.unplanned()).record().id()).isEqualTo(deal);
        assertThat(list("deal", Map.of("set", "noNextStep"))).contains(deal);
    }

    @Test
    void finishingWithTheNextStepAsksNothing() {
        var deal = deal();
        var finished = activities.finish(
                call(deal), "talked", null, Map.of("kind", "meeting", "plannedAt", "2030-06-01T10:00"));
        assertThat(finished.unplanned()).isNull();
        assertThat(ref(Objects.requireNonNull(finished.next()), "deal")).isEqualTo(deal);
        assertThat(list("deal", Map.of("set", "noNextStep"))).doesNotContain(deal);
    }

    @Test
    void aStepThatIsNotTheLastAsksNothing() {
        var deal = deal();
        call(deal);
        assertThat(activities.finish(call(deal), null, null, null).unplanned()).isNull();
    }

    @Test
    void aLostDealAsksNoNextStep() {
        var deal = deal();
        var call = call(deal);
        var reason = records.create("refusal_reason", Map.of("name", "Дорого"));
        deals.lose(deal, reason, "Совсем");
        assertThat(activities.finish(call, null, null, null).unplanned()).isNull();
        assertThat(list("deal", Map.of("set", "noNextStep"))).doesNotContain(deal);
    }

    @Test
    void whatIsOpenedAgainHasNoResult() {
        var call = call(deal());
        activities.finish(call, "no_answer", null, null);
        activities.reopen(call);
        assertThat(row(call).get("doneAt")).isNull();
        assertThat(row(call).get("result")).isNull();
    }

    @Test
    void whatIsLateIsPutOffFromNow() {
        var call = activities.plan(
                Map.of("kind", "call", "plannedAt", OffsetDateTime.now().minusDays(2)));
        assertThat(list("activity", Map.of("set", "overdue"))).contains(call);
        activities.postpone(call, Postponement.HOUR);
        assertThat((OffsetDateTime) row(call).get("plannedAt"))
                .isCloseTo(
                        OffsetDateTime.now().plusHours(1),
                        org.assertj.core.api.Assertions.within(1, ChronoUnit.MINUTES));
        assertThat(list("activity", Map.of("set", "overdue"))).doesNotContain(call);
    }

    @Test
    void tomorrowKeepsTheHour() {
        var zone = java.time.ZoneId.of("Europe/Moscow");
        var now = OffsetDateTime.parse("2026-11-23T20:00:00Z");
        var planned = OffsetDateTime.parse("2026-11-20T07:30:00Z");
        assertThat(Postponement.TOMORROW.from(planned, now, zone).toInstant())
                .isEqualTo(java.time.Instant.parse("2026-11-24T07:30:00Z"));
    }

    @Test
    void whatACallerDoesNotSeeHeCannotFinish() {
        var seller = people.hire("active_seller");
        var other = people.hire("active_seller");
        var call = people.as(other, () -> call(records.create("deal", Map.of("title", "Чужая"))));
        assertThatThrownBy(() -> people.as(seller, () -> activities.finish(call, null, null, null)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aDealWithALateStepIsMarked() {
        var deal = deal();
        var late = new HashMap<String, Object>(Map.of("kind", "call", "deal", deal));
        late.put("plannedAt", OffsetDateTime.now().minusHours(1));
        activities.plan(late);
        assertThat(list("deal", Map.of("set", "overdueStep"))).containsExactlyElementsOf(List.<UUID>of(deal));
    }
}
