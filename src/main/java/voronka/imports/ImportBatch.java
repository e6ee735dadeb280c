package voronka.imports;

import static org.jooq.impl.DSL.val;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import voronka.imports.RowReader.Reading;
import voronka.imports.RowReader.Row;
import voronka.records.FileRow;
import voronka.records.Operations;
import voronka.records.Problem;
import voronka.records.RecordBatches;
import voronka.records.RowOutcome;

/// Takes some rows of a file on their way: reads them, finds the records they mean, writes or only examines them, and
/// notes what became of each.
@Component
class ImportBatch {

    /// What becomes of one row.
    private record Fate(int number, String state, @Nullable UUID record, List<Problem> problems) {}

    private final DSLContext sql;
    private final RowReader reader;
    private final Lookups lookups;
    private final RecordBatches batches;
    private final Operations operations;
    private final Problems problems;

    ImportBatch(
            DSLContext sql,
            RowReader reader,
            Lookups lookups,
            RecordBatches batches,
            Operations operations,
            Problems problems) {
        this.sql = sql;
        this.reader = reader;
        this.lookups = lookups;
        this.batches = batches;
        this.operations = operations;
        this.problems = problems;
    }

    /// @param seen keys of rows before, of which a check must know that they will be there by then
    void check(UUID id, Reading reading, List<Row> rows, Set<String> seen) {
        note(id, fates(reading, reader.read(reading, rows), seen));
    }

    /// Writes the rows up to the first that names the same record as one before it: that one must be there by then.
    void write(UUID id, Reading reading, List<Row> rows) {
        var read = untilRepeated(reader.read(reading, rows));
        note(id, fates(reading, read, Set.of()));
        operations.running().ifPresent(operation -> sql.execute("""
                insert into import_operation (operation_id, import_id, position)
                select {0}, {1}, coalesce(max(position), 0) + 1 from import_operation where import_id = {1}""", val(operation), val(id)));
    }

    private static List<ReadRow> untilRepeated(List<ReadRow> rows) {
        var keys = new HashSet<String>();
        var some = new ArrayList<ReadRow>();
        for (var row : rows) {
            if (row.key() != null && !keys.add(row.key().compared())) {
                break;
            }
            some.add(row);
        }
        return some;
    }

    private List<Fate> fates(Reading reading, List<ReadRow> rows, Set<String> seen) {
        var known = known(reading, rows);
        var fates = new ArrayList<Fate>();
        var sent = new ArrayList<ReadRow>();
        var files = new ArrayList<FileRow>();
        for (var row : rows) {
            var matches = row.key() == null ? Set.<UUID>of() : known.getOrDefault(row.key(), Set.of());
            var repeated = row.key() != null && !reading.writes() && !seen.add(row.key().compared());
            var there = !matches.isEmpty() || repeated;
            if (!row.problems().isEmpty()) {
                fates.add(new Fate(row.number(), "rejected", null, allOf(reading, row, matches)));
            } else if (matches.size() > 1) {
                var key = Objects.requireNonNull(row.key());
                var problem = Problem.of(key.field(), "imports.key.several", key.text(), matches.size());
                fates.add(new Fate(row.number(), "rejected", null, List.of(problem)));
            } else if (row.isEarly()) {
                fates.add(new Fate(row.number(), "later", null, List.of()));
            } else if (reading.plan().mode() == (there ? Plan.Mode.CREATE : Plan.Mode.UPDATE)) {
                fates.add(new Fate(row.number(), "skipped", matches.stream().findFirst().orElse(null), List.of()));
            } else if (repeated && matches.isEmpty()) {
                fates.add(new Fate(row.number(), "updated", null, List.of()));
            } else {
                sent.add(row);
                files.add(new FileRow(matches.stream().findFirst().orElse(null), row.given()));
            }
        }
        var kind = reading.kind().name();
        var outcomes = reading.writes() ? batches.write(kind, files) : batches.examine(kind, files);
        for (var i = 0; i < sent.size(); i++) {
            fates.add(fate(sent.get(i), outcomes.get(i)));
        }
        return fates;
    }

    /// A check tells all that is wrong with a row at once; what could not be read is not asked of the rules again.
    private List<Problem> allOf(Reading reading, ReadRow row, Set<UUID> matches) {
        var all = new ArrayList<>(row.problems());
        if (!reading.writes() && matches.size() <= 1) {
            var file = new FileRow(matches.stream().findFirst().orElse(null), row.given());
            var unread = all.stream().map(Problem::field).toList();
            batches.examine(reading.kind().name(), List.of(file)).getFirst().problems().stream()
                    .filter(problem -> problem.field() != null && !unread.contains(problem.field()))
                    .forEach(all::add);
        }
        return all;
    }

    private static Fate fate(ReadRow row, RowOutcome outcome) {
        var state = switch (outcome.result()) {
            case CREATED -> "created";
            case UPDATED -> "updated";
            case SAME -> "same";
            case REFUSED -> "rejected";
        };
        return new Fate(row.number(), state, outcome.id(), outcome.problems());
    }

    private Map<ReadRow.Key, Set<UUID>> known(Reading reading, List<ReadRow> rows) {
        var known = new HashMap<ReadRow.Key, Set<UUID>>();
        var byField = rows.stream()
                .map(ReadRow::key)
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.groupingBy(
                        ReadRow.Key::field, Collectors.mapping(ReadRow.Key::text, Collectors.toList())));
        byField.forEach((field, texts) -> lookups.by(reading.kind(), field, texts)
                .forEach((text, ids) -> known.put(new ReadRow.Key(field, text), ids)));
        return known;
    }

    private void note(UUID id, Collection<Fate> fates) {
        sql.execute(
                """
                update import_row r set state = f.state, record_id = f.record_id, problems = f.problems
                from unnest({1}, {2}, {3}, cast({4} as jsonb[])) as f(number, state, record_id, problems)
                where r.import_id = {0} and r.number = f.number""",
                val(id),
                val(fates.stream().map(Fate::number).toArray(Integer[]::new)),
                val(fates.stream().map(Fate::state).toArray(String[]::new)),
                val(fates.stream().map(Fate::record).toArray(UUID[]::new)),
                val(fates.stream()
                        .map(fate -> fate.problems().isEmpty() ? null : problems.write(fate.problems()))
                        .toArray(String[]::new)));
    }
}
