package voronka.activities;

import static voronka.db.tenant.Tables.DEAL;
import static voronka.db.tenant.Tables.REQUEST;

import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import voronka.accounts.Rights;

/// Reads to whom an activity leads by its deal or request.
@Component
class LinkQueries {

    private static final String REFUSED_LATER = "an activity of a record that its maker does not see is refused";

    private final DSLContext sql;

    LinkQueries(DSLContext sql) {
        this.sql = sql;
    }

    Optional<Link> ofDeal(UUID deal) {
        return Rights.unguarded(REFUSED_LATER, () -> sql.select(DEAL.COMPANY_ID, DEAL.PERSON_ID, DSL.castNull(UUID.class))
                .from(DEAL)
                .where(DEAL.ID.eq(deal))
                .fetchOptional(row -> new Link(row.value1(), row.value2(), null)));
    }

    Optional<Link> ofRequest(UUID request) {
        return Rights.unguarded(REFUSED_LATER, () -> sql.select(REQUEST.COMPANY_ID, REQUEST.PERSON_ID, REQUEST.DEAL_ID)
                .from(REQUEST)
                .where(REQUEST.ID.eq(request))
                .fetchOptional(row -> new Link(row.value1(), row.value2(), row.value3())));
    }
}
