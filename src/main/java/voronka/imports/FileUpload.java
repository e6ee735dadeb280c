package voronka.imports;

import static org.jooq.impl.DSL.val;
import static voronka.db.tenant.Tables.IMPORT;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import voronka.accounts.Caller;
import voronka.exchange.Table;
import voronka.exchange.TableRow;
import voronka.exchange.Tables;
import voronka.exchange.Unreadable;
import voronka.records.Problem;
import voronka.records.RecordKind;
import voronka.records.Refused;

/// Takes the rows of a file into the database, where every node finds them, and guesses what the file means.
@Component
class FileUpload {

    private static final int SAMPLE = 1_000;
    private static final int ROWS = 1_000;

    private final DSLContext sql;
    private final Guesses guesses;
    private final PlanChecks checks;
    private final Plans plans;
    private final JsonMapper json;

    FileUpload(DSLContext sql, Guesses guesses, PlanChecks checks, Plans plans, JsonMapper json) {
        this.sql = sql;
        this.guesses = guesses;
        this.checks = checks;
        this.plans = plans;
        this.json = json;
    }

    UUID take(RecordKind kind, String fileName, InputStream content, @Nullable String requestKey) {
        try (var table = Tables.read(content)) {
            return take(kind, fileName, table, requestKey);
        } catch (Unreadable e) {
            throw new Refused(Problem.of("file", e.key(), e.values()));
        }
    }

    private UUID take(RecordKind kind, String fileName, Table table, @Nullable String requestKey) {
        var rows = table.rows().iterator();
        var first = new ArrayList<TableRow>();
        while (rows.hasNext() && first.size() < SAMPLE) {
            first.add(rows.next());
        }
        if (first.isEmpty()) {
            throw new Refused(Problem.of("file", "imports.file.empty"));
        }
        var width = Math.max(table.header().size(), first.stream().mapToInt(row -> row.cells().size()).max().orElse(0));
        var header = new ArrayList<>(table.header());
        while (header.size() < width) {
            header.add("");
        }
        var plan = guesses.plan(kind, header, samples(first, width));
        var id = insert(kind, fileName, header, plan, requestKey);
        var count = keep(id, first);
        var some = new ArrayList<TableRow>();
        while (rows.hasNext()) {
            some.add(rows.next());
            if (some.size() == ROWS || !rows.hasNext()) {
                count += keep(id, some);
                some.clear();
            }
        }
        sql.update(IMPORT)
                .set(IMPORT.ROWS, count)
                .set(IMPORT.PLAN, plans.write(checks.matched(kind, id, plan)))
                .where(IMPORT.ID.eq(id))
                .execute();
        return id;
    }

    static List<List<String>> samples(List<TableRow> rows, int width) {
        var samples = new ArrayList<List<String>>();
        for (var i = 0; i < width; i++) {
            var column = new LinkedHashSet<String>();
            for (var row : rows) {
                var cell = i < row.cells().size() ? row.cells().get(i) : "";
                if (!cell.isEmpty()) {
                    column.add(cell);
                }
            }
            samples.add(List.copyOf(column));
        }
        return samples;
    }

    private UUID insert(
            RecordKind kind, String fileName, List<String> header, Plan plan, @Nullable String requestKey) {
        return sql.insertInto(IMPORT)
                .set(IMPORT.EMPLOYEE_ID, Caller.current().id())
                .set(IMPORT.KIND, kind.name())
                .set(IMPORT.FILE_NAME, fileName.length() > 200 ? fileName.substring(0, 200) : fileName)
                .set(IMPORT.HEADER, header.toArray(String[]::new))
                .set(IMPORT.PLAN, plans.write(plan))
                .set(IMPORT.REQUEST_KEY, requestKey)
                .returningResult(IMPORT.ID)
                .fetchSingle()
                .value1();
    }

    /// One parameter for all, which spares the binding of each cell.
    private int keep(UUID id, List<TableRow> rows) {
        var content = json.writeValueAsString(rows.stream()
                .map(row -> List.of(row.number(), row.cells().stream().map(cell -> cell.replace("\u0000", "")).toList()))
                .toList());
        return sql.execute("""
                insert into import_row (import_id, number, cells)
                select {0}, (r -> 0)::int, array(select jsonb_array_elements_text(r -> 1))
                from jsonb_array_elements(cast({1} as jsonb)) r""", val(id), val(content));
    }
}
