package voronka.imports;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static voronka.db.tenant.Tables.IMPORT;
import static voronka.db.tenant.Tables.IMPORT_OPERATION;
import static voronka.db.tenant.Tables.IMPORT_ROW;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import voronka.exchange.Cell;
import voronka.exchange.TableWriter;
import voronka.records.Catalogue;
import voronka.records.Problem;
import voronka.records.RecordKind;
import voronka.web.Texts;

/// How far an import has come and what became of its rows.
@Component
public class ImportResults {

    /// @param found of a check: what would become of the rows
    public record Result(
            UUID id,
            RecordKind kind,
            String fileName,
            UUID employee,
            String state,
            List<String> header,
            int rows,
            int done,
            int created,
            int updated,
            int same,
            int skipped,
            int rejected,
            int taken,
            int kept,
            boolean written,
            OffsetDateTime createdAt,
            @Nullable OffsetDateTime finishedAt) {

        public boolean isBusy() {
            return List.of("checking", "running", "undoing").contains(state);
        }
    }

    /// A row that was refused, with its cells and what is wrong with which.
    public record Rejected(int number, List<String> cells, List<Problem> problems) {

        public String reason(RecordKind kind) {
            return String.join(
                    ". ", problems.stream().map(problem -> Problems.text(kind, problem)).toList());
        }
    }

    public record Reason(String text, int rows) {}

    public record Line(
            UUID id, String kind, String fileName, String state, int rows, OffsetDateTime createdAt, String person) {}

    private static final int SAMPLE = 100;

    private final DSLContext sql;
    private final Catalogue catalogue;
    private final Imports imports;
    private final Problems problems;
    private final EmployeeNameQueries employees;

    ImportResults(
            DSLContext sql, Catalogue catalogue, Imports imports, Problems problems, EmployeeNameQueries employees) {
        this.sql = sql;
        this.catalogue = catalogue;
        this.imports = imports;
        this.problems = problems;
        this.employees = employees;
    }

    public Result get(UUID id) {
        var now = imports.get(id);
        var counts = counts(id);
        var waiting = of(counts, "waiting") + of(counts, "later");
        return new Result(
                id,
                catalogue.kind(now.getKind()),
                now.getFileName(),
                now.getEmployeeId(),
                now.getState(),
                List.of(now.getHeader()),
                now.getRows(),
                now.getRows() - waiting,
                of(counts, "created"),
                of(counts, "updated"),
                of(counts, "same"),
                of(counts, "skipped"),
                of(counts, "rejected"),
                now.getTaken(),
                now.getKept(),
                sql.fetchExists(IMPORT_OPERATION, IMPORT_OPERATION.IMPORT_ID.eq(id)),
                now.getCreatedAt(),
                now.getFinishedAt());
    }

    private Map<String, Integer> counts(UUID id) {
        return sql.select(IMPORT_ROW.STATE, count())
                .from(IMPORT_ROW)
                .where(IMPORT_ROW.IMPORT_ID.eq(id))
                .groupBy(IMPORT_ROW.STATE)
                .fetchMap(IMPORT_ROW.STATE, count());
    }

    private static int of(Map<String, Integer> counts, String state) {
        return counts.getOrDefault(state, 0);
    }

    /// The latest ones.
    public List<Line> latest(int most) {
        var rows = sql.select(
                        IMPORT.ID,
                        IMPORT.KIND,
                        IMPORT.FILE_NAME,
                        IMPORT.STATE,
                        IMPORT.ROWS,
                        IMPORT.CREATED_AT,
                        IMPORT.EMPLOYEE_ID)
                .from(IMPORT)
                .where(Imports.own())
                .orderBy(IMPORT.CREATED_AT.desc())
                .limit(most)
                .fetch();
        var names = employees.names(rows.getValues(IMPORT.EMPLOYEE_ID));
        return rows.map(row -> new Line(
                row.value1(),
                row.value2(),
                row.value3(),
                row.value4(),
                row.value5(),
                row.value6(),
                names.getOrDefault(row.value7(), "")));
    }

    public List<Rejected> rejected(UUID id, int after, int most) {
        imports.get(id);
        return sql.select(IMPORT_ROW.NUMBER, IMPORT_ROW.CELLS, IMPORT_ROW.PROBLEMS)
                .from(IMPORT_ROW)
                .where(
                        IMPORT_ROW.IMPORT_ID.eq(id),
                        IMPORT_ROW.STATE.eq("rejected"),
                        IMPORT_ROW.NUMBER.gt(after))
                .orderBy(IMPORT_ROW.NUMBER)
                .limit(most)
                .fetch(row -> new Rejected(row.value1(), List.of(row.value2()), problems.read(row.value3())));
    }

    public Rejected row(UUID id, int number) {
        return sql.select(IMPORT_ROW.CELLS, IMPORT_ROW.PROBLEMS)
                .from(IMPORT_ROW)
                .where(IMPORT_ROW.IMPORT_ID.eq(id), IMPORT_ROW.NUMBER.eq(number))
                .fetchSingle(row -> new Rejected(number, List.of(row.value1()), problems.read(row.value2())));
    }

    /// Why rows were refused and how many for each, by the first thing that is wrong with them.
    public List<Reason> reasons(UUID id) {
        var kind = catalogue.kind(imports.get(id).getKind());
        var first = field("jsonb_path_query_array(problems, '$[0]')", JSONB.class);
        return sql.select(first, count())
                .from(IMPORT_ROW)
                .where(IMPORT_ROW.IMPORT_ID.eq(id), IMPORT_ROW.STATE.eq("rejected"))
                .groupBy(first)
                .orderBy(count().desc())
                .limit(20)
                .fetch(row -> new Reason(
                        problems.read(row.value1()).stream()
                                .map(problem -> Problems.text(kind, problem))
                                .findFirst()
                                .orElse(""),
                        row.value2()));
    }

    /// Some of what stands in a column.
    List<String> samples(UUID id, int column) {
        var cell = field("cells[{0}]", String.class, org.jooq.impl.DSL.inline(column + 1));
        return sql
                .select(cell)
                .from(IMPORT_ROW)
                .where(IMPORT_ROW.IMPORT_ID.eq(id), cell.ne(""))
                .orderBy(IMPORT_ROW.NUMBER)
                .limit(SAMPLE)
                .fetch(row -> row.value1())
                .stream()
                .distinct()
                .toList();
    }

    /// The refused rows as they came, with the reason behind each, to be mended and brought again.
    public void write(UUID id, TableWriter out) {
        var now = get(id);
        var header = new ArrayList<>(now.header());
        header.add(Texts.t("imports.reason"));
        out.header(header);
        var after = 0;
        for (var page = rejected(id, after, 1_000); !page.isEmpty(); page = rejected(id, after, 1_000)) {
            for (var row : page) {
                var cells = new ArrayList<Cell>();
                for (var i = 0; i < now.header().size(); i++) {
                    cells.add(Cell.text(i < row.cells().size() ? row.cells().get(i) : ""));
                }
                cells.add(Cell.text(row.reason(now.kind())));
                out.row(cells);
                after = row.number();
            }
        }
    }
}
