package voronka.insight;

import static voronka.db.tenant.Tables.ACTIVITY;
import static voronka.db.tenant.Tables.DEAL;
import static voronka.db.tenant.Tables.DEAL_SHARE;
import static voronka.db.tenant.Tables.PAYMENT;
import static voronka.db.tenant.Tables.REQUEST;
import static voronka.db.tenant.Tables.STAGE;
import static voronka.db.tenant.Tables.STAGE_MOVE;
import static org.jooq.impl.DSL.and;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import java.util.UUID;
import org.jooq.Condition;

/// What each figure of the reports counts, as a condition: the report and the list that opens from it use the same one.
final class Sets {

    private Sets() {}

    /// Deals that began in the period: the cohort of the funnel.
    static Condition began(Scope scope) {
        return scope.during(DEAL.CREATED_AT).and(scope.deals());
    }

    /// Deals of the cohort that came to the open stage at this position, or passed over it.
    static Condition reached(int position) {
        return DEAL.STATE.eq("won").or(atLeast(position));
    }

    /// Those of them that went on to a later stage.
    static Condition wentOn(int position) {
        return DEAL.STATE.eq("won").or(atLeast(position + 1));
    }

    private static Condition atLeast(int position) {
        var target = STAGE.as("target");
        return exists(selectOne()
                .from(STAGE_MOVE)
                .join(target)
                .on(target.ID.eq(STAGE_MOVE.TO_STAGE_ID))
                .where(
                        STAGE_MOVE.DEAL_ID.eq(DEAL.ID),
                        target.KIND.eq("open"),
                        target.PIPELINE_ID.eq(DEAL.PIPELINE_ID),
                        target.POSITION.ge(position)));
    }

    static Condition closed(Scope scope, String state) {
        return and(DEAL.STATE.eq(state), scope.during(DEAL.CLOSED_AT), scope.deals());
    }

    static Condition came(Scope scope) {
        return scope.during(REQUEST.CREATED_AT).and(scope.requests()).and(REQUEST.STATE.ne("spam"));
    }

    /// A step of the funnel of requests (S87).
    static Condition requestStep(String step) {
        return switch (step) {
            case "came" -> REQUEST.ID.isNotNull();
            case "taken" -> REQUEST.TAKEN_AT.isNotNull();
            case "converted" -> REQUEST.DEAL_ID.isNotNull();
            case "won" -> exists(selectOne().from(DEAL).where(DEAL.ID.eq(REQUEST.DEAL_ID), DEAL.STATE.eq("won")));
            default -> falseCondition();
        };
    }

    static Condition refusedRequests(Scope scope) {
        return and(REQUEST.STATE.eq("refused"), scope.during(REQUEST.CLOSED_AT), scope.requests());
    }

    /// Contacts that took place: calls, meetings, visits, letters and messages (S180).
    static Condition contacts(Scope scope) {
        return and(
                ACTIVITY.KIND.in("call", "meeting", "visit", "letter", "message"),
                scope.during(ACTIVITY.DONE_AT),
                scope.owner(ACTIVITY.OWNER_ID));
    }

    /// Payments of the days, whole or shared, that count for the person.
    static Condition revenueOf(Scope scope, UUID person) {
        var shared = exists(selectOne()
                .from(DEAL_SHARE)
                .where(DEAL_SHARE.DEAL_ID.eq(PAYMENT.DEAL_ID), DEAL_SHARE.EMPLOYEE_ID.eq(person)));
        return scope.onDays(PAYMENT.PAID_ON).and(PAYMENT.OWNER_ID.eq(person).or(shared));
    }

    static Condition unshared() {
        return notExists(selectOne().from(DEAL_SHARE).where(DEAL_SHARE.DEAL_ID.eq(PAYMENT.DEAL_ID)));
    }
}
