package voronka.records;

import static voronka.db.tenant.Tables.CHANGE;
import static voronka.db.tenant.Tables.OPERATION;

import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import voronka.db.tenant.tables.records.ChangeRecord;

/// Takes back what a batch wrote, as far as nobody else has worked on since: of thousands of records some are in use by
/// then, and they stay as they are.
@Component
public class Withdrawal {

    public record Withdrawn(int taken, int kept) {}

    private final DSLContext sql;
    private final Catalogue catalogue;
    private final Operations operations;
    private final Replay replay;
    private final TransactionTemplate savepoint;

    Withdrawal(
            DSLContext sql,
            Catalogue catalogue,
            Operations operations,
            Replay replay,
            PlatformTransactionManager transactions) {
        this.sql = sql;
        this.catalogue = catalogue;
        this.operations = operations;
        this.replay = replay;
        this.savepoint = new TransactionTemplate(
                transactions, new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_NESTED));
    }

    /// Must run in a transaction of its own, which becomes the operation that undoes the other.
    public Withdrawn takeBack(UUID operation) {
        if (sql.fetchExists(OPERATION, OPERATION.UNDOES_ID.eq(operation))) {
            return new Withdrawn(0, 0);
        }
        operations.beginUndoing(operation);
        var taken = 0;
        var kept = 0;
        for (var change : changed(operation)) {
            if (putBack(change)) {
                taken++;
            } else {
                kept++;
            }
        }
        for (var kind : createdKinds(operation)) {
            var there = sql.fetchCount(CHANGE, created(operation, kind));
            var binned = bin(operation, kind);
            taken += binned;
            kept += there - binned;
        }
        return new Withdrawn(taken, kept);
    }

    private boolean putBack(ChangeRecord change) {
        try {
            savepoint.executeWithoutResult(status -> replay.back(change));
            return true;
        } catch (Refused e) {
            return false;
        }
    }

    private List<ChangeRecord> changed(UUID operation) {
        return sql.selectFrom(CHANGE)
                .where(CHANGE.OPERATION_ID.eq(operation), CHANGE.ACTION.eq("changed"))
                .orderBy(CHANGE.ID.desc())
                .fetch();
    }

    /// Parts of a record lie in the bin with it, and come back with it.
    private List<RecordKind> createdKinds(UUID operation) {
        return sql
                .selectDistinct(CHANGE.KIND)
                .from(CHANGE)
                .where(CHANGE.OPERATION_ID.eq(operation), CHANGE.ACTION.eq("created"))
                .fetch(CHANGE.KIND)
                .stream()
                .flatMap(kind -> catalogue.find(kind).stream())
                .toList();
    }

    private static org.jooq.Condition created(UUID operation, RecordKind kind) {
        return CHANGE.OPERATION_ID
                .eq(operation)
                .and(CHANGE.ACTION.eq("created"))
                .and(CHANGE.KIND.eq(kind.name()));
    }

    private int bin(UUID operation, RecordKind kind) {
        var later = CHANGE.as("later");
        var by = OPERATION.as("by");
        var self = OPERATION.as("self");
        var workedOn = DSL.exists(DSL.selectOne()
                .from(later)
                .join(by)
                .on(by.ID.eq(later.OPERATION_ID))
                .where(
                        later.RECORD_ID.eq(kind.id()),
                        later.OPERATION_ID.ne(operation),
                        by.EMPLOYEE_ID.isDistinctFrom(DSL.select(self.EMPLOYEE_ID)
                                .from(self)
                                .where(self.ID.eq(operation))
                                .asField())));
        var binned = sql.update(kind.table())
                .set(kind.deletedAt(), DSL.currentOffsetDateTime())
                .set(kind.version(), kind.version().plus(1))
                .where(
                        kind.id().in(DSL.select(CHANGE.RECORD_ID).from(CHANGE).where(created(operation, kind))),
                        kind.deletedAt().isNull(),
                        DSL.not(workedOn))
                .returningResult(kind.id())
                .fetch();
        binned.stream().findFirst().ifPresent(row -> operations.touched(kind.name(), row.value1()));
        return binned.size();
    }
}
