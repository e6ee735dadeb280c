package voronka.records.api;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import voronka.accounts.Action;
import voronka.accounts.Forbidden;
import voronka.records.Catalogue;
import voronka.records.HistoryQueries;
import voronka.records.RecordKind;
import voronka.records.RecordQueries;
import voronka.records.Ref;
import voronka.records.Undo;

/// Who did what to a record, when and by which way (F116), and the way back.
@RestController
class HistoryController {

    private static final int PAGE = 100;

    /// A page of the history, the newest first; next is sent as `before` for the page after it.
    record History(List<Entry> items, @Nullable UUID next) {}

    /// What one operation did to the record; action is created, changed or erased. Whoever did it in the place of somebody
    /// who was away did it for him.
    record Entry(
            UUID id,
            @Nullable UUID operation,
            OffsetDateTime at,
            @Nullable Ref who,
            @Nullable Ref onBehalfOf,
            @Nullable String way,
            String action,
            boolean undone,
            List<Change> changes) {}

    /// A field with the value it had and the value it got.
    record Change(
            String field, @Nullable JsonNode from, @Nullable JsonNode to) {}

    private final Catalogue catalogue;
    private final RecordQueries records;
    private final HistoryQueries history;
    private final Undo undo;
    private final Answers answers;
    private final JsonMapper json;

    HistoryController(
            Catalogue catalogue,
            RecordQueries records,
            HistoryQueries history,
            Undo undo,
            Answers answers,
            JsonMapper json) {
        this.catalogue = catalogue;
        this.records = records;
        this.history = history;
        this.undo = undo;
        this.answers = answers;
        this.json = json;
    }

    @GetMapping(path = "/api/v1/{plural}/{id}/history", produces = MediaType.APPLICATION_JSON_VALUE)
    History history(
            @PathVariable String plural, @PathVariable UUID id, @RequestParam(required = false) @Nullable UUID before) {
        var kind = catalogue.byPlural(plural);
        if (!kind.mayAny(Action.SEE)) {
            throw new Forbidden();
        }
        records.get(kind, id);
        var changes = history.of(id, before, PAGE);
        var next = changes.size() < PAGE ? null : changes.getLast().id();
        return new History(changes.stream().map(change -> entry(kind, change)).toList(), next);
    }

    /// Answers with nothing but the header Operation, which names the undoing; it can be undone as well.
    @PostMapping("/api/v1/undo/{operation}")
    ResponseEntity<Void> undo(@PathVariable UUID operation) {
        return answers.done(() -> undo.undo(operation));
    }

    private Entry entry(RecordKind kind, HistoryQueries.Change change) {
        return new Entry(
                change.id(),
                change.operation(),
                change.at(),
                change.who() == null ? null : new Ref(change.who(), change.name() == null ? "" : change.name()),
                change.absent() == null
                        ? null
                        : new Ref(change.absent(), change.absentName() == null ? "" : change.absentName()),
                change.way(),
                change.action(),
                change.undone(),
                fields(kind, tree(change.before()), tree(change.after())));
    }

    /// History is kept by column; here it is told by field.
    private static List<Change> fields(RecordKind kind, JsonNode before, JsonNode after) {
        var fields = new ArrayList<Change>();
        for (var field : kind.fields()) {
            var column = field.column().getName();
            if (before.has(column) || after.has(column)) {
                fields.add(new Change(field.name(), before.get(column), after.get(column)));
            }
        }
        if (before.has("deleted_at") || after.has("deleted_at")) {
            fields.add(new Change("deletedAt", before.get("deleted_at"), after.get("deleted_at")));
        }
        return fields;
    }

    private JsonNode tree(@Nullable JSONB stored) {
        return json.readTree(stored == null ? "{}" : stored.data());
    }
}
