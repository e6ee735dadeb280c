package voronka.insight;

import static voronka.db.tenant.Tables.ACTIVITY;
import static voronka.db.tenant.Tables.DEAL;
import static voronka.db.tenant.Tables.DEAL_SHARE;
import static voronka.db.tenant.Tables.EMPLOYEE;
import static voronka.db.tenant.Tables.PAYMENT;
import static voronka.db.tenant.Tables.REQUEST;
import static voronka.db.tenant.Tables.STAGE;
import static voronka.db.tenant.Tables.STAGE_MOVE;
import static org.jooq.impl.DSL.and;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;

import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;

/// What each figure of the reports counts, as a condition: the report and the list that opens from it use the same one.
final class SetQueries {

    private SetQueries() {}

    /// Deals that began in the period: the cohort of the funnel.
    static Condition began(Scope scope) {
        return scope.during(DEAL.CREATED_AT).and(deals(scope));
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
        return and(DEAL.STATE.eq(state), scope.during(DEAL.CLOSED_AT), deals(scope));
    }

    static Condition came(Scope scope) {
        return scope.during(REQUEST.CREATED_AT).and(owner(scope, REQUEST.OWNER_ID)).and(REQUEST.STATE.ne("spam"));
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
        return and(REQUEST.STATE.eq("refused"), scope.during(REQUEST.CLOSED_AT), owner(scope, REQUEST.OWNER_ID));
    }

    /// Contacts that took place: calls, meetings, visits, letters and messages (S180).
    static Condition contacts(Scope scope) {
        return and(
                isContact(),
                scope.during(ACTIVITY.DONE_AT),
                owner(scope, ACTIVITY.OWNER_ID));
    }

    /// The kinds are written out, for else the index of contacts would not be seen to hold them.
    static Condition isContact() {
        return ACTIVITY.KIND.in(inline("call"), inline("meeting"), inline("visit"), inline("letter"), inline("message"));
    }

    /// Payments of the days, whole or shared, that count for the person.
    static Condition revenueOf(Scope scope, UUID person) {
        var shared = exists(selectOne()
                .from(DEAL_SHARE)
                .where(DEAL_SHARE.DEAL_ID.eq(PAYMENT.DEAL_ID), DEAL_SHARE.EMPLOYEE_ID.eq(person)));
        return scope.onDays(PAYMENT.PAID_ON).and(PAYMENT.OWNER_ID.eq(person).or(shared));
    }

    static Condition revenue(Scope scope) {
        return scope.person() == null
                ? scope.onDays(PAYMENT.PAID_ON).and(owner(scope, PAYMENT.OWNER_ID))
                : revenueOf(scope, scope.person());
    }

    static Condition lost(Scope scope, String reason) {
        var lost = closed(scope, "lost");
        if (reason.isBlank()) {
            return lost;
        } else if (reason.equals("none")) {
            return lost.and(DEAL.REFUSAL_REASON_ID.isNull());
        } else {
            return lost.and(DEAL.REFUSAL_REASON_ID.eq(UUID.fromString(reason)));
        }
    }

    static Condition contacts(Scope scope, String kind) {
        return kind.isBlank() ? contacts(scope) : contacts(scope).and(ACTIVITY.KIND.eq(kind));
    }

    /// Open deals as they stand now, of a stage or of all; or only those that are nobody's.
    static Condition standing(Scope scope, @Nullable UUID stage, boolean nobodys) {
        return and(
                DEAL.STATE.eq("open"),
                deals(scope),
                stage == null ? noCondition() : DEAL.STAGE_ID.eq(stage),
                nobodys ? DEAL.OWNER_ID.isNull() : noCondition());
    }

    static Condition cohortWon(Scope scope) {
        return began(scope).and(DEAL.STATE.eq("won"));
    }

    static Condition deals(Scope scope) {
        return owner(scope, DEAL.OWNER_ID).and(scope.pipeline() == null ? noCondition() : DEAL.PIPELINE_ID.eq(scope.pipeline()));
    }

    static Condition owner(Scope scope, Field<UUID> owner) {
        if (scope.person() != null) {
            return owner.eq(scope.person());
        } else if (scope.department() != null) {
            return owner.in(members(scope.department()));
        } else {
            return noCondition();
        }
    }

    /// The people of a department and of those below it.
    static Select<Record1<UUID>> members(UUID department) {
        var below = table(
                "(with recursive below as (select id from department where id = {0} union all select d.id from department d join below on d.parent_id = below.id) select id from below)",
                val(department));
        return select(EMPLOYEE.ID)
                .from(EMPLOYEE)
                .where(EMPLOYEE.DEPARTMENT_ID.in(select(field("id", UUID.class)).from(below.as("below"))));
    }
}
