package voronka.team;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.trueCondition;
import static voronka.db.tenant.Tables.ACTIVITY;
import static voronka.db.tenant.Tables.COMPANY_PERSON;
import static voronka.db.tenant.Tables.DEAL;
import static voronka.db.tenant.Tables.EMPLOYEE;
import static voronka.db.tenant.Tables.HAND_OVER;
import static voronka.db.tenant.Tables.PERSON;
import static voronka.db.tenant.Tables.REQUEST;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import voronka.accounts.Action;
import voronka.accounts.Caller;
import voronka.accounts.Rights;
import voronka.records.Catalogue;

/// Reads what may be handed over, to whom, and what waits for an answer.
@Component
public class HandOverQueries {

    /// Somebody who may receive: how much he has on his hands already, and whether he is still learning.
    public record Receiver(UUID id, String name, String post, boolean intern, int deals) {}

    /// One that waits for the caller's answer, or has come back to him.
    public record Waiting(
            UUID id,
            String title,
            String giver,
            String receiver,
            String state,
            String findings,
            String decisionMaker,
            String nextStep,
            @Nullable OffsetDateTime nextStepAt,
            OffsetDateTime offeredAt,
            OffsetDateTime answerUntil,
            @Nullable String reason,
            @Nullable String note,
            boolean standIn) {

        public boolean isMineToAnswer() {
            return state.equals("offered");
        }
    }

    private static final List<String> POSTS = List.of(
            "active_seller", "passive_seller", "account_manager", "caller", "sales_engineer", "head_of_sales", "commercial_director", "director");

    private final DSLContext sql;
    private final Catalogue catalogue;
    private final Clock clock;

