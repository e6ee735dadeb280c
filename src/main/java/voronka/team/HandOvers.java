package voronka.team;

import static voronka.db.tenant.Tables.HAND_OVER;
import static org.jooq.impl.DSL.val;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import voronka.NotFound;
import voronka.accounts.Action;
import voronka.accounts.Caller;
import voronka.accounts.Forbidden;
import voronka.db.tenant.tables.records.HandOverRecord;
import voronka.records.Catalogue;
import voronka.records.Operations;
import voronka.records.Ownership;
import voronka.records.Problem;
import voronka.records.RecordKind;
import voronka.records.Records;
import voronka.records.Refused;

/// The protocol of handing over (S11, S12, S21, S22): offered with notes, accepted or returned with a reason. Until it is
/// accepted it stays with the giver, who goes on answering for it.
@Service
@Transactional(noRollbackFor = Refused.class)
public class HandOvers {

    private final DSLContext sql;
    private final Records records;
    private final Ownership ownership;
    private final Operations operations;
    private final Catalogue catalogue;
    private final RecordKind kind;
    private final AnswerLimit limit;
    private final Clock clock;

    HandOvers(
            DSLContext sql,
            Records records,
            Ownership ownership,
            Operations operations,
            Catalogue catalogue,
            AnswerLimit limit,
            Clock clock) {
        this.sql = sql;
        this.records = records;
        this.ownership = ownership;
        this.operations = operations;
        this.catalogue = catalogue;
        this.kind = catalogue.kind("hand_over");
        this.limit = limit;
        this.clock = clock;
    }

    /// @param given receiver, findings, decisionMaker, nextStep, nextStepAt, and one of request, deal, company, person
    public UUID offer(Map<String, ?> given) {
        return records.create("hand_over", given);
    }

    /// What the product itself offers, such as a customer after his first paid deal.
    UUID offerByRule(
            String subject,
            UUID id,
            String title,
            UUID giver,
            UUID receiver,
            String findings,
            String decisionMaker,
            String nextStep) {
        operations.begin();
        var offered = sql.insertInto(HAND_OVER)
                .set(HAND_OVER.TITLE, title)
                .set(HandOverQueries.subject(subject), id)
                .set(HAND_OVER.GIVER_ID, giver)
                .set(HAND_OVER.RECEIVER_ID, receiver)
                .set(HAND_OVER.FINDINGS, findings)
                .set(HAND_OVER.DECISION_MAKER, decisionMaker)
                .set(HAND_OVER.NEXT_STEP, nextStep)
                .set(HAND_OVER.BY_RULE, true)
                .set(HAND_OVER.ANSWER_UNTIL, limit.of(receiver))
                .returningResult(HAND_OVER.ID)
                .fetchSingle()
                .value1();
        operations.touched("hand_over", offered);
        operations.touched(subject, id);
        return offered;
    }

    /// It is the receiver's from now on, with the giver's planned work on it, and the agreed next step is in his plans.
    public UUID accept(UUID id) {
        var handOver = lock(id);
        requireReceiver(handOver);
        requireOffered(handOver);
        var operation = operations.begin();
        pass(handOver);
        answer(handOver, "accepted");
        plan(handOver);
        return operation;
    }

    public UUID giveBack(UUID id, String reason, @Nullable String note) {
        var handOver = lock(id);
        requireReceiver(handOver);
        requireOffered(handOver);
        var why = ReturnReason.of(reason)
                .orElseThrow(() -> new Refused(Problem.of("returnReason", "team.handover.reason")));
        if (why == ReturnReason.OTHER && (note == null || note.isBlank())) {
            throw new Refused(Problem.of("returnNote", "team.handover.reason.note"));
        }
        handOver.setReturnReason(why.code());
        handOver.setReturnNote(note == null || note.isBlank() ? null : note.strip());
        return answer(handOver, "returned");
    }

    /// Taken back by the giver before it was answered.
    public UUID withdraw(UUID id) {
        var handOver = lock(id);
        if (!Caller.current().may(Action.CREATE, "hand_over", handOver.getGiverId())) {
            throw new Forbidden();
        }
        requireOffered(handOver);
        return answer(handOver, "withdrawn");
    }

    /// What nobody answered in time stays with the giver.
    int expire() {
        var late = sql.selectFrom(HAND_OVER)
                .where(
                        HAND_OVER.STATE.eq("offered"),
                        HAND_OVER.DELETED_AT.isNull(),
                        HAND_OVER.ANSWER_UNTIL.lt(OffsetDateTime.now(clock)))
                .limit(1000)
                .forUpdate()
                .skipLocked()
                .fetch();
        late.forEach(handOver -> answer(handOver, "expired"));
        return late.size();
    }

    private HandOverRecord lock(UUID id) {
        return sql.selectFrom(HAND_OVER)
                .where(HAND_OVER.ID.eq(id), kind.visible())
                .forUpdate()
                .fetchOptional()
                .orElseThrow(NotFound::new);
    }

    private static void requireReceiver(HandOverRecord handOver) {
        if (!Caller.current().acts(handOver.getReceiverId())) {
            throw new Forbidden();
        }
    }

    private static void requireOffered(HandOverRecord handOver) {
        if (!handOver.getState().equals("offered")) {
            throw new Refused(Problem.of("state", "team.handover.is." + handOver.getState()));
        }
    }

    private UUID answer(HandOverRecord handOver, String state) {
        var operation = operations.begin();
        handOver.setState(state);
        handOver.setAnsweredAt(OffsetDateTime.now(clock));
        handOver.setUpdatedAt(handOver.getAnsweredAt());
        handOver.setVersion(handOver.getVersion() + 1);
        sql.executeUpdate(handOver);
        operations.touched("hand_over", handOver.getId());
        operations.touched(kindOf(handOver), subjectOf(handOver));
        return operation;
    }

    private void pass(HandOverRecord handOver) {
        var subject = catalogue.kind(kindOf(handOver));
        var id = subjectOf(handOver);
        var giver = handOver.getGiverId();
        var receiver = val(handOver.getReceiverId());
        ownership.pass(subject, subject.id().eq(id), receiver);
        ownership.pass(catalogue.kind("activity"), HandOverQueries.plannedWith(subject.name(), id, giver), receiver);
        if (subject.name().equals("company")) {
            ownership.pass(catalogue.kind("person"), HandOverQueries.peopleOf(id, giver), receiver);
        }
    }

    private void plan(HandOverRecord handOver) {
        if (!Caller.current().may(Action.CREATE, "activity")) {
            return;
        }
        var step = new HashMap<String, @Nullable Object>();
        step.put("kind", "task");
        step.put("title", shortened(handOver.getNextStep()));
        step.put("body", handOver.getFindings());
        step.put(kindOf(handOver), subjectOf(handOver));
        if (handOver.getNextStepAt() != null) {
            step.put("plannedAt", handOver.getNextStepAt());
        }
        var task = records.create("activity", step);
        var activities = catalogue.kind("activity");
        ownership.pass(activities, activities.id().eq(task), val(handOver.getReceiverId()));
    }

    private static String shortened(String text) {
        var line = text.lines().findFirst().orElse(text).strip();
        return line.length() > 120 ? line.substring(0, 119) + "…" : line;
    }

    private static String kindOf(HandOverRecord handOver) {
        return HandOverSubject.KINDS.stream()
                .filter(kind -> handOver.get(HandOverQueries.subject(kind)) != null)
                .findFirst()
                .orElseThrow();
    }

    private static UUID subjectOf(HandOverRecord handOver) {
        return Objects.requireNonNull(handOver.get(HandOverQueries.subject(kindOf(handOver))));
    }
}
