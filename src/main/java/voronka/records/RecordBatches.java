package voronka.records;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import voronka.NotFound;
import voronka.accounts.Action;
import voronka.accounts.Caller;
import voronka.accounts.Forbidden;
import voronka.records.RowOutcome.Result;

/// The door for files: many rows in one transaction, each through the same rights and rules as a record that somebody
/// types, and what is new written by one statement. A row that is refused leaves the others alone.
@Component
public class RecordBatches {

    private record Fresh(Draft draft, Map<String, @Nullable Object> parts) {}

    private final Catalogue catalogue;
    private final Operations operations;
    private final Drafts drafts;
    private final RecordRows rows;
    private final List<ImportPart> parts;
    private final TransactionTemplate savepoint;

    RecordBatches(
            Catalogue catalogue,
            Operations operations,
            Drafts drafts,
            RecordRows rows,
            List<ImportPart> parts,
            PlatformTransactionManager transactions) {
        this.catalogue = catalogue;
        this.operations = operations;
        this.drafts = drafts;
        this.rows = rows;
        this.parts = parts;
        this.savepoint = new TransactionTemplate(
                transactions, new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_NESTED));
    }

    /// What a file may fill of a kind.
    public List<RecordField> fields(RecordKind kind) {
        var fields = new ArrayList<>(kind.fields(RecordField.Trait.IMPORTABLE));
        partsOf(kind).forEach(part -> fields.addAll(part.fields()));
        return fields;
    }

    /// Says of each row what would become of it, and writes nothing.
    public List<RowOutcome> examine(String kindName, List<FileRow> given) {
        var kind = catalogue.kind(kindName);
        return BatchMemory.during(() -> given.stream()
                .map(row -> row.id() == null
                        ? answered(() -> {
                            fresh(kind, row);
                            return RowOutcome.of(Result.CREATED, null);
                        })
                        : answered(() -> {
                            var draft = changing(kind, row);
                            return RowOutcome.of(result(draft), row.id());
                        }))
                .toList());
    }

    /// Must run in a transaction, which is then one operation.
    public List<RowOutcome> write(String kindName, List<FileRow> given) {
        var kind = catalogue.kind(kindName);
        return BatchMemory.during(() -> {
            var outcomes = new TreeMap<Integer, RowOutcome>();
            var fresh = new LinkedHashMap<Integer, Fresh>();
            for (var i = 0; i < given.size(); i++) {
                var row = given.get(i);
                var number = i;
                var refusal = row.id() == null
                        ? answered(() -> {
                            fresh.put(number, fresh(kind, row));
                            return null;
                        })
                        : apart(() -> change(kind, row));
                if (refusal != null) {
                    outcomes.put(i, refusal);
                }
            }
            outcomes.putAll(insert(kind, fresh));
            return List.copyOf(outcomes.values());
        });
    }

    private RowOutcome change(RecordKind kind, FileRow row) {
        var id = Objects.requireNonNull(row.id());
        var draft = changing(kind, row);
        if (!draft.changed().isEmpty()) {
            operations.begin();
            rows.update(kind.whole(), id, draft);
            drafts.after(draft);
            operations.touched(kind.name(), id);
        }
        return RowOutcome.of(result(draft), id);
    }

    private static Result result(Draft draft) {
        return draft.changed().isEmpty() ? Result.SAME : Result.UPDATED;
    }

    private Map<Integer, RowOutcome> insert(RecordKind kind, Map<Integer, Fresh> fresh) {
        if (fresh.isEmpty()) {
            return Map.of();
        }
        operations.begin();
        try {
            return Objects.requireNonNull(savepoint.execute(status -> insertAll(kind, fresh)));
        } catch (Refused e) {
            return oneByOne(kind, fresh);
        }
    }

    /// The database has refused one of them, and tells only of each by itself which one it was.
    private Map<Integer, RowOutcome> oneByOne(RecordKind kind, Map<Integer, Fresh> fresh) {
        var outcomes = new TreeMap<Integer, RowOutcome>();
        fresh.forEach((number, one) -> outcomes.put(
                number,
                Objects.requireNonNull(apart(() -> Objects.requireNonNull(
                        insertAll(kind, Map.of(number, one)).get(number))))));
        return outcomes;
    }

    private Map<Integer, RowOutcome> insertAll(RecordKind kind, Map<Integer, Fresh> fresh) {
        var all = List.copyOf(fresh.entrySet());
        var ids = rows.insertAll(
                kind.whole(), all.stream().map(one -> one.getValue().draft()).toList());
        var written = new ArrayList<Draft>();
        var withParts = new ArrayList<ImportPart.Written>();
        var outcomes = new TreeMap<Integer, RowOutcome>();
        for (var i = 0; i < all.size(); i++) {
            var draft = all.get(i).getValue().draft().written(ids.get(i));
            written.add(draft);
            withParts.add(new ImportPart.Written(draft, all.get(i).getValue().parts()));
            outcomes.put(all.get(i).getKey(), RowOutcome.of(Result.CREATED, ids.get(i)));
        }
        drafts.afterAll(kind, written);
        partsOf(kind).forEach(part -> part.after(withParts));
        // No page shows one of them yet, and lists are told by any.
        operations.touched(kind.name(), ids.getFirst());
        return outcomes;
    }

    private Draft changing(RecordKind kind, FileRow row) {
        var now = drafts.lock(kind.whole(), Objects.requireNonNull(row.id()), Action.EDIT);
        var own = new LinkedHashMap<String, @Nullable Object>(row.given());
        partsOf(kind).forEach(part -> part.fields().forEach(field -> own.remove(field.name())));
        return drafts.ofChange(kind, now, own);
    }

    private Fresh fresh(RecordKind kind, FileRow row) {
        var own = new LinkedHashMap<String, @Nullable Object>(row.given());
        var values = new LinkedHashMap<String, @Nullable Object>();
        for (var part : partsOf(kind)) {
            for (var field : part.fields()) {
                if (own.containsKey(field.name())) {
                    values.put(
                            field.name(),
                            FieldValues.read(field, own.remove(field.name()), Caller.current().zone()));
                }
            }
        }
        var draft = drafts.ofNew(
                kind, own, Map.of(), made -> partsOf(kind).forEach(part -> part.before(made, values)));
        return new Fresh(draft, values);
    }

    private List<ImportPart> partsOf(RecordKind kind) {
        return parts.stream().filter(part -> part.kind().equals(kind.name())).toList();
    }

    private @Nullable RowOutcome apart(Supplier<@Nullable RowOutcome> work) {
        return answered(() -> savepoint.execute(status -> work.get()));
    }

    private static @Nullable RowOutcome answered(Supplier<@Nullable RowOutcome> work) {
        try {
            return work.get();
        } catch (Refused e) {
            return RowOutcome.refused(e.problems());
        } catch (Forbidden | NotFound e) {
            return RowOutcome.refused(List.of(Problem.of(null, "records.forbidden")));
        }
    }
}
