package voronka.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import voronka.accounts.Caller;
import voronka.accounts.Forbidden;
import voronka.records.Catalogue;
import voronka.records.ListQuery;
import voronka.records.Problem;
import voronka.records.RecordQueries;
import voronka.records.Records;
import voronka.records.Refused;
import voronka.support.IntegrationTest;
import voronka.support.People;

/// Calendars of people and departments (S160), absences with deputies (S19), admissions (S92).
@IntegrationTest
class RosterTests {

    @Autowired
    Records records;

    @Autowired
    RecordQueries queries;

    @Autowired
    Catalogue catalogue;

    @Autowired
    Rosters rosters;

    @Autowired
    Absences absences;

    @Autowired
    People people;

    @BeforeEach
    void forget() {
        rosters.forget();
    }

    @Test
    void aNewCompanyWorksFromNineToSixAndKnowsItsHolidays() {
        var year = LocalDate.now().getYear();
        var company = rosters.now().of(null);

        assertThat(company.hours(LocalDate.of(year, 1, 1))).isEmpty();
        assertThat(company.hours(LocalDate.of(year + 1, 5, 9))).isEmpty();
        assertThat(company.isAt(at("2026-11-25T12:00"))).isTrue();
        assertThat(company.isAt(at("2026-11-25T18:00"))).isFalse();
        assertThat(company.isAt(at("2026-11-28T12:00"))).isFalse();
    }

    @Test
    void aPersonWorksByHisOwnCalendarElseByHisDepartmentsElseByTheCompanys() {
        var sales = people.department("Продажи", null);
        var night = people.department("Ночная смена", sales);
        var anna = people.hire("passive_seller", night);
        var boris = people.hire("passive_seller", night);
        var vera = people.hire("passive_seller");
        records.create("work_calendar", Map.of("name", "Продажи", "department", sales, "wednesday", "12-20"));
        records.create("work_calendar", Map.of("name", "Борис", "employee", boris.id(), "wednesday", "20 - 8"));

        assertThat(rosters.now().isAtWork(anna.id(), at("2026-11-25T19:00"))).isTrue();
        assertThat(rosters.now().isAtWork(vera.id(), at("2026-11-25T19:00"))).isFalse();
        assertThat(rosters.now().isAtWork(boris.id(), at("2026-11-25T19:00"))).isFalse();
        assertThat(rosters.now().isAtWork(boris.id(), at("2026-11-26T03:00"))).isTrue();
    }

    @Test
    void aHolidayIsARowThatAnybodyWithTheRightChanges() {
        var day = records.create("work_day", Map.of("name", "Переезд", "day", "2026-11-25"));
        assertThat(rosters.now().of(null).isAt(at("2026-11-25T12:00"))).isFalse();

        records.change("work_day", day, null, Map.of("hours", "10–12"));

        assertThat(rosters.now().of(null).hours(LocalDate.of(2026, 11, 25))).isEqualTo("10:00-12:00");
    }

    @Test
    void hoursThatCannotBeReadAreRefusedWithTheirField() {
        assertThat(problems("work_calendar", Map.of("name", "Кривой", "friday", "с утра")))
                .extracting(Problem::field)
                .containsExactly("friday");
        assertThat(problems("work_calendar", Map.of("name", "Кривой", "timeZone", "Луна")))
                .extracting(Problem::field)
                .containsExactly("timeZone");
        assertThat(problems("work_day", Map.of("name", "Кривой", "day", "2026-12-01", "hours", "99-100")))
                .extracting(Problem::field)
                .containsExactly("hours");
    }

