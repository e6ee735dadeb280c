package voronka.activities.web;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static voronka.db.tenant.Tables.ACTIVITY;
import static voronka.db.tenant.Tables.DEAL;
import static voronka.db.tenant.Tables.REQUEST;

import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import voronka.records.web.RowMark;

/// Marks open deals and requests in work for which nothing is planned.
@Configuration
class StepMarkQueries {

    @Bean
    static RowMark dealsWithoutStep() {
        return mark("deal", DEAL.STATE.eq(inline("open")), ACTIVITY.as("step").DEAL_ID, DEAL.ID);
    }

    @Bean
    static RowMark requestsWithoutStep() {
        return mark("request", REQUEST.STATE.eq(inline("in_work")), ACTIVITY.as("step").REQUEST_ID, REQUEST.ID);
    }

    private static RowMark mark(String kind, Condition asks, Field<UUID> link, Field<UUID> record) {
        var step = ACTIVITY.as("step");
        var planned = field(select(inline(false))
                .from(step)
                .where(link.eq(record), step.DONE_AT.isNull(), step.DELETED_AT.isNull())
                .limit(inline(1)));
        return new RowMark(kind, field(asks.and(coalesce(planned, inline(true)))), "calendar-event", "activities.mark.unplanned");
    }
}
