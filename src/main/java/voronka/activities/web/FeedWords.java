package voronka.activities.web;

import static voronka.web.Texts.t;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import voronka.activities.web.FeedQueries.Line;
import voronka.activities.web.FeedView.Chip;
import voronka.activities.web.FeedView.Entry;
import voronka.activities.web.FeedView.Link;
import voronka.records.Catalogue;
import voronka.records.Labels;
import voronka.records.RecordKind;
import voronka.web.Formats;

/// Puts the lines of a feed into words.
@Component
class FeedWords {

    private final Catalogue catalogue;
    private final JsonMapper json;

    FeedWords(Catalogue catalogue, JsonMapper json) {
        this.catalogue = catalogue;
        this.json = json;
    }

    /// @param own the record whose feed it is: it is not named in each of its lines
    Entry entry(RecordKind kind, UUID own, Line line) {
        return switch (line.type()) {
            case "activity" -> activity(own, line);
            case "moved" -> moved(own, line);
            case "changed" -> changed(kind, own, line);
            case "deal" -> deal(line);
            case "request" -> request(line);
            case "invoice" -> invoice(own, line);
            case "payment" -> payment(own, line);
            case "handed" -> handed(line);
            case "answered" -> answered(line);
            default -> entry(line, kind.icon(), null, true, t("feed.created"), null, null, null, way(line), null, null, null, null);
        };
    }

    private Entry activity(UUID own, Line line) {
        var kind = Objects.requireNonNull(line.word());
        var label = choice("activity", "kind", kind);
        var named = label.equals(line.title()) ? null : line.title();
        var outcome = Stream.of(line.body(), line.note()).filter(Objects::nonNull).filter(text -> !text.isBlank());
        var body = String.join("\n", outcome.toList());
        return entry(
                line,
                icon(kind, line.direction()),
                tone(kind),
                false,
                label + (named == null ? "" : ":"),
                named == null ? null : new Link(named, "/activities/" + line.id()),
                null,
                null,
                line.number() == null || line.number().signum() == 0
                        ? null
                        : Formats.minutes(line.number().longValue()),
                result(line.result()),
                about(own, line),
                body.isEmpty() ? null : body,
                line.mayEdit() && !kind.equals("note") ? "/activities/" + line.id() + "/completion" : null);
    }

    private static Entry moved(UUID own, Line line) {
        var tone = "won".equals(line.word()) ? "green" : "lost".equals(line.word()) ? "red" : null;
        var spent = line.number() == null
                ? null
                : t("feed.spent", Formats.minutes(Math.max(1, line.number().longValue() / 60)));
        return entry(
                line, "arrow-right", tone, true, t("feed.moved"), null, line.body(), line.title(), spent, null, about(own, line),
                null, null);
    }

    private Entry changed(RecordKind kind, UUID own, Line line) {
        var labels = labels(kind, line.changed());
        var text = labels.size() > 3
                ? t("feed.changes", labels.size())
                : t("feed.changed", String.join(", ", labels));
        var entry = entry(line, "pencil", null, true, text, null, null, null, way(line), null, null, null, null);
        return labels.isEmpty() ? entry : withDetails(entry, "/" + kind.plural() + "/" + own + "/history/" + line.id());
    }

    private static Entry withDetails(Entry e, String address) {
        return new Entry(
                e.id(), e.icon(), e.tone(), e.thin(), e.who(), e.text(), e.title(), e.from(), e.to(), e.extra(), e.chip(),
                e.about(), e.body(), e.at(), address, e.reopen(), e.more());
    }

    private Entry deal(Line line) {
        return entry(
                line,
                "layout-kanban",
                "teal",
                true,
                t("feed.deal"),
                new Link(name(line.dealTitle()), "/deals/" + line.id()),
                null,
                null,
                line.number() == null || line.number().signum() == 0
                        ? null
                        : Formats.money(line.number(), line.currency()),
                state("deal", line.word()),
                null,
                null,
                null);
    }

    private Entry request(Line line) {
        return entry(
                line,
                "inbox",
                "blue",
                line.body() == null,
                t("feed.request"),
                new Link(name(line.requestTitle()), "/requests/" + line.id()),
                null,
                null,
                line.word() == null ? null : choice("request", "channel", line.word()),
                state("request", line.result()),
                null,
                line.body(),
                null);
    }

    private Entry invoice(UUID own, Line line) {
        return entry(
                line,
                "file-invoice",
                "amber",
                false,
                t("feed.invoice"),
                new Link(name(line.title()), "/invoices/" + line.id()),
                null,
                null,
                Formats.money(line.number(), line.currency()),
                state("invoice", line.word()),
                about(own, line),
                null,
                null);
    }

