package voronka.requests;

import static org.jooq.impl.DSL.currentOffsetDateTime;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.trueCondition;
import static voronka.db.tenant.Tables.REQUEST;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.SelectForUpdateOfStep;
import org.jooq.SortField;
import org.jooq.UpdateSetMoreStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import voronka.NotFound;
import voronka.accounts.Action;
import voronka.accounts.Caller;
import voronka.accounts.Forbidden;
import voronka.accounts.Rights;
import voronka.db.tenant.tables.records.RequestRecord;
import voronka.records.Catalogue;
import voronka.records.Operations;
import voronka.records.Problem;
import voronka.records.RecordKind;
import voronka.records.RecordQueries;
import voronka.records.Refused;

/// The course of a request: taken by one, given back, refused with a reason, thrown away as spam. Each verb returns its
/// operation, by which it can be undone.
@Service
@Transactional
public class Requests {

    /// What is about to break, then the most concrete, among equals the one that waits longest (S91): as the index of the
    /// queue has it.
    public static final List<SortField<?>> ORDER = List.of(
            REQUEST.CLOCK_PRESSING.asc(), REQUEST.CONCRETENESS.desc(), REQUEST.CREATED_AT.asc(), REQUEST.ID.asc());

    private final DSLContext sql;
    private final Operations operations;
    private final RecordQueries queries;
    private final OwnerQueries owners;
    private final Admissions admissions;
    private final AnswerClock clock;
    private final RecordKind kind;
    private final RecordKind reasons;

    Requests(
            DSLContext sql,
            Operations operations,
            RecordQueries queries,
            OwnerQueries owners,
            Admissions admissions,
            AnswerClock clock,
            Catalogue catalogue) {
        this.sql = sql;
        this.operations = operations;
        this.queries = queries;
        this.owners = owners;
        this.admissions = admissions;
        this.clock = clock;
        this.kind = catalogue.kind("request");
        this.reasons = catalogue.kind("refusal_reason");
    }

    /// Of two who take the same request the second is told who has it: his update waits for the first's commit and then
    /// finds no request that waits.
    public UUID take(UUID id) {
        Rights.require(Action.EDIT, "request");
        var operation = operations.begin();
        var taken = take(REQUEST.ID.eq(id).and(isWaiting())).isPresent();
        if (!taken) {
            requireMine(id);
        }
        operations.touched("request", id);
        return operation;
    }

    /// The best of those that wait and that he is admitted to (S92); empty when there is none. Those that others are taking
    /// at this moment are passed over, unless nothing else is left: one may be given up again.
    public Optional<UUID> takeNext() {
        Rights.require(Action.EDIT, "request");
        operations.begin();
        var taken = take(REQUEST.ID.eq(next().skipLocked()));
        if (taken.isEmpty() && isLeft()) {
            taken = take(REQUEST.ID.eq(next()).and(isWaiting()));
        }
        taken.ifPresent(id -> operations.touched("request", id));
        return taken;
    }

    private boolean isLeft() {
        return Rights.unguarded(
                "what waits is for whoever is admitted to it", () -> sql.fetchExists(REQUEST, kind.visible(), isWaiting(), isForMe()));
    }

    private SelectForUpdateOfStep<Record1<UUID>> next() {
        return select(REQUEST.ID)
                .from(REQUEST)
                .where(isWaiting(), isForMe())
                .orderBy(ORDER)
                .limit(1)
                .forUpdate();
    }

    private Condition isForMe() {
        return REQUEST.TEMPERATURE.in(admissions.of(Caller.current().id()));
    }

    private Optional<UUID> take(Condition which) {
        return taking()
                .where(which, isForMe())
                .returningResult(REQUEST.ID, REQUEST.CHANNEL, REQUEST.CLOCK_DUE)
                .fetchOptional(row -> {
                    leaveTime(row.value1(), row.value2(), row.value3());
                    return row.value1();
                });
    }

    /// Whoever takes a request at the last moment can still answer it.
    private void leaveTime(UUID id, String channel, @Nullable OffsetDateTime due) {
        if (due != null) {
            var left = clock.leaving(channel, Caller.current().id(), due.toInstant());
            if (left.isAfter(due.toInstant())) {
                sql.update(REQUEST)
                        .set(REQUEST.CLOCK_DUE, AnswerClock.at(left))
                        .set(REQUEST.CLOCK_ALARM, AnswerClock.at(left))
                        .set(REQUEST.CLOCK_WARNED, 2)
                        .where(REQUEST.ID.eq(id), REQUEST.FIRST_CONTACT_AT.isNull())
                        .execute();
            }
        }
    }

    /// Puts a request back into the queue with a word why.
    public UUID giveBack(UUID id, @Nullable String note) {
        var request = lock(id);
        requireState(request, "in_work");
        return write(
                id,
                update().set(REQUEST.STATE, "new")
                        .setNull(REQUEST.OWNER_ID)
                        .setNull(REQUEST.TAKEN_AT)
                        .set(REQUEST.CLOCK_GIVE, true)
                        .set(REQUEST.CLOCK_ALARM, clock.moment())
                        .set(REQUEST.RETURNED_BY_ID, Caller.current().id())
                        .set(REQUEST.RETURN_NOTE, blankToNull(note)));
    }

