package voronka.team.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.LinkedHashMap;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.context.i18n.LocaleContextHolder;
import voronka.team.AwayQueries.Away;

/// Who is away in a month, a line for each.
///
/// @param days the days of the month as numbers; those off and today are marked
public record AwayMonth(String title, String earlier, String later, List<Day> days, List<Line> lines, boolean mayAdd) {

    public record Day(int number, boolean off, boolean today) {}

    public record Line(String name, List<Bar> bars) {}

    /// @param from the column where it begins, and `to` the one behind its end
    public record Bar(UUID id, int from, int to, String kind, String deputy, boolean over) {}

    static AwayMonth of(YearMonth month, LocalDate today, List<Away> absences, boolean mayAdd) {
        var lines = new LinkedHashMap<UUID, Line>();
        absences.forEach(away -> lines.computeIfAbsent(away.employee(), id -> new Line(away.name(), new ArrayList<>()))
                .bars()
                .add(bar(month, today, away)));
        var name = month.getMonth().getDisplayName(TextStyle.FULL_STANDALONE, LocaleContextHolder.getLocale());
        return new AwayMonth(
                name.substring(0, 1).toUpperCase(LocaleContextHolder.getLocale()) + name.substring(1) + " " + month.getYear(),
                "/team/absences?month=" + month.minusMonths(1),
                "/team/absences?month=" + month.plusMonths(1),
                IntStream.rangeClosed(1, month.lengthOfMonth())
                        .mapToObj(day -> day(month.atDay(day), today))
                        .toList(),
                List.copyOf(lines.values()),
                mayAdd);
    }

    private static Day day(LocalDate day, LocalDate today) {
        return new Day(day.getDayOfMonth(), day.getDayOfWeek().getValue() > 5, day.equals(today));
    }

    private static Bar bar(YearMonth month, LocalDate today, Away away) {
        var from = away.first().isBefore(month.atDay(1)) ? 1 : away.first().getDayOfMonth();
        var to = away.last().isAfter(month.atEndOfMonth()) ? month.lengthOfMonth() : away.last().getDayOfMonth();
        return new Bar(
                away.id(), from, to + 1, away.kind(), away.deputy() == null ? "" : away.deputy(), away.last().isBefore(today));
    }
}
