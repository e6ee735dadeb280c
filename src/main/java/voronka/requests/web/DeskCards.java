package voronka.requests.web;

import static voronka.web.Texts.t;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import voronka.customers.Clue;
import voronka.customers.LikenessQueries;
import voronka.customers.PhoneLink;
import voronka.records.ContactData;
import voronka.records.Matches.Match;
import voronka.records.Ref;
import voronka.records.Row;
import voronka.requests.web.Desk.DeskCard;
import voronka.requests.web.Desk.Fact;

/// The request in the middle of the desk, with those who may be its client.
@Component
class DeskCards {

    private static final Map<String, String> TONES =
            Map.of("new", "blue", "in_work", "teal", "converted", "green", "refused", "red", "spam", "gray");

    private final DeskQueries desk;
    private final LikenessQueries likeness;
    private final TrailQueries trails;

    DeskCards(DeskQueries desk, LikenessQueries likeness, TrailQueries trails) {
        this.desk = desk;
        this.likeness = likeness;
        this.trails = trails;
    }

    DeskCard card(Row row) {
        var matches = matches(row);
        var state = row.text("state");
        var phones = phones(row);
        var clock = desk.clock(row.id());
        return new DeskCard(
                row.id(),
                row.text("number"),
                row.text("title"),
                t("request.choice.state." + state),
                TONES.getOrDefault(state, "gray"),
                row.text("temperature"),
                t("request.choice.channel." + row.text("channel")),
                Channels.icon(row.text("channel")),
                ((OffsetDateTime) Objects.requireNonNull(row.get("createdAt"))).toInstant(),
                row.text("personName"),
                row.text("companyName"),
                phones,
                ContactData.emails((JSONB) row.get("emails")),
                row.text("text").equals(row.text("title")) ? "" : row.text("text"),
                row.get("owner") instanceof Ref owner ? owner.name() : null,
                desk.warmth(row.id()),
                clock.clock(),
                clock.minutes(),
                trails.trail(row.id()),
                row.text("state").equals("new")
                        ? Desks.returned(nameOf(row, "returnedBy"), textOf(row, "returnNote"))
                        : null,
                facts(row),
                row.get("deal") instanceof Ref deal
                        ? new Fact(t("request.field.deal"), deal.name(), "/deals/" + deal.id())
                        : null,
                refusal(row),
                state.equals("in_work") && !desk.isPlanned(row.id()),
                CourseButtons.of(row),
                matches,
                desk.deals(ids(matches, "company", row, "company"), ids(matches, "person", row, "person")));
    }

    private List<Match> matches(Row row) {
        return likeness.like(clues(row)).stream()
                .filter(match -> !match.id().equals(row.id()))
                .toList();
    }

    static List<Clue> clues(Row row) {
        var clues = new ArrayList<Clue>();
        ContactData.phones((JSONB) row.get("phones"))
                .forEach(phone -> clues.add(new Clue("phones", Clue.Sort.PHONE, String.valueOf(phone.get("raw")))));
        ContactData.emails((JSONB) row.get("emails"))
                .forEach(email -> clues.add(new Clue("emails", Clue.Sort.EMAIL, email)));
        clues.addAll(Clue.in(Map.of("companyName", row.text("companyName"), "personName", row.text("personName"))));
        return clues;
    }

    private static List<PhoneLink> phones(Row row) {
        return ContactData.phones((JSONB) row.get("phones")).stream()
                .map(PhoneLink::of)
                .toList();
    }

    private static List<UUID> ids(List<Match> matches, String kind, Row row, String field) {
        return Stream.concat(
                        matches.stream()
                                .filter(match -> match.kind().equals(kind) && match.open())
                                .map(Match::id),
                        row.get(field) instanceof Ref ref ? Stream.of(ref.id()) : Stream.of())
                .distinct()
                .collect(Collectors.toList());
    }

    private List<Fact> facts(Row row) {
        var original = desk.original(row.id());
        var facts = new ArrayList<Fact>();
        add(facts, "request.field.source", row.text("source"), null);
        add(facts, "request.field.form", row.text("form"), null);
        add(facts, "requests.desk.page", original.get("page"), original.get("page"));
        add(facts, "requests.desk.referrer", original.get("referrer"), original.get("referrer"));
        original.forEach((name, value) -> {
            if (name.startsWith("utm_")) {
                facts.add(new Fact(name, value, null));
            }
        });
        return facts;
    }

    /// Only what is an address of the web becomes a link: a visitor may send anything for one.
    private static void add(List<Fact> facts, String key, @Nullable String text, @Nullable String href) {
        if (text != null && !text.isBlank()) {
            var link = href != null && href.matches("https?://.*") ? href : null;
            facts.add(new Fact(t(key), text, link));
        }
    }

    private static @Nullable String refusal(Row row) {
        var reason = nameOf(row, "refusalReason");
        var note = textOf(row, "refusalNote");
        return reason == null ? null : note == null ? reason : reason + ": " + note;
    }

    private static @Nullable String nameOf(Row row, String field) {
        return row.get(field) instanceof Ref ref ? ref.name() : null;
    }

    private static @Nullable String textOf(Row row, String field) {
        return row.text(field).isBlank() ? null : row.text(field);
    }
}
