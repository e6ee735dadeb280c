package voronka.insight;

import static voronka.db.tenant.Tables.ACTIVITY;
import static voronka.db.tenant.Tables.COMPANY;
import static voronka.db.tenant.Tables.DEAL;
import static voronka.db.tenant.Tables.DEAL_SHARE;
import static voronka.db.tenant.Tables.EMPLOYEE;
import static voronka.db.tenant.Tables.PAYMENT;
import static voronka.db.tenant.Tables.REQUEST;
import static voronka.db.tenant.Tables.STAGE;
import static voronka.db.tenant.Tables.STAGE_MOVE;
import static org.jooq.impl.DSL.and;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;

import java.math.BigDecimal;
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

    /// Won or lost: what a conversion is counted of.
    static Condition decided(Scope scope) {
        return and(DEAL.STATE.in("won", "lost"), scope.during(DEAL.CLOSED_AT), deals(scope));
    }

    /// Deals of the cohort that have been on the stage and are no longer: those whose time on it is told.
    static Condition left(Scope scope, UUID stage) {
        return began(scope)
                .and(exists(selectOne()
                        .from(STAGE_MOVE)
                        .where(STAGE_MOVE.DEAL_ID.eq(DEAL.ID), STAGE_MOVE.FROM_STAGE_ID.eq(stage))));
    }

    /// First sales won in the period: the new clients (S41). The words are written out for the index that holds just them.
    static Condition newClients(Scope scope) {
        return and(
                DEAL.STATE.eq(inline("won")),
                DEAL.NOVELTY.eq(inline("new")),
                scope.during(DEAL.CLOSED_AT),
                deals(scope));
    }

    /// Companies that paid in the period before, of which retention is counted; or only those that paid again.
    static Condition payers(Scope scope, boolean again) {
        var before = paidWithin(scope.before());
        return again ? before.and(paidWithin(scope)) : before;
    }

    private static Condition paidWithin(Scope scope) {
        return COMPANY.ID.in(select(PAYMENT.COMPANY_ID)
                .from(PAYMENT)
                .where(scope.onDays(PAYMENT.PAID_ON), owner(scope, PAYMENT.OWNER_ID), PAYMENT.DELETED_AT.isNull()));
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

    static Condition refusedRequests(Scope scope, String reason) {
        var refused = and(REQUEST.STATE.eq("refused"), scope.during(REQUEST.CLOSED_AT), owner(scope, REQUEST.OWNER_ID));
        return refused.and(because(reason, REQUEST.REFUSAL_REASON_ID));
    }

    private static Condition because(String reason, Field<UUID> field) {
        return switch (reason) {
            case "" -> noCondition();
            case "none" -> field.isNull();
            default -> field.eq(UUID.fromString(reason));
        };
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

    /// Payments of the days that count, whole or in part, for the person or the department: as sharers of the deal, or as
    /// owner of what is not shared out wholly.
    static Condition revenue(Scope scope, String currency) {
        var shared = exists(selectOne()
                .from(DEAL_SHARE)
                .where(DEAL_SHARE.DEAL_ID.eq(PAYMENT.DEAL_ID), owner(scope, DEAL_SHARE.EMPLOYEE_ID)));
        var rest = field(select(coalesce(sum(DEAL_SHARE.PERCENT), BigDecimal.ZERO))
                        .from(DEAL_SHARE)
                        .where(DEAL_SHARE.DEAL_ID.eq(PAYMENT.DEAL_ID)))
                .lt(BigDecimal.valueOf(100));
        var whose = scope.person() == null && scope.department() == null
                ? noCondition()
                : owner(scope, PAYMENT.OWNER_ID).and(rest).or(shared);
        return and(scope.onDays(PAYMENT.PAID_ON), whose, currency.isBlank() ? noCondition() : PAYMENT.CURRENCY.eq(currency));
    }

    static Condition lost(Scope scope, String reason) {
        return closed(scope, "lost").and(because(reason, DEAL.REFUSAL_REASON_ID));
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
