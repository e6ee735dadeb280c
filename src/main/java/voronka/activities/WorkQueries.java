package voronka.activities;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static voronka.db.tenant.Tables.ACTIVITY;
import static voronka.db.tenant.Tables.DEAL;
import static voronka.db.tenant.Tables.INVOICE;
import static voronka.db.tenant.Tables.PIPELINE;
import static voronka.db.tenant.Tables.STAGE;

import java.time.OffsetDateTime;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/// What waits for somebody's hand, as conditions; the day screen counts them and the lists show the same rows.
final class WorkQueries {

    private WorkQueries() {}

    static Condition late(Today today) {
        return planned().and(ACTIVITY.PLANNED_AT.lt(today.now()));
    }

    /// The rest of the day.
    static Condition today(Today today) {
        return planned().and(ACTIVITY.PLANNED_AT.ge(today.now())).and(ACTIVITY.PLANNED_AT.lt(today.end()));
    }

    private static Condition planned() {
        return ACTIVITY.DONE_AT.isNull().and(ACTIVITY.DELETED_AT.isNull());
    }

    /// The customer said yes and has not paid yet (S212).
    static Condition awaitingPayment() {
        return open().and(DEAL.AGREED_AT.isNotNull()).and(DEAL.PAID_AT.isNull());
    }

    /// Agreed upon, and nobody has issued an invoice.
    static Condition withoutInvoice() {
        return awaitingPayment()
                .and(notExists(selectOne()
                        .from(INVOICE)
                        .where(
                                INVOICE.DEAL_ID.eq(DEAL.ID),
                                INVOICE.STATE.ne("cancelled"),
                                INVOICE.DELETED_AT.isNull())));
    }

    /// Longer under way than its pipeline's norm (S213).
    static Condition overNorm(OffsetDateTime now) {
        return open().and(exists(selectOne()
                .from(PIPELINE)
                .where(
                        PIPELINE.ID.eq(DEAL.PIPELINE_ID),
                        DEAL.CREATED_AT.lt(daysBefore(now, PIPELINE.NORM_DAYS)))));
    }

    /// Longer in its stage than the stage's norm.
    static Condition stuck(OffsetDateTime now) {
        return open().and(exists(selectOne()
                .from(STAGE)
                .where(STAGE.ID.eq(DEAL.STAGE_ID), DEAL.STAGE_SINCE.lt(daysBefore(now, STAGE.NORM_DAYS)))));
    }

    private static Condition open() {
        return DEAL.STATE.eq("open").and(DEAL.DELETED_AT.isNull());
    }

    private static org.jooq.Field<OffsetDateTime> daysBefore(OffsetDateTime now, org.jooq.Field<Integer> days) {
        return DSL.field("{0} - make_interval(days => {1})", OffsetDateTime.class, DSL.val(now), days);
    }
}