    /// Lost, and why (S181); whoever refuses a request that nobody had is the one who answers for it.
    public UUID refuse(UUID id, @Nullable UUID reason, @Nullable String note) {
        var request = lock(id);
        requireState(request, "new", "in_work");
        requireReason(reason, note);
        return write(
                id,
                update().set(REQUEST.STATE, "refused")
                        .set(REQUEST.OWNER_ID, ownerOr(request, Caller.current().id()))
                        .set(REQUEST.CLOSED_AT, currentOffsetDateTime())
                        .set(REQUEST.REFUSAL_REASON_ID, reason)
                        .set(REQUEST.REFUSAL_NOTE, blankToNull(note)));
    }

    public UUID spam(UUID id) {
        var request = lock(id);
        requireState(request, "new", "in_work");
        return write(id, update().set(REQUEST.STATE, "spam").set(REQUEST.CLOSED_AT, currentOffsetDateTime()));
    }

    /// Back to where it was before it was refused or taken for spam.
    public UUID reopen(UUID id) {
        var request = lock(id);
        requireState(request, "refused", "spam");
        return write(
                id,
                update().set(REQUEST.STATE, request.getOwnerId() == null ? "new" : "in_work")
                        .setNull(REQUEST.CLOSED_AT)
                        .setNull(REQUEST.REFUSAL_REASON_ID)
                        .setNull(REQUEST.REFUSAL_NOTE));
    }

    /// For the verbs of this module: the request, held until the end of the transaction. One that waits for anybody may
    /// be
    /// worked on by whoever may work on requests at all.
    RequestRecord lock(UUID id) {
        var request = sql.selectFrom(REQUEST)
                .where(REQUEST.ID.eq(id), kind.visible())
                .forUpdate()
                .fetchOptional()
                .orElseThrow(NotFound::new);
        var caller = Caller.current();
        if (!caller.may(Action.EDIT, "request", request.getOwnerId())
                && !(request.getOwnerId() == null && !caller.isOutside() && caller.may(Action.EDIT, "request"))) {
            throw new Forbidden();
        }
        return request;
    }

    UpdateSetMoreStep<RequestRecord> update() {
        return sql.update(REQUEST)
                .set(REQUEST.VERSION, REQUEST.VERSION.plus(1))
                .set(REQUEST.UPDATED_AT, currentOffsetDateTime());
    }

    UUID write(UUID id, UpdateSetMoreStep<RequestRecord> update) {
        var operation = operations.begin();
        update.where(REQUEST.ID.eq(id)).execute();
        operations.touched("request", id);
        return operation;
    }

    static void requireState(RequestRecord request, String... states) {
        if (!List.of(states).contains(request.getState())) {
            throw new Refused(Problem.of("state", "requests.is." + request.getState()));
        }
    }

    static UUID ownerOr(RequestRecord request, UUID otherwise) {
        return request.getOwnerId() == null ? otherwise : request.getOwnerId();
    }

    private UpdateSetMoreStep<RequestRecord> taking() {
        return update().set(REQUEST.OWNER_ID, Caller.current().id())
                .set(REQUEST.STATE, "in_work")
                .set(REQUEST.TAKEN_AT, clock.moment());
    }

    /// Nothing waits for people of other firms: they have their own lists (S18).
    private static Condition isWaiting() {
        var waits = REQUEST.STATE.eq(inline("new")).and(REQUEST.DELETED_AT.isNull());
        return Caller.current().isOutside() ? waits.and(falseCondition()) : waits;
    }

    /// Why a request could not be taken. That it is one's own already is no mistake: the button was pressed twice.
    private void requireMine(UUID id) {
        var request = Rights.unguarded(
                "who comes too late is told who was faster",
                () -> sql.selectFrom(REQUEST)
                        .where(
                                REQUEST.ID.eq(id),
                                REQUEST.DELETED_AT.isNull(),
                                Caller.current().isOutside() ? kind.visible() : trueCondition())
                        .fetchOptional()
                        .orElseThrow(NotFound::new));
        var mine = Caller.current().id().equals(request.getOwnerId());
        if (!mine && request.getOwnerId() != null) {
            throw new Taken(owners.name(request.getOwnerId()));
        }
        if (request.getState().equals("new")) {
            throw new Refused(Problem.of(null, "requests.not_admitted." + request.getTemperature()));
        }
        requireState(request, "in_work");
    }

    private void requireReason(@Nullable UUID id, @Nullable String note) {
        var reason = id == null ? Optional.<voronka.records.Row>empty() : queries.find(reasons, id);
        if (reason.isEmpty()) {
            throw new Refused(Problem.of("refusalReason", "requests.reason"));
        } else if (Boolean.TRUE.equals(reason.get().get("needsNote")) && blankToNull(note) == null) {
            throw new Refused(Problem.of("refusalNote", "requests.reason.note"));
        }
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
