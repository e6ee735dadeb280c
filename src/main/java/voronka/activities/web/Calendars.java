package voronka.activities.web;

import static voronka.web.Texts.t;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import voronka.accounts.Action;
import voronka.accounts.Caller;
import voronka.activities.web.CalendarQueries.Event;
import voronka.activities.web.CalendarView.Cell;
import voronka.activities.web.CalendarView.Column;
import voronka.activities.web.CalendarView.Item;
import voronka.activities.web.CalendarView.Mode;
import voronka.activities.web.CalendarView.Switch;
import voronka.web.Formats;

/// Puts a calendar together in the time zone of the one who looks at it.
@Component
class Calendars {

    private static final LocalTime WHOLE_DAY = LocalTime.of(23, 59);
    private static final int USUAL_MINUTES = 30;
    private static final int IN_CELL = 4;

    private final CalendarQueries queries;
    private final Clock clock;

    Calendars(CalendarQueries queries, Clock clock) {
        this.queries = queries;
        this.clock = clock;
    }

    CalendarView of(Mode mode, @Nullable LocalDate date, @Nullable UUID owner) {
        var whose = owner == null ? Caller.current().id() : owner;
        var day = date == null ? today() : date;
        var first = first(mode, day);
        var days = first.datesUntil(end(mode, day, first)).toList();
        var events = queries.between(whose, start(first), start(days.getLast().plusDays(1))).stream()
                .collect(Collectors.groupingBy(event -> local(event).toLocalDate()));
        return new CalendarView(
                mode,
                title(mode, day, first, days.getLast()),
                address(mode, day, whose).replace("/calendar?", "/calendar/body?"),
                address(mode, step(mode, day, -1), whose),
                address(mode, step(mode, day, 1), whose),
                address(mode, today(), whose),
                Stream.of(Mode.values())
                        .map(other -> new Switch(
                                t("calendar." + other.code()), address(other, day, whose), other == mode))
                        .toList(),
                whose,
                queries.owners(),
                day.toString(),
                mode == Mode.MONTH ? List.of() : columns(days, day, events),
                mode == Mode.MONTH ? cells(days, day, events) : List.of(),
                weekdays(),
                Caller.current().may(Action.CREATE, "activity"));
    }

    private static LocalDate first(Mode mode, LocalDate day) {
        return switch (mode) {
            case DAY -> day;
            case WEEK -> monday(day);
            case MONTH -> monday(day.withDayOfMonth(1));
        };
    }

    private static LocalDate end(Mode mode, LocalDate day, LocalDate first) {
        return switch (mode) {
            case DAY -> first.plusDays(1);
            case WEEK -> first.plusDays(7);
            case MONTH -> monday(day.with(TemporalAdjusters.lastDayOfMonth())).plusDays(7);
        };
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static LocalDate step(Mode mode, LocalDate day, int by) {
        return switch (mode) {
            case DAY -> day.plusDays(by);
            case WEEK -> day.plusWeeks(by);
            case MONTH -> day.plusMonths(by);
        };
    }

    private String address(Mode mode, LocalDate day, UUID owner) {
        var whose = owner.equals(Caller.current().id()) ? "" : "&owner=" + owner;
        return "/calendar?view=" + mode.code() + "&date=" + day + whose;
    }

    private static String title(Mode mode, LocalDate day, LocalDate first, LocalDate last) {
        return switch (mode) {
            case DAY -> Formats.fullDay(day);
            case WEEK -> Formats.day(first) + " – " + Formats.day(last);
            case MONTH -> DateTimeFormatter.ofPattern("LLLL yyyy", language()).format(day);
        };
    }

    private List<Column> columns(List<LocalDate> days, LocalDate current, Map<LocalDate, List<Event>> events) {
        return days.stream()
                .map(day -> column(day, day.equals(current), events.getOrDefault(day, List.of())))
                .toList();
    }

    private Column column(LocalDate day, boolean current, List<Event> events) {
        var now = clock.instant().atZone(zone()).toLocalTime();
        return new Column(
                day.toString(),
                day.getDayOfWeek().getDisplayName(TextStyle.SHORT_STANDALONE, language()),
                Integer.toString(day.getDayOfMonth()),
                day.equals(today()),
                current,
                day.equals(today()) ? now.toSecondOfDay() / 900 : null,
                events.stream().filter(Calendars::isWholeDay).map(Calendars::item).toList(),
                Lanes.of(events.stream()
                        .filter(event -> !isWholeDay(event))
                        .map(Calendars::item)
                        .toList()));
    }

    private List<Cell> cells(List<LocalDate> days, LocalDate month, Map<LocalDate, List<Event>> events) {
        return days.stream()
                .map(day -> {
                    var all = events.getOrDefault(day, List.of());
                    return new Cell(
                            day.toString(),
                            Integer.toString(day.getDayOfMonth()),
                            day.getMonth() != month.getMonth(),
                            day.equals(today()),
                            all.stream().limit(IN_CELL).map(Calendars::item).toList(),
                            Math.max(0, all.size() - IN_CELL));
                })
                .toList();
    }

    private static Item item(Event event) {
        var local = local(event);
        var minutes = event.minutes() == null || event.minutes() == 0 ? USUAL_MINUTES : event.minutes();
        var from = Math.min(local.toLocalTime().toSecondOfDay() / 900, 94);
        var to = Math.clamp(from + (minutes + 14) / 15, from + 2, 96);
        return new Item(
                event.id(),
                event.title(),
                event.about(),
                isWholeDay(event) ? "" : DateTimeFormatter.ofPattern("HH:mm").format(local),
                FeedWords.tone(event.kind()),
                event.done(),
                event.mayEdit() && !event.done(),
                from,
                to,
                0,
                1);
    }

    private static boolean isWholeDay(Event event) {
        return !event.done() && local(event).toLocalTime().equals(WHOLE_DAY);
    }

    private static List<String> weekdays() {
        return IntStream.rangeClosed(1, 7)
                .mapToObj(day -> DayOfWeek.of(day).getDisplayName(TextStyle.SHORT_STANDALONE, language()))
                .toList();
    }

    private static ZonedDateTime local(Event event) {
        return event.at().atZoneSameInstant(zone());
    }

    private static OffsetDateTime start(LocalDate day) {
        return day.atStartOfDay(zone()).toInstant().atOffset(ZoneOffset.UTC);
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(zone()));
    }

    private static ZoneId zone() {
        return Caller.current().zone();
    }

    private static Locale language() {
        return LocaleContextHolder.getLocale();
    }
}
