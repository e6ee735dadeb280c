package voronka.records;

import static voronka.db.tenant.Tables.CHANGE;
import static voronka.db.tenant.Tables.OPERATION;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import voronka.NotFound;
import voronka.accounts.Action;
import voronka.accounts.Caller;
import voronka.accounts.Forbidden;
import voronka.db.tenant.tables.records.ChangeRecord;
import voronka.db.tenant.tables.records.OperationRecord;

/// Takes a whole operation back: what it changed gets the values from before, what it made goes to the bin, what it
/// erased comes again. It is refused when somebody has changed the same since, and can itself be undone.
@Service
@Transactional
public class Undo {

    private static final Duration HOW_LONG = Duration.ofDays(30);

    private final DSLContext sql;
    private final Operations operations;
    private final Replay replay;

    Undo(DSLContext sql, Operations operations, Replay replay) {
        this.sql = sql;
        this.operations = operations;
        this.replay = replay;
    }

    /// @return the operation that undid it
    public UUID undo(UUID id) {
        var operation = sql.fetchOptional(OPERATION, OPERATION.ID.eq(id)).orElseThrow(NotFound::new);
        requireRight(operation);
        requireFirst(id);
        var undoing = operations.beginUndoing(id);
        try {
            changes(id).forEach(replay::back);
        } catch (DataIntegrityViolationException e) {
            throw new Refused(Problem.of(null, "records.undo.needed"));
        }
        return undoing;
    }

    /// Whether the caller may undo what somebody did at that time.
    public static boolean may(Caller caller, UUID who, OffsetDateTime at) {
        var own = caller.id().equals(who) && at.isAfter(OffsetDateTime.now().minus(HOW_LONG));
        return own || caller.may(Action.EDIT, "settings");
    }

    private static void requireRight(OperationRecord operation) {
        var who = operation.getEmployeeId();
        var nobody = new UUID(0, 0);
        if (!may(Caller.current(), who == null ? nobody : who, operation.getAt())) {
            throw new Forbidden();
        }
    }

    private void requireFirst(UUID id) {
        if (sql.fetchExists(OPERATION, OPERATION.UNDOES_ID.eq(id))) {
            throw new Refused(Problem.of(null, "records.undo.done"));
        }
    }

    private List<ChangeRecord> changes(UUID operation) {
        return sql.selectFrom(CHANGE)
                .where(CHANGE.OPERATION_ID.eq(operation))
                .orderBy(CHANGE.ID.desc())
                .fetch();
    }
}
