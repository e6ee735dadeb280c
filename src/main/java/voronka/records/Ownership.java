package voronka.records;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Gives records another owner, however many, in one statement: for verbs whose own rule says who may, such as a
/// hand-over that is accepted or the work of somebody who leaves. Nobody's right to assign is asked here.
@Service
@Transactional
public class Ownership {

    private final DSLContext sql;
    private final Operations operations;

    Ownership(DSLContext sql, Operations operations) {
        this.sql = sql;
        this.operations = operations;
    }

    /// @param to the new owner of each, an expression over the kind's table
    /// @return how many have another owner now
    public int pass(RecordKind kind, Condition which, Field<UUID> to) {
        var owner = kind.owner().orElseThrow(() -> new IllegalArgumentException(kind.name() + " has no owner"));
        return pass(kind, owner, which, to);
    }

    /// @param column one of the kind's table that names an employee: its owner, or somebody's head
    public int pass(RecordKind kind, Field<UUID> column, Condition which, Field<UUID> to) {
        operations.begin();
        var passed = sql.update(kind.table())
                .set(column, to)
                .set(kind.version(), kind.version().plus(1))
                .set(kind.updatedAt(), OffsetDateTime.now())
                .where(which, kind.deletedAt().isNull(), column.isDistinctFrom(to))
                .returningResult(kind.id())
                .fetch();
        passed.forEach(row -> operations.touched(kind.name(), row.value1()));
        return passed.size();
    }
}