    private Entry payment(UUID own, Line line) {
        return entry(
                line,
                "coin",
                "green",
                false,
                t("feed.payment"),
                new Link(Formats.money(line.number(), line.currency()), "/payments/" + line.id()),
                null,
                null,
                line.title(),
                line.word() == null ? null : new Chip(choice("payment", "method", line.word()), "gray"),
                about(own, line),
                null,
                null);
    }

    private Entry handed(Line line) {
        return entry(
                line,
                "arrows-right-left",
                "violet",
                false,
                t("feed.handed"),
                new Link(name(line.title()), "/hand-overs/" + line.id()),
                null,
                null,
                null,
                state("hand_over", line.result()),
                null,
                line.body(),
                null);
    }

    private Entry answered(Line line) {
        var tone = "accepted".equals(line.result()) ? "teal" : "olive";
        return entry(
                line,
                "arrows-right-left",
                tone,
                true,
                t("feed.handed." + line.result()),
                null,
                null,
                null,
                null,
                line.word() == null ? null : new Chip(choice("hand_over", "returnReason", line.word()), "olive"),
                null,
                line.body(),
                null);
    }

    private static String who(Line line) {
        var name = line.actorName() == null ? "" : line.actorName();
        return line.behalf() == null ? name : t("records.history.for", name, line.behalf());
    }

    private static Entry entry(
            Line line,
            String icon,
            @Nullable String tone,
            boolean thin,
            String text,
            @Nullable Link title,
            @Nullable String from,
            @Nullable String to,
            @Nullable String extra,
            @Nullable Chip chip,
            @Nullable Link about,
            @Nullable String body,
            @Nullable String reopen) {
        return new Entry(
                line.id(),
                icon,
                tone,
                thin,
                who(line),
                text,
                title,
                from,
                to,
                extra,
                chip,
                about,
                body,
                line.at().toInstant(),
                null,
                reopen,
                null);
    }

    private static @Nullable Link about(UUID own, Line line) {
        if (line.deal() != null && !line.deal().equals(own)) {
            return new Link(name(line.dealTitle()), "/deals/" + line.deal());
        } else if (line.request() != null && line.deal() == null && !line.request().equals(own)) {
            return new Link(name(line.requestTitle()), "/requests/" + line.request());
        } else {
            return null;
        }
    }

    private @Nullable Chip result(@Nullable String result) {
        if (result == null || result.equals("done")) {
            return null;
        }
        var tone = switch (result) {
            case "talked" -> "teal";
            case "wrong_number" -> "olive";
            case "call_later" -> "blue";
            default -> "gray";
        };
        return new Chip(choice("activity", "result", result), tone);
    }

    private @Nullable Chip state(String kind, @Nullable String state) {
        if (state == null) {
            return null;
        }
        var tone = switch (state) {
            case "won", "paid", "converted" -> "green";
            case "lost", "refused" -> "red";
            case "part_paid" -> "amber";
            case "open", "in_work", "accepted" -> "teal";
            case "issued", "new", "offered" -> "blue";
            case "returned", "expired" -> "olive";
            default -> "gray";
        };
        return new Chip(choice(kind, "state", state), tone);
    }

    private String choice(String kindName, String field, String choice) {
        var kind = catalogue.kind(kindName);
        return Labels.choice(kind, kind.field(field), choice);
    }

    private static String name(@Nullable String title) {
        return title == null ? t("feed.hidden") : title;
    }

    private static @Nullable String way(Line line) {
        return line.way() == null || line.way().equals("screen") ? null : t("feed.way." + line.way());
    }

    /// The fields a change was about, by their labels, in the order of the card.
    private List<String> labels(RecordKind kind, @Nullable JSONB changed) {
        var names = new ArrayList<String>();
        if (changed != null) {
            var columns = json.readTree(changed.data());
            for (var field : kind.fields()) {
                if (columns.has(field.column().getName())) {
                    names.add(Labels.field(kind, field));
                }
            }
            if (columns.has("deleted_at")) {
                names.add(t(columns.path("deleted_at").isNull() ? "feed.restored" : "feed.binned"));
            }
        }
        return names;
    }

    static String icon(String kind, @Nullable String direction) {
        return switch (kind) {
            case "call" -> "in".equals(direction) ? "phone-incoming" : direction == null ? "phone" : "phone-outgoing";
            case "meeting" -> "users";
            case "visit" -> "car";
            case "letter" -> "mail";
            case "message" -> "message";
            case "note" -> "note";
            default -> "checks";
        };
    }

    static String tone(String kind) {
        return switch (kind) {
            case "call" -> "teal";
            case "meeting", "visit" -> "violet";
            case "letter", "message" -> "blue";
            case "note" -> "olive";
            default -> "gray";
        };
    }
}