    HandOverQueries(DSLContext sql, Catalogue catalogue, Clock clock) {
        this.sql = sql;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /// What the caller may hand over: what he may work on.
    Optional<HandOverSubject> subject(String kindName, UUID id) {
        var kind = catalogue.kind(kindName);
        return sql.select(
                        kind.title().column().cast(String.class),
                        kind.owner().orElseThrow(),
                        field(isOpen(kindName)))
                .from(kind.table())
                .where(kind.id().eq(id), kind.visible(), kind.may(Action.EDIT))
                .fetchOptional(row -> new HandOverSubject(
                        kindName, id, row.value1(), row.value2(), Boolean.TRUE.equals(row.value3())));
    }

    private static Condition isOpen(String kind) {
        return switch (kind) {
            case "request" -> REQUEST.STATE.in("new", "in_work");
            case "deal" -> DEAL.STATE.eq("open");
            default -> trueCondition();
        };
    }

    boolean isOffered(String kind, UUID id) {
        return Rights.unguarded(
                "it may be offered once, by whomever",
                () -> sql.fetchExists(
                        HAND_OVER, subject(kind).eq(id), HAND_OVER.STATE.eq("offered"), HAND_OVER.DELETED_AT.isNull()));
    }

    /// Those who sell, in the order of their posts; the caller himself is not among them.
    public List<Receiver> receivers() {
        var deals = field(selectCount().from(DEAL).where(DEAL.OWNER_ID.eq(EMPLOYEE.ID), DEAL.STATE.eq(inline("open")), DEAL.DELETED_AT.isNull()));
        return Rights.unguarded("how much a colleague has on his hands decides to whom one hands over", () -> sql.select(EMPLOYEE.ID, EMPLOYEE.NAME, EMPLOYEE.POST, field(EMPLOYEE.STATUS.eq("intern")), deals)
                .from(EMPLOYEE)
                .where(
                        EMPLOYEE.POST.in(POSTS),
                        EMPLOYEE.STATUS.ne("left"),
                        EMPLOYEE.DELETED_AT.isNull(),
                        EMPLOYEE.ID.ne(Caller.current().id()),
                        inSight())
                .orderBy(EMPLOYEE.POST.sortAsc(POSTS), EMPLOYEE.NAME, EMPLOYEE.ID)
                .limit(500)
                .fetch(org.jooq.Records.mapping(Receiver::new)));
    }

    /// The nearest to their limit first, then what came back.
    public List<Waiting> waiting() {
        var giver = EMPLOYEE.as("giver");
        var me = Caller.current();
        return sql.select(
                        HAND_OVER.ID,
                        HAND_OVER.TITLE,
                        giver.NAME,
                        EMPLOYEE.NAME,
                        HAND_OVER.STATE,
                        HAND_OVER.FINDINGS,
                        HAND_OVER.DECISION_MAKER,
                        HAND_OVER.NEXT_STEP,
                        HAND_OVER.NEXT_STEP_AT,
                        HAND_OVER.CREATED_AT,
                        HAND_OVER.ANSWER_UNTIL,
                        HAND_OVER.RETURN_REASON,
                        HAND_OVER.RETURN_NOTE,
                        field(HAND_OVER.RECEIVER_ID.ne(me.id()).and(HAND_OVER.GIVER_ID.ne(me.id()))))
                .from(HAND_OVER)
                .join(giver)
                .on(giver.ID.eq(HAND_OVER.GIVER_ID))
                .join(EMPLOYEE)
                .on(EMPLOYEE.ID.eq(HAND_OVER.RECEIVER_ID))
                .where(
                        HAND_OVER.DELETED_AT.isNull(),
                        Rights.equivalent("hand_over", HandOverSets.forMe().or(HandOverSets.back(OffsetDateTime.now(clock)))))
                .orderBy(field(HAND_OVER.STATE.eq("offered")).desc(), HAND_OVER.ANSWER_UNTIL, HAND_OVER.ID)
                .limit(20)
                .fetch(org.jooq.Records.mapping(Waiting::new));
    }

    boolean canReceive(UUID employee) {
        return sql.fetchExists(
                EMPLOYEE, EMPLOYEE.ID.eq(employee), EMPLOYEE.STATUS.ne("left"), EMPLOYEE.DELETED_AT.isNull(), inSight());
    }

    /// People of other firms hand over to their head in the house, and see nobody else.
    private static Condition inSight() {
        var caller = Caller.current();
        var self = EMPLOYEE.as("self");
        return caller.isOutside()
                ? EMPLOYEE.ID.eq(DSL.select(self.HEAD_ID).from(self).where(self.ID.eq(caller.id())))
                : trueCondition();
    }

    /// Who receives before others: closers from a caller, account managers of a customer (S11, S12).
    public static boolean isNext(String kind, String giverPost, Receiver receiver) {
        var seller = receiver.post().endsWith("_seller");
        return switch (kind) {
            case "company", "person" -> receiver.post().equals("account_manager");
            default -> giverPost.endsWith("_seller") ? receiver.post().equals("account_manager") || seller : seller;
        };
    }

    /// The planned work of the giver that goes with it.
    static Condition plannedWith(String kind, UUID id, UUID giver) {
        var planned = ACTIVITY.DONE_AT.isNull().and(ACTIVITY.OWNER_ID.eq(giver));
        return switch (kind) {
            case "request" -> planned.and(ACTIVITY.REQUEST_ID.eq(id));
            case "deal" -> planned.and(ACTIVITY.DEAL_ID.eq(id));
            case "company" -> planned.and(ACTIVITY.COMPANY_ID.eq(id)).and(ACTIVITY.DEAL_ID.isNull());
            default -> planned.and(ACTIVITY.PERSON_ID.eq(id)).and(ACTIVITY.DEAL_ID.isNull());
        };
    }

    /// The people of a company go with it where the giver has them too.
    static Condition peopleOf(UUID company, UUID giver) {
        return PERSON.OWNER_ID
                .eq(giver)
                .and(PERSON.ID.in(DSL.select(COMPANY_PERSON.PERSON_ID)
                        .from(COMPANY_PERSON)
                        .where(COMPANY_PERSON.COMPANY_ID.eq(company))));
    }

    /// Whether nothing was offered of the same since.
    static Condition isLast() {
        var later = HAND_OVER.as("later");
        return notExists(selectOne()
                .from(later)
                .where(
                        later.GIVER_ID.eq(HAND_OVER.GIVER_ID),
                        later.ID.gt(HAND_OVER.ID),
                        later.REQUEST_ID.isNotDistinctFrom(HAND_OVER.REQUEST_ID),
                        later.DEAL_ID.isNotDistinctFrom(HAND_OVER.DEAL_ID),
                        later.COMPANY_ID.isNotDistinctFrom(HAND_OVER.COMPANY_ID),
                        later.PERSON_ID.isNotDistinctFrom(HAND_OVER.PERSON_ID)));
    }

    static Field<UUID> subject(String kind) {
        return switch (kind) {
            case "request" -> HAND_OVER.REQUEST_ID;
            case "deal" -> HAND_OVER.DEAL_ID;
            case "company" -> HAND_OVER.COMPANY_ID;
            default -> HAND_OVER.PERSON_ID;
        };
    }
}
