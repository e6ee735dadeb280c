package voronka.activities.web;

import static voronka.web.Texts.t;

import gg.jte.Content;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import voronka.accounts.Action;
import voronka.accounts.Caller;
import voronka.activities.FeedDetails;
import voronka.activities.web.FeedQueries.Line;
import voronka.activities.web.FeedQueries.Planned;
import voronka.activities.web.FeedView.Day;
import voronka.activities.web.FeedView.Entry;
import voronka.activities.web.FeedView.Step;
import voronka.activities.web.FeedView.Stream;
import voronka.records.Catalogue;
import voronka.records.RecordKind;
import voronka.web.Formats;

/// Puts the feed of a record together. Whoever calls has found the record visible.
@Component
class Feeds {

    private static final int PAGE = 30;
    private static final int GLANCE = 3;

    private final FeedQueries queries;
    private final FeedWords words;
    private final Catalogue catalogue;
    private final List<FeedDetails> details;
    private final Clock clock;

    Feeds(FeedQueries queries, FeedWords words, Catalogue catalogue, List<FeedDetails> details, Clock clock) {
        this.queries = queries;
        this.words = words;
        this.catalogue = catalogue;
        this.details = details;
        this.clock = clock;
    }

    FeedView of(RecordKind kind, UUID record, FeedFilter filter) {
        return of(kind, record, filter, stream(kind, record, filter, null));
    }

    /// What is planned and the last three events.
    FeedView glance(RecordKind kind, UUID record) {
        var lines = queries.stream(kind.name(), record, FeedFilter.ALL, null, GLANCE);
        return of(kind, record, FeedFilter.ALL, new Stream(days(kind, record, lines), null));
    }

    private FeedView of(RecordKind kind, UUID record, FeedFilter filter, Stream stream) {
        var activities = catalogue.kind("activity");
        var planned = activities.mayAny(Action.SEE) ? queries.planned(kind.name(), record) : List.<Planned>of();
        return new FeedView(
                path(kind, record),
                kind.name() + ":" + record,
                filter,
                planned.stream().map(this::step).toList(),
                stream,
                activities.mayAny(Action.CREATE),
                planned.isEmpty() && queries.isAtWork(kind.name(), record));
    }

    Stream stream(RecordKind kind, UUID record, FeedFilter filter, @Nullable FeedCursor after) {
        var lines = queries.stream(kind.name(), record, filter, after, PAGE + 1);
        var page = lines.size() > PAGE ? lines.subList(0, PAGE) : lines;
        var next = lines.size() > PAGE
                ? path(kind, record) + "/feed/more?show=" + filter.code() + "&after=" + cursor(page.getLast())
                : null;
        return new Stream(days(kind, record, page), next);
    }

    private static FeedCursor cursor(Line last) {
        return new FeedCursor(last.at(), last.id());
    }

    private List<Day> days(RecordKind kind, UUID record, List<Line> lines) {
        var days = new LinkedHashMap<LocalDate, List<Entry>>();
        var more = details(lines);
        for (var line : lines) {
            days.computeIfAbsent(day(line.at()), day -> new ArrayList<>())
                    .add(words.entry(kind, record, line).with(more.get(line.id())));
        }
        return days.entrySet().stream()
                .map((Map.Entry<LocalDate, List<Entry>> day) -> new Day(label(day.getKey()), day.getValue()))
                .toList();
    }

    private Map<UUID, Content> details(List<Line> lines) {
        var activities = lines.stream()
                .filter(line -> line.type().equals("activity"))
                .map(Line::id)
                .toList();
        var all = new HashMap<UUID, Content>();
        details.forEach(each -> all.putAll(each.of(activities)));
        return all;
    }

    private String label(LocalDate day) {
        var today = LocalDate.now(clock.withZone(zone()));
        return day.equals(today)
                ? t("feed.today")
                : day.equals(today.minusDays(1)) ? t("feed.yesterday") : Formats.fullDay(day);
    }

    private Step step(Planned planned) {
        return step(planned, clock.instant().atZone(zone()).toOffsetDateTime());
    }

    private static Step step(Planned planned, OffsetDateTime now) {
        var at = planned.at();
        var local = at == null ? null : at.atZoneSameInstant(zone());
        var about = String.join(
                " · ",
                java.util.stream.Stream.of(planned.personName(), planned.owner())
                        .filter(Objects::nonNull)
                        .toList());
        return new Step(
                planned.id(),
                FeedWords.icon(planned.kind(), null),
                planned.title(),
                about.isEmpty() ? null : about,
                at == null ? null : at.toInstant(),
                local != null && local.toLocalTime().equals(LocalTime.of(23, 59)),
                at == null || local == null
                        ? "planned"
                        : at.isBefore(now) ? "late" : local.toLocalDate().equals(now.toLocalDate()) ? "today" : "planned",
                planned.kind().equals("call"),
                planned.mayEdit());
    }

    static String path(RecordKind kind, UUID record) {
        return "/" + kind.plural() + "/" + record;
    }

    private static LocalDate day(OffsetDateTime at) {
        return at.atZoneSameInstant(zone()).toLocalDate();
    }

    private static ZoneId zone() {
        return Caller.current().zone();
    }
}
