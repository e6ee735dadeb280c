package voronka.imports;

import static voronka.db.tenant.Tables.IMPORT;
import static voronka.db.tenant.Tables.IMPORT_OPERATION;
import static voronka.db.tenant.Tables.IMPORT_ROW;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import voronka.accounts.Acting;
import voronka.accounts.Callers;
import voronka.accounts.Way;
import voronka.db.tenant.tables.records.ImportRecord;
import voronka.imports.RowReader.Reading;
import voronka.imports.RowReader.Row;
import voronka.records.Catalogue;
import voronka.records.RecordTouched;
import voronka.records.RecordsTouched;
import voronka.records.Withdrawal;
import voronka.tenancy.CurrentTenant;

/// Works an import off, some hundred rows in each transaction, with the row of the import locked: it may be cut off
/// anywhere and taken up again by anybody, and no row is written twice.
@Component
class ImportRun {

    private static final Logger LOG = LoggerFactory.getLogger(ImportRun.class);
    private static final int ROWS = 500;
    private static final int TRIES = 3;
    private static final int NOTHING_MORE_COMES = -1;

    private final DSLContext sql;
    private final Catalogue catalogue;
    private final Callers callers;
    private final Plans plans;
    private final ImportBatch batch;
    private final Withdrawal withdrawal;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    ImportRun(
            DSLContext sql,
            Catalogue catalogue,
            Callers callers,
            Plans plans,
            ImportBatch batch,
            Withdrawal withdrawal,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.sql = sql;
        this.catalogue = catalogue;
        this.callers = callers;
        this.plans = plans;
        this.batch = batch;
        this.withdrawal = withdrawal;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    /// @return whether it came to an end, and was not only interrupted
    boolean work(UUID id, BooleanSupplier interrupted) {
        var check = new Check();
        while (!interrupted.getAsBoolean()) {
            if (!step(id, check)) {
                return true;
            }
        }
        return false;
    }

    /// Files are kept as long as what they brought can be undone.
    void forgetOlderThan(Duration age) {
        sql.deleteFrom(IMPORT)
                .where(IMPORT.CREATED_AT.lt(OffsetDateTime.now().minus(age)))
                .execute();
    }

    /// What a check must remember from one batch to the next.
    private static final class Check {
        private final Set<String> seen = new HashSet<>();
        private @org.jspecify.annotations.Nullable Set<String> names;
    }

    private boolean step(UUID id, Check check) {
        var owner = sql.select(IMPORT.EMPLOYEE_ID).from(IMPORT).where(IMPORT.ID.eq(id)).fetchOne(IMPORT.EMPLOYEE_ID);
        if (owner == null) {
            return false;
        }
        try {
            var caller = callers.find(owner);
            var more = caller.isPresent() && retried(() -> Acting.as(caller.get(), Way.IMPORT, () -> once(id, check)));
            if (caller.isEmpty()) {
                fail(id);
            }
            tell(id);
            return more;
        } catch (RuntimeException e) {
            LOG.error("Import {} failed", id, e);
            fail(id);
            tell(id);
            return false;
        }
    }

    private static boolean retried(BooleanSupplier work) {
        for (var attempt = 1; ; attempt++) {
            try {
                return work.getAsBoolean();
            } catch (ConcurrencyFailureException e) {
                if (attempt == TRIES) {
                    throw e;
                }
            }
        }
    }

    private boolean once(UUID id, Check check) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            var now = sql.selectFrom(IMPORT).where(IMPORT.ID.eq(id)).forUpdate().fetchOne();
            return now != null && switch (now.getState()) {
                case "checking" -> check(now, check);
                case "running" -> write(now);
                case "undoing" -> undo(now);
                default -> false;
            };
        }));
    }

    private boolean check(ImportRecord now, Check check) {
        var rows = waiting(now.getId());
        if (rows.isEmpty()) {
            finish(now.getId(), "checked");
            return false;
        }
        var plan = plans.read(now.getPlan());
        var kind = catalogue.kind(now.getKind());
        if (check.names == null) {
            check.names = ownNames(now, plan);
        }
        batch.check(now.getId(), new Reading(kind, plan, false, check.names, false), rows, check.seen);
        return true;
    }

    private boolean write(ImportRecord now) {
        var rows = waiting(now.getId());
        if (rows.isEmpty()) {
            return anotherPass(now);
        }
        var last = now.getPutOff() == NOTHING_MORE_COMES;
        var reading = new Reading(catalogue.kind(now.getKind()), plans.read(now.getPlan()), true, Set.of(), last);
        batch.write(now.getId(), reading, rows);
        return true;
    }

    /// Rows that pointed to others of the file have their turn when those are there; when a pass brought none of them
    /// further, what they point to will not come.
    private boolean anotherPass(ImportRecord now) {
        var left = sql.update(IMPORT_ROW)
                .set(IMPORT_ROW.STATE, "waiting")
                .where(IMPORT_ROW.IMPORT_ID.eq(now.getId()), IMPORT_ROW.STATE.eq("later"))
                .execute();
        if (left == 0) {
            finish(now.getId(), "done");
            return false;
        }
        sql.update(IMPORT)
                .set(IMPORT.PUT_OFF, left == now.getPutOff() ? NOTHING_MORE_COMES : left)
                .where(IMPORT.ID.eq(now.getId()))
                .execute();
        return true;
    }

    private boolean undo(ImportRecord now) {
        var operation = sql.select(IMPORT_OPERATION.OPERATION_ID)
                .from(IMPORT_OPERATION)
                .where(IMPORT_OPERATION.IMPORT_ID.eq(now.getId()))
                .orderBy(IMPORT_OPERATION.POSITION.desc())
                .limit(1)
                .fetchOne(IMPORT_OPERATION.OPERATION_ID);
        if (operation == null) {
            finish(now.getId(), "undone");
            return false;
        }
        var withdrawn = withdrawal.takeBack(operation);
        sql.deleteFrom(IMPORT_OPERATION).where(IMPORT_OPERATION.OPERATION_ID.eq(operation)).execute();
        sql.update(IMPORT)
                .set(IMPORT.TAKEN, IMPORT.TAKEN.plus(withdrawn.taken()))
                .set(IMPORT.KEPT, IMPORT.KEPT.plus(withdrawn.kept()))
                .where(IMPORT.ID.eq(now.getId()))
                .execute();
        return true;
    }

    private List<Row> waiting(UUID id) {
        return sql.select(IMPORT_ROW.NUMBER, IMPORT_ROW.CELLS)
                .from(IMPORT_ROW)
                .where(IMPORT_ROW.IMPORT_ID.eq(id), IMPORT_ROW.STATE.eq("waiting"))
                .orderBy(IMPORT_ROW.NUMBER)
                .limit(ROWS)
                .fetch(row -> new Row(row.value1(), List.of(row.value2())));
    }

    /// Names by which rows of the file point to one another.
    private Set<String> ownNames(ImportRecord now, Plan plan) {
        var kind = catalogue.kind(now.getKind());
        var position = plan.position(kind.title().name());
        if (position.isEmpty()) {
            return Set.of();
        }
        var names = ConcurrentHashMap.<String>newKeySet();
        sql.select(DSL.field("cells[{0}]", String.class, DSL.inline(position.get() + 1)))
                .from(IMPORT_ROW)
                .where(IMPORT_ROW.IMPORT_ID.eq(now.getId()))
                .forEach(row -> names.add(NameKey.of(Objects.requireNonNullElse(row.value1(), ""))));
        return names;
    }

    private void finish(UUID id, String state) {
        sql.update(IMPORT)
                .set(IMPORT.STATE, state)
                .set(IMPORT.FINISHED_AT, OffsetDateTime.now())
                .where(IMPORT.ID.eq(id))
                .execute();
    }

    private void fail(UUID id) {
        transaction.executeWithoutResult(status -> sql.update(IMPORT)
                .set(IMPORT.STATE, "failed")
                .set(IMPORT.FINISHED_AT, OffsetDateTime.now())
                .where(IMPORT.ID.eq(id), IMPORT.STATE.in("checking", "running", "undoing"))
                .execute());
    }

    /// Open pages of it fetch how far it has come.
    private void tell(UUID id) {
        events.publishEvent(
                new RecordsTouched(CurrentTenant.get(), id, List.of(new RecordTouched("import", id))));
    }
}
