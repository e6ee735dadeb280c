package voronka.records;

import static java.util.Objects.requireNonNull;
import static org.jooq.impl.DSL.list;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.val;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Name;
import org.jooq.QueryPart;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import voronka.db.tenant.tables.records.ChangeRecord;

/// Plays one change backwards on the table it was made in. The rows of history hold whole rows as JSON by column, so it
/// needs to know nothing of kinds; which table a kind stands for the triggers of history tell.
@Component
class Replay {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final DSLContext sql;
    private final Catalogue catalogue;
    private final Operations operations;
    private final HistoryQueries history;

    Replay(DSLContext sql, Catalogue catalogue, Operations operations, HistoryQueries history) {
        this.sql = sql;
        this.catalogue = catalogue;
        this.operations = operations;
        this.history = history;
    }

    void back(ChangeRecord change) {
        var table = tableOf(change.getKind());
        switch (change.getAction()) {
            case "created" -> takeAway(table, change);
            case "changed" -> putBack(table, change);
            default -> insert(table, change);
        }
        touch(change);
    }

    private Name tableOf(String kind) {
        var found = sql.fetchOptional("""
                        select c.relname from pg_trigger t join pg_class c on c.oid = t.tgrelid
                        where t.tgname = 'changed_u' and pg_table_is_visible(c.oid)
                          and t.tgargs = convert_to({0}, 'UTF8') || '\\x00'::bytea""", val(kind))
                .map(row -> row.get(0, String.class))
                .orElseThrow(() -> new IllegalStateException("No table keeps history for " + kind));
        return name(found);
    }

    private void putBack(Name table, ChangeRecord change) {
        var differing = sql.fetch(
                "select e.key from {0} t, jsonb_each({1}) e where t.id = {2} and e.value is distinct from to_jsonb(t) -> e.key for update of t",
                table, val(change.getAfter()), val(change.getRecordId()));
        if (!differing.isEmpty()) {
            throw changedSince(change, requireNonNull(differing.getFirst().get(0, String.class)));
        }
        var columns = columns(table, requireNonNull(change.getBefore()));
        var done = sql.execute(
                "update {0} t set ({1}) = (select {1} from jsonb_populate_record(null::{0}, {2})){3} where t.id = {4}",
                table,
                list(columns),
                val(change.getBefore()),
                DSL.sql(isRecord(change) ? ", version = version + 1, updated_at = now()" : ""),
                val(change.getRecordId()));
        if (done == 0) {
            throw new Refused(Problem.of(null, "records.undo.gone"));
        }
    }

    /// Records go to the bin; their parts, which have no bin, go for good.
    private void takeAway(Name table, ChangeRecord change) {
        var later =
                sql.fetchOptional("""
                select o.employee_id from change c join operation o on o.id = c.operation_id
                where c.record_id = {0} and c.id > {1} and c.operation_id <> {2}
                  and o.employee_id is distinct from (select employee_id from operation where id = {2}) limit 1""", val(change.getRecordId()), val(change.getId()), val(change.getOperationId()));
        if (later.isPresent()) {
            throw new Refused(Problem.of(null, "records.undo.used", titleOf(change), nameOf(later.get())));
        }
        if (isRecord(change)) {
            sql.execute(
                    "update {0} set deleted_at = now(), version = version + 1 where id = {1} and deleted_at is null",
                    table, val(change.getRecordId()));
        } else {
            sql.execute("delete from {0} where id = {1}", table, val(change.getRecordId()));
        }
    }

    private void insert(Name table, ChangeRecord change) {
        var columns = columns(table, requireNonNull(change.getBefore()));
        sql.execute(
                "insert into {0} ({1}) select {1} from jsonb_populate_record(null::{0}, {2})",
                table, list(columns), val(change.getBefore()));
    }

    /// Those of the row's columns that may be written: not what the database computes itself.
    private List<? extends QueryPart> columns(Name table, JSONB row) {
        return sql.fetch("""
                        select a.attname from pg_attribute a, jsonb_object_keys({1}) k
                        where a.attrelid = {0}::regclass and a.attname = k and a.attgenerated = '' and not a.attisdropped""", val(requireNonNull(table.last())), val(row))
                .map(column -> name(requireNonNull(column.get(0, String.class))));
    }

    private Refused changedSince(ChangeRecord change, String column) {
        var who = history.lastWriter(change.getRecordId(), column, change.getOperationId())
                .orElse("?");
        var label = catalogue
                .find(change.getKind())
                .flatMap(kind -> kind.whole().fields().stream()
                        .filter(field -> field.column().getName().equals(column))
                        .findFirst()
                        .map(field -> Labels.field(kind, field)))
                .orElse(column);
        return new Refused(Problem.of(null, "records.undo.changed", titleOf(change), label, who));
    }

    private boolean isRecord(ChangeRecord change) {
        return catalogue.find(change.getKind()).isPresent();
    }

    private String titleOf(ChangeRecord change) {
        return catalogue
                .find(change.getKind())
                .map(kind -> sql.select(kind.title().column().cast(String.class))
                        .from(kind.table())
                        .where(kind.id().eq(change.getRecordId()))
                        .fetchOne(row -> Objects.requireNonNullElse(row.value1(), "")))
                .orElse("");
    }

    private String nameOf(Record row) {
        var id = row.get(0, UUID.class);
        return catalogue
                .find("employee")
                .filter(employee -> id != null)
                .map(employee -> sql.select(employee.title().column().cast(String.class))
                        .from(employee.table())
                        .where(employee.id().eq(id))
                        .fetchOne(name -> Objects.requireNonNullElse(name.value1(), "?")))
                .orElse("?");
    }

    /// A part of a record, such as a line of a deal, is seen on the pages of the records it points to.
    private void touch(ChangeRecord change) {
        if (isRecord(change)) {
            operations.touched(change.getKind(), change.getRecordId());
            return;
        }
        var row = change.getAction().equals("erased") ? change.getBefore() : change.getAfter();
        JSON.readTree(requireNonNull(row).data()).properties().forEach(column -> {
            var kind = column.getKey().replaceFirst("_id$", "");
            if (!kind.equals(column.getKey())
                    && catalogue.find(kind).isPresent()
                    && column.getValue().isString()) {
                operations.touched(kind, UUID.fromString(column.getValue().asString()));
            }
        });
    }
}
