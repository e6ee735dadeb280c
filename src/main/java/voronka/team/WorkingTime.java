package voronka.team;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// When somebody works: a week in a time zone, and the days that differ from it. Counts in real minutes, also on the
/// nights
/// when the clocks are moved.
public final class WorkingTime {

    /// Round the clock.
    public static final WorkingTime ALWAYS = new WorkingTime(ZoneId.of("UTC"), Map.of(), Map.of(), true);

    /// Who does not work for so long does not work at all; his minutes are counted by the clock on the wall.
    private static final int LONGEST_BREAK = 366;

    private record Piece(Instant start, Instant end) {}

    private final ZoneId zone;
    private final Map<DayOfWeek, List<Span>> week;
    private final Map<LocalDate, List<Span>> days;
    private final boolean always;

    WorkingTime(ZoneId zone, Map<DayOfWeek, List<Span>> week, Map<LocalDate, List<Span>> days) {
        this(zone, week, days, false);
    }

    private WorkingTime(
            ZoneId zone, Map<DayOfWeek, List<Span>> week, Map<LocalDate, List<Span>> days, boolean always) {
        this.zone = zone;
        this.week = week;
        this.days = days;
        this.always = always;
    }

    public ZoneId zone() {
        return zone;
    }

    /// The moment at which so much working time will have passed.
    public Instant plus(Instant start, Duration time) {
        if (always || time.isZero() || time.isNegative()) {
            return start.plus(time.isNegative() ? Duration.ZERO : time);
        }
        var left = time;
        var reached = start;
        var first = dayOf(start).minusDays(1);
        for (var day = first; !day.isAfter(first.plusDays(LONGEST_BREAK)); day = day.plusDays(1)) {
            for (var piece : pieces(day)) {
                var from = later(piece.start(), reached);
                if (from.isBefore(piece.end())) {
                    var length = Duration.between(from, piece.end());
                    if (left.compareTo(length) <= 0) {
                        return from.plus(left);
                    }
                    left = left.minus(length);
                    reached = piece.end();
                    first = day;
                }
            }
        }
        return reached.plus(left);
    }

    /// The working time that has passed; nothing when the end is not after the start.
    public Duration between(Instant start, Instant end) {
        if (!start.isBefore(end)) {
            return Duration.ZERO;
        }
        if (always) {
            return Duration.between(start, end);
        }
        var sum = Duration.ZERO;
        var reached = start;
        var last = dayOf(end);
        for (var day = dayOf(start).minusDays(1); !day.isAfter(last); day = day.plusDays(1)) {
            for (var piece : pieces(day)) {
                var from = later(piece.start(), reached);
                var to = piece.end().isBefore(end) ? piece.end() : end;
                if (from.isBefore(to)) {
                    sum = sum.plus(Duration.between(from, to));
                    reached = to;
                }
            }
        }
        return sum;
    }

    public boolean isAt(Instant moment) {
        var today = dayOf(moment);
        return always
                || Stream.of(today.minusDays(1), today)
                        .flatMap(day -> pieces(day).stream())
                        .anyMatch(piece -> !moment.isBefore(piece.start()) && moment.isBefore(piece.end()));
    }

    /// The moment itself while he works, else when he begins again; empty when he does not within a year.
    public Optional<Instant> next(Instant moment) {
        if (isAt(moment)) {
            return Optional.of(moment);
        }
        var today = dayOf(moment);
        return today.datesUntil(today.plusDays(LONGEST_BREAK))
                .flatMap(day -> pieces(day).stream())
                .map(Piece::start)
                .filter(start -> !start.isBefore(moment))
                .findFirst();
    }

    /// The hours of a day as they are written, empty for a day off.
    public String hours(LocalDate day) {
        return String.join(", ", spans(day).stream().map(Span::written).toList());
    }

    private List<Piece> pieces(LocalDate day) {
        return spans(day).stream().map(span -> piece(day, span)).toList();
    }

    private Piece piece(LocalDate day, Span span) {
        var midnight = day.atStartOfDay();
        return new Piece(
                midnight.plusMinutes(span.from()).atZone(zone).toInstant(),
                midnight.plusMinutes(span.to()).atZone(zone).toInstant());
    }

    private List<Span> spans(LocalDate day) {
        var different = days.get(day);
        return different != null ? different : week.getOrDefault(day.getDayOfWeek(), List.of());
    }

    private LocalDate dayOf(Instant moment) {
        return moment.atZone(zone).toLocalDate();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
