package voronka.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingTimeTests {

    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void anHourThatBeginsLateOnFridayEndsOnMonday() {
        var office = week(MOSCOW, "9-18", 5);

        assertThat(office.plus(at(MOSCOW, "2026-11-27T17:40"), Duration.ofMinutes(60)))
                .isEqualTo(at(MOSCOW, "2026-11-30T09:40"));
        assertThat(office.between(at(MOSCOW, "2026-11-27T17:40"), at(MOSCOW, "2026-11-30T09:40")))
                .isEqualTo(Duration.ofMinutes(60));
    }

    @Test
    void whatComesAtNightIsCountedFromTheMorning() {
        var office = week(MOSCOW, "9-13, 14-18", 5);

        assertThat(office.plus(at(MOSCOW, "2026-11-25T02:00"), Duration.ofMinutes(5)))
                .isEqualTo(at(MOSCOW, "2026-11-25T09:05"));
        assertThat(office.plus(at(MOSCOW, "2026-11-25T12:30"), Duration.ofMinutes(60)))
                .isEqualTo(at(MOSCOW, "2026-11-25T14:30"));
        assertThat(office.isAt(at(MOSCOW, "2026-11-25T13:30"))).isFalse();
        assertThat(office.next(at(MOSCOW, "2026-11-27T18:00"))).contains(at(MOSCOW, "2026-11-30T09:00"));
    }

    @Test
    void aHolidayAndAShiftDifferFromTheirWeekday() {
        var days = Map.of(
                LocalDate.of(2026, 11, 4), List.<Span>of(),
                LocalDate.of(2026, 11, 7), Span.read("20:00-08:00"));
        var office = new WorkingTime(MOSCOW, hours("9-18", 5), days);

        assertThat(office.plus(at(MOSCOW, "2026-11-03T17:30"), Duration.ofHours(1)))
                .isEqualTo(at(MOSCOW, "2026-11-05T09:30"));
        assertThat(office.isAt(at(MOSCOW, "2026-11-08T03:00"))).isTrue();
        assertThat(office.between(at(MOSCOW, "2026-11-07T00:00"), at(MOSCOW, "2026-11-09T00:00")))
                .isEqualTo(Duration.ofHours(12));
    }

    /// On 29 March 2026 Berlin has no hour from two to three, on 25 October it has it twice.
    @Test
    void nightsOnWhichTheClocksAreMovedHaveTheirRealLength() {
        var nights = week(BERLIN, "22-6", 7);

        assertThat(nights.between(at(BERLIN, "2026-03-28T22:00"), at(BERLIN, "2026-03-29T06:00")))
                .isEqualTo(Duration.ofHours(7));
        assertThat(nights.between(at(BERLIN, "2026-10-24T22:00"), at(BERLIN, "2026-10-25T06:00")))
                .isEqualTo(Duration.ofHours(9));
    }

    @Test
    void overlappingHoursCountOnce() {
        var days = week(MOSCOW, "20-8, 6-12", 7);

        assertThat(days.between(at(MOSCOW, "2026-11-25T00:00"), at(MOSCOW, "2026-11-26T00:00")))
                .isEqualTo(Duration.ofHours(16));
    }

    @Test
    void whoNeverWorksIsCountedByTheClockOnTheWall() {
        var never = new WorkingTime(MOSCOW, Map.of(), Map.of());
        var start = at(MOSCOW, "2026-11-25T12:00");

        assertThat(never.plus(start, Duration.ofHours(1))).isEqualTo(start.plus(Duration.ofHours(1)));
        assertThat(never.next(start)).isEmpty();
    }

    /// Whatever the week, the zone and the moment: adding and counting are each other's reverse, and parts add up.
    @ParameterizedTest
    @ValueSource(strings = {"Europe/Moscow", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata"})
    void addingAndCountingAreEachOthersReverse(String zone) {
        var random = new Random(zone.hashCode());
        for (var i = 0; i < 1_000; i++) {
            var time = anyTime(random, ZoneId.of(zone));
            var start = at(ZoneId.of(zone), "2026-01-01T00:00").plusSeconds(random.nextInt(366 * 86_400));
            var one = Duration.ofSeconds(1 + random.nextInt(200_000));
            var other = Duration.ofSeconds(1 + random.nextInt(200_000));
            var middle = time.plus(start, one);
            var end = time.plus(start, one.plus(other));

            assertThat(time.between(start, middle)).isEqualTo(one);
            assertThat(time.plus(middle, other)).isEqualTo(end);
            assertThat(time.between(start, end)).isEqualTo(time.between(start, middle).plus(time.between(middle, end)));
            assertThat(end).isAfter(middle).isAfter(start);
            assertThat(time.between(start, end)).isLessThanOrEqualTo(Duration.between(start, end));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"9", "9-", "25-26", "9:70-10", "9-9", "утро", "9-18 13-14", "24-25"})
    void hoursThatCannotBeReadAreRefused(String hours) {
        assertThatThrownBy(() -> Span.read(hours)).isInstanceOf(IllegalArgumentException.class);
    }

    private static WorkingTime anyTime(Random random, ZoneId zone) {
        var week = new EnumMap<DayOfWeek, List<Span>>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            week.put(day, random.nextInt(4) == 0 ? List.of() : anyHours(random));
        }
        week.put(DayOfWeek.WEDNESDAY, anyHours(random));
        var days = new HashMap<LocalDate, List<Span>>();
        for (var i = 0; i < 20; i++) {
            days.put(LocalDate.ofYearDay(2026, 1 + random.nextInt(365)), random.nextBoolean() ? List.of() : anyHours(random));
        }
        return new WorkingTime(zone, week, days);
    }

    private static List<Span> anyHours(Random random) {
        var from = random.nextInt(20 * 60);
        return List.of(new Span(from, from + 1 + random.nextInt(14 * 60)));
    }

    private static WorkingTime week(ZoneId zone, String hours, int days) {
        return new WorkingTime(zone, hours(hours, days), Map.of());
    }

    private static Map<DayOfWeek, List<Span>> hours(String hours, int days) {
        var week = new EnumMap<DayOfWeek, List<Span>>(DayOfWeek.class);
        for (var day = 1; day <= days; day++) {
            week.put(DayOfWeek.of(day), Span.read(hours));
        }
        return week;
    }

    private static Instant at(ZoneId zone, String local) {
        return LocalDateTime.parse(local).atZone(zone).toInstant();
    }
}
