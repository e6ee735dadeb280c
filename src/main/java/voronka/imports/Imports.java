package voronka.imports;

import static org.jooq.impl.DSL.val;
import static voronka.db.tenant.Tables.IMPORT;
import static voronka.db.tenant.Tables.IMPORT_ROW;

import java.io.InputStream;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import voronka.NotFound;
import voronka.accounts.Acting;
import voronka.accounts.Action;
import voronka.accounts.Caller;
import voronka.accounts.Forbidden;
import voronka.accounts.Way;
import voronka.db.tenant.tables.records.ImportRecord;
import voronka.imports.RowReader.Reading;
import voronka.imports.RowReader.Row;
import voronka.records.Catalogue;
import voronka.records.Problem;
import voronka.records.RecordKind;
import voronka.records.Refused;

/// What people do with an import: bring a file, say what it means, have it checked and taken in, stop it, undo it.
/// Each sees his own; who keeps the settings sees all.
@Service
@Transactional
public class Imports {

    private final DSLContext sql;
    private final Catalogue catalogue;
    private final ImportFields fields;
    private final FileUpload upload;
    private final PlanChecks checks;
    private final Plans plans;
    private final ImportBatch batch;
    private final ImportJobs.Background background;

    Imports(
            DSLContext sql,
            Catalogue catalogue,
            ImportFields fields,
            FileUpload upload,
            PlanChecks checks,
            Plans plans,
            ImportBatch batch,
            ImportJobs.Background background) {
        this.sql = sql;
        this.catalogue = catalogue;
        this.fields = fields;
        this.upload = upload;
        this.checks = checks;
        this.plans = plans;
        this.batch = batch;
        this.background = background;
    }

    /// @param requestKey makes a repeated upload the same import
    public UUID upload(String kindName, String fileName, InputStream content, @Nullable String requestKey) {
        return repeated(requestKey).orElseGet(() -> upload.take(kind(kindName), fileName, content, requestKey));
    }

    public Optional<UUID> repeated(@Nullable String requestKey) {
        return requestKey == null
                ? Optional.empty()
                : sql.select(IMPORT.ID)
                        .from(IMPORT)
                        .where(
                                IMPORT.EMPLOYEE_ID.eq(Caller.current().id()),
                                IMPORT.REQUEST_KEY.eq(requestKey))
                        .fetchOptional(IMPORT.ID);
    }

    private RecordKind kind(String name) {
        if (catalogue.find(name).filter(RecordKind::isImportable).isEmpty()) {
            throw new Refused(Problem.of("kind", "imports.kind"));
        }
        return fields.kind(name).orElseThrow(Forbidden::new);
    }

    public Plan plan(UUID id) {
        return plans.read(get(id).getPlan());
    }

    /// Says what the file means; a check that was made before is void.
    public void plan(UUID id, Plan plan) {
        var now = get(id);
        var kind = catalogue.kind(now.getKind());
        var whole = checks.matched(kind, id, checks.resolved(kind, plan));
        pass(id, "draft", "draft", "checked");
        sql.update(IMPORT).set(IMPORT.PLAN, plans.write(whole)).where(IMPORT.ID.eq(id)).execute();
    }

    /// Looks through all rows and writes nothing.
    public void check(UUID id) {
        requirePlan(id);
        pass(id, "checking", "draft", "checked");
        start(id, true);
    }

    public void run(UUID id) {
        requirePlan(id);
        pass(id, "running", "draft", "checked");
        start(id, true);
    }

    /// Goes on where it stopped.
    public void proceed(UUID id) {
        pass(id, "running", "stopped", "failed");
        start(id, false);
    }

    public void stop(UUID id) {
        var state = get(id).getState();
        pass(id, state.equals("checking") ? "draft" : "stopped", "checking", "running");
    }

    /// Takes back all it has written.
    public void undo(UUID id) {
        pass(id, "undoing", "done", "stopped", "failed");
        start(id, false);
    }

    /// Forgets the file; what was written from it stays.
    public void forget(UUID id) {
        var state = get(id).getState();
        if (List.of("checking", "running", "undoing").contains(state)) {
            throw new Refused(Problem.of(null, "imports.busy"));
        }
        sql.deleteFrom(IMPORT).where(IMPORT.ID.eq(id)).execute();
    }

    /// Mends a cell of a row that was checked, and checks the row again.
    public void mend(UUID id, int number, int column, String text) {
        pass(id, "checked", "checked");
        var now = get(id);
        if (column < 0 || column >= now.getHeader().length) {
            throw new NotFound();
        }
        var cells = sql.execute("""
                update import_row set cells[{2}] = {3} where import_id = {0} and number = {1}""", val(id), val(number), val(column + 1), val(text.replace("\u0000", "").strip()));
        if (cells == 0) {
            throw new NotFound();
        }
        var row = sql.select(IMPORT_ROW.CELLS)
                .from(IMPORT_ROW)
                .where(IMPORT_ROW.IMPORT_ID.eq(id), IMPORT_ROW.NUMBER.eq(number))
                .fetchSingle(found -> new Row(number, List.of(found.value1())));
        var reading = new Reading(catalogue.kind(now.getKind()), plans.read(now.getPlan()), false, Set.of(), false);
        Acting.as(Caller.current(), Way.IMPORT, () -> {
            batch.check(id, reading, List.of(row), new HashSet<>());
            return true;
        });
    }

    private void requirePlan(UUID id) {
        var now = get(id);
        checks.resolved(catalogue.kind(now.getKind()), plans.read(now.getPlan()));
        if (fields.kind(now.getKind()).isEmpty()) {
            throw new Forbidden();
        }
    }

    private void start(UUID id, boolean anew) {
        if (anew) {
            sql.update(IMPORT_ROW)
                    .set(IMPORT_ROW.STATE, "waiting")
                    .setNull(IMPORT_ROW.RECORD_ID)
                    .setNull(IMPORT_ROW.PROBLEMS)
                    .where(IMPORT_ROW.IMPORT_ID.eq(id), IMPORT_ROW.STATE.ne("waiting"))
                    .execute();
        }
        sql.update(IMPORT)
                .set(IMPORT.STARTED_AT, OffsetDateTime.now())
                .setNull(IMPORT.FINISHED_AT)
                .set(IMPORT.PUT_OFF, anew ? org.jooq.impl.DSL.inline(0) : IMPORT.PUT_OFF)
                .where(IMPORT.ID.eq(id))
                .execute();
        background.start(id);
    }

    /// From one of these states into another, or not at all.
    private void pass(UUID id, String to, String... from) {
        var passed = sql.update(IMPORT)
                .set(IMPORT.STATE, to)
                .where(IMPORT.ID.eq(id), own(), IMPORT.STATE.in(from))
                .execute();
        if (passed == 0) {
            get(id);
            throw new Refused(Problem.of(null, "imports.elsewhere"));
        }
    }

    ImportRecord get(UUID id) {
        return sql.selectFrom(IMPORT).where(IMPORT.ID.eq(id), own()).fetchOptional().orElseThrow(NotFound::new);
    }

    static Condition own() {
        return Caller.current().may(Action.EDIT, "settings")
                ? org.jooq.impl.DSL.trueCondition()
                : IMPORT.EMPLOYEE_ID.eq(Caller.current().id());
    }
}
