package voronka.demo;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.TableRecord;

/// Writes many rows of a table in few statements.
final class Bulk {

    private static final int ROWS = 500;

    private Bulk() {}

    static <R extends TableRecord<R>> void insert(DSLContext sql, List<R> rows) {
        for (var from = 0; from < rows.size(); from += ROWS) {
            var chunk = rows.subList(from, Math.min(from + ROWS, rows.size()));
            sql.insertInto(chunk.getFirst().getTable()).set(chunk).execute();
        }
    }
}
