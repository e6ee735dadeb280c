package voronka.records;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;
import static voronka.db.tenant.Tables.CHANGE;
import static voronka.db.tenant.Tables.EMPLOYEE;
import static voronka.db.tenant.Tables.OPERATION;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record12;
import org.jooq.SelectConditionStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads what happened to a record: every change with who made it, when, by which way (F116).
@Component
public class HistoryQueries {

    /// What one operation did to a record.
    ///
    /// @param absent for whom the one who made it stood in, or null
    /// @param action created, changed or erased
    /// @param undone whether it was taken back
    public record Change(
            UUID id,
            @Nullable UUID operation,
            OffsetDateTime at,
            @Nullable UUID who,
            @Nullable String name,
            @Nullable UUID absent,
            @Nullable String absentName,
            @Nullable String way,
            String action,
            @Nullable JSONB before,
            @Nullable JSONB after,
            boolean undone) {}

    private final DSLContext sql;

    HistoryQueries(DSLContext sql) {
        this.sql = sql;
    }

    /// The newest first.
    ///
    /// @param before the change after which the page begins, or null for the newest
    public List<Change> of(UUID record, @Nullable UUID before, int limit) {
        return changes(CHANGE.RECORD_ID.eq(record), before == null ? noCondition() : CHANGE.ID.lt(before))
                .orderBy(CHANGE.ID.desc())
                .limit(limit)
                .fetch(org.jooq.Records.mapping(Change::new));
    }

    /// One of them.
    public Optional<Change> find(UUID record, UUID change) {
        return changes(CHANGE.RECORD_ID.eq(record), CHANGE.ID.eq(change))
                .fetchOptional(org.jooq.Records.mapping(Change::new));
    }

    private SelectConditionStep<
                    Record12<UUID, UUID, OffsetDateTime, UUID, String, UUID, String, String, String, JSONB, JSONB, Boolean>>
            changes(Condition... conditions) {
        var undoing = OPERATION.as("undoing");
        var absent = EMPLOYEE.as("absent");
        return sql.select(
                        CHANGE.ID,
                        CHANGE.OPERATION_ID,
                        CHANGE.AT,
                        OPERATION.EMPLOYEE_ID,
                        EMPLOYEE.NAME,
                        OPERATION.ON_BEHALF_OF,
                        absent.NAME,
                        OPERATION.WAY,
                        CHANGE.ACTION,
                        CHANGE.BEFORE,
                        CHANGE.AFTER,
                        field(exists(selectOne().from(undoing).where(undoing.UNDOES_ID.eq(CHANGE.OPERATION_ID)))))
                .from(CHANGE)
                .leftJoin(OPERATION)
                .on(OPERATION.ID.eq(CHANGE.OPERATION_ID))
                .leftJoin(EMPLOYEE)
                .on(EMPLOYEE.ID.eq(OPERATION.EMPLOYEE_ID))
                .leftJoin(absent)
                .on(absent.ID.eq(OPERATION.ON_BEHALF_OF))
                .where(conditions);
    }

    /// Who wrote a column of a record last, and was not the operation that is named.
    public Optional<String> lastWriter(UUID record, String column, @Nullable UUID notBy) {
        return sql.select(EMPLOYEE.NAME)
                .from(CHANGE)
                .join(OPERATION)
                .on(OPERATION.ID.eq(CHANGE.OPERATION_ID))
                .join(EMPLOYEE)
                .on(EMPLOYEE.ID.eq(OPERATION.EMPLOYEE_ID))
                .where(
                        CHANGE.RECORD_ID.eq(record),
                        org.jooq.impl.DSL.condition("jsonb_exists({0}, {1})", CHANGE.AFTER, val(column)),
                        notBy == null ? noCondition() : CHANGE.OPERATION_ID.ne(notBy))
                .orderBy(CHANGE.ID.desc())
                .limit(inline(1))
                .fetchOptional(EMPLOYEE.NAME);
    }
}
