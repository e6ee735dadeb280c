package voronka.activities;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static voronka.db.tenant.Tables.ACTIVITY;
import static voronka.db.tenant.Tables.DEAL;
import static voronka.db.tenant.Tables.REQUEST;

import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Component;
import voronka.records.Catalogue;
import voronka.records.Ref;

/// Which deals and requests at work have no next step, or a late one (S130, F71).
@Component
class NextStepQueries {

    private final DSLContext sql;
    private final Catalogue catalogue;

    NextStepQueries(DSLContext sql, Catalogue catalogue) {
        this.sql = sql;
        this.catalogue = catalogue;
    }

    /// The deal or request of an activity that nothing is planned for any more.
    Optional<Unplanned> unplanned(UUID activity) {
        return sql.select(DEAL.ID, DEAL.TITLE)
                .from(DEAL)
                .join(ACTIVITY)
                .on(ACTIVITY.DEAL_ID.eq(DEAL.ID))
                .where(ACTIVITY.ID.eq(activity), catalogue.kind("deal").visible(), dealsWithoutStep())
                .fetchOptional(row -> new Unplanned("deal", new Ref(row.value1(), row.value2())))
                .or(() -> sql.select(REQUEST.ID, REQUEST.TITLE)
                        .from(REQUEST)
                        .join(ACTIVITY)
                        .on(ACTIVITY.REQUEST_ID.eq(REQUEST.ID))
                        .where(ACTIVITY.ID.eq(activity), catalogue.kind("request").visible(), requestsWithoutStep())
                        .fetchOptional(row -> new Unplanned("request", new Ref(row.value1(), row.value2()))));
    }

    static Condition dealsWithoutStep() {
        return DEAL.STATE.eq("open").and(DEAL.DELETED_AT.isNull()).and(nothingPlanned("deal_id", DEAL.ID));
    }

    static Condition dealsWithLateStep(OffsetDateTime now) {
        return DEAL.STATE.eq("open").and(DEAL.DELETED_AT.isNull()).and(late("deal_id", DEAL.ID, now));
    }

    static Condition requestsWithoutStep() {
        return REQUEST.STATE
                .eq("in_work")
                .and(REQUEST.DELETED_AT.isNull())
                .and(nothingPlanned("request_id", REQUEST.ID));
    }

    static Condition requestsWithLateStep(OffsetDateTime now) {
        return REQUEST.STATE
                .eq("in_work")
                .and(REQUEST.DELETED_AT.isNull())
                .and(late("request_id", REQUEST.ID, now));
    }

    private static Condition nothingPlanned(String link, Field<UUID> record) {
        var step = ACTIVITY.as("step");
        return notExists(selectOne()
                .from(step)
                .where(link(step, link).eq(record), step.DONE_AT.isNull(), step.DELETED_AT.isNull()));
    }

    private static Condition late(String link, Field<UUID> record, OffsetDateTime now) {
        var step = ACTIVITY.as("step");
        return exists(selectOne()
                .from(step)
                .where(
                        link(step, link).eq(record),
                        step.DONE_AT.isNull(),
                        step.DELETED_AT.isNull(),
                        step.PLANNED_AT.lt(now)));
    }

    private static Field<UUID> link(voronka.db.tenant.tables.Activity step, String name) {
        return name.equals("deal_id") ? step.DEAL_ID : step.REQUEST_ID;
    }
}
