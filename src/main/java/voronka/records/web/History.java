package voronka.records.web;

import static voronka.web.Texts.t;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import voronka.NotFound;
import voronka.accounts.Caller;
import voronka.records.FieldType;
import voronka.records.HistoryQueries;
import voronka.records.HistoryQueries.Change;
import voronka.records.Labels;
import voronka.records.RecordField;
import voronka.records.RecordKind;
import voronka.records.Row;
import voronka.records.Undo;
import voronka.records.web.HistoryEntry.FieldChange;
import voronka.records.web.HistoryEntry.HistoryPage;

/// Puts the history of a record into words: fields by their labels, references by names, sums with their currency.
@Component
class History {

    private static final int PAGE = 50;

    private final HistoryQueries queries;
    private final HistoryNames names;
    private final Cells cells;
    private final JsonMapper json;

    History(HistoryQueries queries, HistoryNames names, Cells cells, JsonMapper json) {
        this.queries = queries;
        this.names = names;
        this.cells = cells;
        this.json = json;
    }

    HistoryPage of(RecordKind kind, Row row, @Nullable UUID before) {
        var changes = queries.of(row.id(), before, PAGE + 1);
        var page = changes.size() > PAGE ? changes.subList(0, PAGE) : changes;
        var known = names.of(
                kind,
                page.stream()
                        .flatMap(change -> Stream.of(read(change.before()), read(change.after())))
                        .toList());
        var entries =
                page.stream().map(change -> entry(kind, row, change, known)).toList();
        var next = changes.size() > PAGE
                ? "/" + kind.plural() + "/" + row.id() + "/history?before="
                        + page.getLast().id()
                : null;
        return new HistoryPage(entries, next);
    }

    /// The fields of one change, as they were and as they are.
    List<FieldChange> change(RecordKind kind, Row row, UUID id) {
        var change = queries.find(row.id(), id).orElseThrow(NotFound::new);
        var known = names.of(kind, List.of(read(change.before()), read(change.after())));
        return fieldChanges(kind, row, change, known);
    }

    /// Who else has written a field that somebody is writing, and what.
    FieldForm.Conflict conflict(RecordKind kind, Row row, RecordField field) {
        var who = queries.lastWriter(row.id(), field.column().getName(), null).orElse("");
        return new FieldForm.Conflict(who, cells.all(kind, field, row));
    }

    private HistoryEntry entry(RecordKind kind, Row row, Change change, HistoryNames.Known known) {
        var deed = Deed.of(change.action(), read(change.before()), read(change.after()));
        var at = change.at();
        var mayUndo = change.operation() != null
                && change.who() != null
                && !change.undone()
                && Undo.may(Caller.current(), change.who(), at);
        return new HistoryEntry(
                who(change),
                t("records.history." + deed.code()),
                deed.icon(),
                deed.tone(),
                change.way() == null || change.way().equals("screen") ? null : t("records.way." + change.way()),
                at.toInstant(),
                fieldChanges(kind, row, change, known),
                change.undone(),
                mayUndo ? "/undo/" + change.operation() : null);
    }

    private static String who(Change change) {
        var name = change.name() == null ? t("records.history.nobody") : change.name();
        return change.absentName() == null ? name : t("records.history.for", name, change.absentName());
    }

    private List<FieldChange> fieldChanges(RecordKind kind, Row row, Change change, HistoryNames.Known known) {
        var before = read(change.before());
        var after = read(change.after());
        var currency = cells.currency(kind, row);
        var changes = new ArrayList<FieldChange>();
        for (var field : kind.fields()) {
            var column = field.column().getName();
            if (before.has(column) || after.has(column)) {
                var from = shown(kind, field, before.path(column), currency, known);
                var to = shown(kind, field, after.path(column), currency, known);
                if (!from.isEmpty() || !to.isEmpty()) {
                    changes.add(new FieldChange(Labels.field(kind, field), from, to));
                }
            }
        }
        return changes;
    }

    private List<ValueCell> shown(
            RecordKind kind, RecordField field, JsonNode value, String currency, HistoryNames.Known known) {
        return StoredValue.read(field, value)
                .map(stored -> field.type() == FieldType.REFERENCE ? known.ref(field, (UUID) stored) : stored)
                .map(stored -> cells.all(kind, field, stored, currency))
                .orElse(List.of());
    }

    private JsonNode read(@Nullable JSONB row) {
        return Optional.ofNullable(row)
                .map(known -> json.readTree(known.data()))
                .orElseGet(json::createObjectNode);
    }
}
