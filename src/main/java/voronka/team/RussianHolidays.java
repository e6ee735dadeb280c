package voronka.team;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/// The days off of a year by Russian labour law: the feasts, and Monday after a feast on a weekend. The government moves some
/// days every year, which is why they are only offered, as rows that anybody with the right may change.
final class RussianHolidays {

    private static final Map<MonthDay, String> FEASTS = new LinkedHashMap<>();

    static {
        for (var day = 1; day <= 8; day++) {
            FEASTS.put(MonthDay.of(1, day), day == 7 ? "christmas" : "new_year");
        }
        FEASTS.put(MonthDay.of(2, 23), "defenders");
        FEASTS.put(MonthDay.of(3, 8), "women");
        FEASTS.put(MonthDay.of(5, 1), "labour");
        FEASTS.put(MonthDay.of(5, 9), "victory");
        FEASTS.put(MonthDay.of(6, 12), "russia");
        FEASTS.put(MonthDay.of(11, 4), "unity");
    }

    private RussianHolidays() {}

    /// Day by day the name of its feast, for `team.holiday.<name>`.
    static Map<LocalDate, String> of(Year year) {
        var days = new TreeMap<LocalDate, String>();
        FEASTS.forEach((day, name) -> days.put(day.atYear(year.getValue()), name));
        FEASTS.forEach((day, name) -> {
            var feast = day.atYear(year.getValue());
            if (feast.getMonthValue() != 1 && feast.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0) {
                days.putIfAbsent(afterWeekend(feast, days), name);
            }
        });
        return days;
    }

    private static LocalDate afterWeekend(LocalDate feast, Map<LocalDate, String> taken) {
        var day = feast;
        while (day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0 || taken.containsKey(day)) {
            day = day.plusDays(1);
        }
        return day;
    }
}
