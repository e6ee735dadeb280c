package voronka.requests.web;

import static voronka.db.tenant.Tables.REQUEST;
import static voronka.web.Texts.t;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import voronka.accounts.Action;
import voronka.accounts.Caller;
import voronka.accounts.Scope;
import voronka.customers.PhoneLink;
import voronka.records.Catalogue;
import voronka.records.ContactData;
import voronka.records.RecordKind;
import voronka.records.RecordQueries;
import voronka.requests.web.Desk.DeskLine;
import voronka.requests.web.Desk.DeskMiddle;
import voronka.requests.web.Desk.DeskQueue;
import voronka.web.Tab;

/// Puts the intake desk together: the queue, the request in the middle, whose it may be.
@Component
class Desks {

    private final DeskQueries desk;
    private final DeskCards cards;
    private final TrailQueries trails;
    private final RecordQueries records;
    private final RecordKind kind;

    Desks(DeskQueries desk, DeskCards cards, TrailQueries trails, RecordQueries records, Catalogue catalogue) {
        this.desk = desk;
        this.cards = cards;
        this.trails = trails;
        this.records = records;
        this.kind = catalogue.kind("request");
    }

    /// @param asked the request to show in the middle; without one the first of the queue is shown
    Desk desk(DeskTab tab, @Nullable UUID asked) {
        var rows = desk.lines(tab, null);
        var first = rows.isEmpty() ? null : rows.getFirst().get(REQUEST.ID);
        var shown = asked == null ? first : asked;
        return new Desk(queue(tab, rows, shown), middle(tab, shown), asked != null);
    }

    DeskQueue queue(DeskTab tab, @Nullable UUID shown) {
        return queue(tab, desk.lines(tab, null), shown);
    }

    /// Only further lines, to be put below those that are shown.
    DeskQueue further(DeskTab tab, UUID after, @Nullable UUID shown) {
        var rows = desk.lines(tab, after);
        return new DeskQueue(tab, List.of(), lines(tab, rows, shown), next(rows), 0, List.of(), shown, false);
    }

    DeskMiddle middle(DeskTab tab, @Nullable UUID id) {
        var card = Optional.ofNullable(id)
                .flatMap(known -> records.find(kind, known))
                .map(cards::card)
                .orElse(null);
        var goneTo = id == null || card != null ? null : desk.ownerName(id).orElse("");
        return new DeskMiddle(tab, id, card, goneTo, mayTake());
    }

    private DeskQueue queue(DeskTab tab, List<Record> rows, @Nullable UUID shown) {
        var waiting = desk.count(DeskTab.WAITING);
        return new DeskQueue(
                tab,
                tabs(tab, waiting),
                lines(tab, rows, shown),
                next(rows),
                waiting,
                trails.unseen(),
                shown,
                mayTake());
    }

    private static List<DeskLine> lines(DeskTab tab, List<Record> rows, @Nullable UUID shown) {
        return rows.stream()
                .limit(DeskQueries.SHOWN)
                .map(row -> line(tab, row, shown))
                .toList();
    }

    private static @Nullable UUID next(List<Record> rows) {
        return rows.size() > DeskQueries.SHOWN
                ? rows.get(DeskQueries.SHOWN - 1).get(REQUEST.ID)
                : null;
    }

    private static boolean mayTake() {
        return Caller.current().may(Action.EDIT, "request");
    }

    private List<Tab> tabs(DeskTab open, int waiting) {
        var tabs = new ArrayList<DeskTab>(List.of(DeskTab.WAITING, DeskTab.MINE));
        var scope = Caller.current().scope(Action.SEE, "request");
        if (scope.isPresent() && scope.get() != Scope.OWN) {
            tabs.add(DeskTab.TEAM);
        }
        tabs.add(DeskTab.CLOSED);
        return tabs.stream()
                .map(tab -> new Tab(
                        t("requests.desk." + tab.code()),
                        "/requests?show=" + tab.code(),
                        count(tab, waiting),
                        tab == open))
                .toList();
    }

    private @Nullable String count(DeskTab tab, int waiting) {
        return switch (tab) {
            case WAITING -> String.valueOf(waiting);
            case MINE -> String.valueOf(desk.count(DeskTab.MINE));
            default -> null;
        };
    }

    private static DeskLine line(DeskTab tab, Record row, @Nullable UUID shown) {
        var at = (tab == DeskTab.CLOSED ? row.get(REQUEST.CLOSED_AT) : row.get(REQUEST.CREATED_AT)).toInstant();
        return new DeskLine(
                row.get(REQUEST.ID),
                row.get(REQUEST.TITLE),
                who(row),
                t("request.choice.channel." + row.get(REQUEST.CHANNEL)),
                Channels.icon(row.get(REQUEST.CHANNEL)),
                row.get(REQUEST.TEMPERATURE),
                DeskQueries.warmth(row),
                at,
                ClockFace.of(row),
                tab == DeskTab.CLOSED ? null : row.get(DeskQueries.LOSER),
                note(tab, row),
                tab == DeskTab.MINE || tab == DeskTab.TEAM,
                tab == DeskTab.TEAM || tab == DeskTab.CLOSED ? row.get(DeskQueries.OWNER.NAME) : null,
                row.get(REQUEST.ID).equals(shown));
    }

    private static @Nullable String note(DeskTab tab, Record row) {
        return switch (tab) {
            case WAITING -> returned(row.get(DeskQueries.RETURNER.NAME), row.get(REQUEST.RETURN_NOTE));
            case MINE, TEAM -> row.get(DeskQueries.PLANNED) ? null : t("requests.desk.unplanned");
            case CLOSED -> t("request.choice.state." + row.get(REQUEST.STATE));
        };
    }

    static @Nullable String returned(@Nullable String by, @Nullable String note) {
        if (by == null) {
            return null;
        }
        return note == null ? t("requests.desk.returned", by) : t("requests.desk.returned.why", by, note);
    }

    private static String who(Record row) {
        return Stream.of(
                        row.get(REQUEST.PERSON_NAME),
                        row.get(REQUEST.COMPANY_NAME),
                        phone(row.get(REQUEST.PHONES)),
                        email(row.get(REQUEST.EMAILS)))
                .filter(text -> text != null && !text.isBlank() && !text.equals(row.get(REQUEST.TITLE)))
                .map(Objects::requireNonNull)
                .limit(2)
                .reduce((one, two) -> one + " · " + two)
                .orElse("");
    }

    private static @Nullable String phone(JSONB phones) {
        return ContactData.phones(phones).stream()
                .findFirst()
                .map(phone -> PhoneLink.of(phone).text())
                .orElse(null);
    }

    private static @Nullable String email(JSONB emails) {
        return ContactData.emails(emails).stream().findFirst().orElse(null);
    }
}