    /// S19
    @Test
    void whoIsAwayIsNotAtWorkAndHasADeputyForTheseDaysOnly() {
        var anna = people.hire("passive_seller");
        var boris = people.hire("passive_seller");
        var vera = people.hire("passive_seller");
        away(anna, "2026-11-25", "2026-11-27", boris.id());
        away(boris, "2026-11-27", "2026-11-30", vera.id());

        assertThat(rosters.now().isAtWork(anna.id(), at("2026-11-25T12:00"))).isFalse();
        assertThat(absences.deputyOf(anna.id(), at("2026-11-25T12:00"))).contains(boris.id());
        assertThat(absences.deputyOf(anna.id(), at("2026-11-27T12:00"))).contains(vera.id());
        assertThat(absences.deputyOf(anna.id(), at("2026-11-28T12:00"))).isEmpty();
        assertThat(absences.isAway(anna.id(), at("2026-11-24T23:59"))).isFalse();
    }

    @Test
    void anAbsenceIsRefusedThatCannotBe() {
        var anna = people.hire("passive_seller");
        var boris = people.hire("passive_seller");
        away(boris, "2026-11-25", "2026-11-27", null);

        assertThat(problems("absence", absence(anna, "2026-11-27", "2026-11-25", null)))
                .extracting(Problem::field)
                .containsExactly("lastDay");
        assertThat(problems("absence", absence(anna, "2026-11-25", "2026-11-26", anna.id())))
                .extracting(Problem::field)
                .containsExactly("deputy");
        assertThat(problems("absence", absence(anna, "2026-11-26", "2026-11-28", boris.id())))
                .extracting(Problem::field)
                .containsExactly("deputy");
        assertThat(problems("absence", absence(boris, "2026-11-27", "2026-11-28", null)))
                .extracting(Problem::field)
                .containsExactly("firstDay");
    }

    @Test
    void aSellerWritesHisOwnAbsenceAndNobodyElses() {
        var anna = people.hire("passive_seller");
        var boris = people.hire("passive_seller");

        people.as(anna, () -> away(anna, "2026-11-25", "2026-11-27", boris.id()));
        people.as(
                anna,
                () -> assertThat(catchThrowableOfType(Forbidden.class, () -> away(boris, "2026-12-01", "2026-12-02", null)))
                        .isNotNull());
        people.as(
                boris,
                () -> assertThat(queries.count(ListQuery.of(
                                catalogue.kind("absence"), Map.of("owner", anna.id().toString()))))
                        .isEqualTo(1));
    }

    /// S92
    @Test
    void internsTakeNoHotRequestsUnlessTheirOwnRowSaysSo() {
        var anna = people.hire("passive_seller");
        var boris = people.hire("passive_seller");
        records.change("employee", boris.id(), null, Map.of("status", "intern"));

        assertThat(may(anna)).containsExactlyInAnyOrder("hot", "warm", "cold");
        assertThat(may(boris)).containsExactly("cold");

        records.create("admission", Map.of("employee", boris.id(), "may", List.of("hot", "warm"), "capacity", 3));

        assertThat(may(boris)).containsExactlyInAnyOrder("hot", "warm");
        assertThat(problems("admission", Map.of("may", List.of("hot"))))
                .extracting(Problem::field)
                .containsExactly("employee");
    }

    private java.util.Set<String> may(Caller caller) {
        return rosters.now().find(caller.id()).orElseThrow().may();
    }

    private UUID away(Caller who, String first, String last, @org.jspecify.annotations.Nullable UUID deputy) {
        return records.create("absence", absence(who, first, last, deputy));
    }

    private static Map<String, Object> absence(
            Caller who, String first, String last, @org.jspecify.annotations.Nullable UUID deputy) {
        var absence = new LinkedHashMap<String, Object>();
        absence.put("kind", "vacation");
        absence.put("owner", who.id());
        absence.put("firstDay", first);
        absence.put("lastDay", last);
        if (deputy != null) {
            absence.put("deputy", deputy);
        }
        return absence;
    }

    private List<Problem> problems(String kind, Map<String, Object> given) {
        return catchThrowableOfType(Refused.class, () -> records.create(kind, given))
                .problems();
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZoneId.of("Europe/Moscow")).toInstant();
    }
}
