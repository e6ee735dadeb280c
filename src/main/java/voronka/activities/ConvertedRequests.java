package voronka.activities;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.val;
import static voronka.db.tenant.Tables.ACTIVITY;

import org.jooq.DSLContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import voronka.requests.RequestConverted;

/// What was done for a request and what is still planned belongs to the deal that it became.
@Component
class ConvertedRequests {

    private final DSLContext sql;

    ConvertedRequests(DSLContext sql) {
        this.sql = sql;
    }

    @EventListener
    void on(RequestConverted converted) {
        sql.update(ACTIVITY)
                .set(ACTIVITY.DEAL_ID, converted.deal())
                .set(ACTIVITY.COMPANY_ID, coalesce(ACTIVITY.COMPANY_ID, val(converted.company(), ACTIVITY.COMPANY_ID)))
                .set(ACTIVITY.PERSON_ID, coalesce(ACTIVITY.PERSON_ID, val(converted.person(), ACTIVITY.PERSON_ID)))
                .set(ACTIVITY.VERSION, ACTIVITY.VERSION.plus(1))
                .where(ACTIVITY.REQUEST_ID.eq(converted.request()), ACTIVITY.DEAL_ID.isNull())
                .execute();
    }
}
