package voronka.money;

import static voronka.db.tenant.Tables.DEAL;

import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads of a deal what its payments take from it.
@Component
class PaidDealQueries {

    record PaidDeal(@Nullable UUID owner, @Nullable UUID company, String currency) {}

    private final DSLContext sql;

    PaidDealQueries(DSLContext sql) {
        this.sql = sql;
    }

    Optional<PaidDeal> find(UUID deal) {
        return sql.select(DEAL.OWNER_ID, DEAL.COMPANY_ID, DEAL.CURRENCY)
                .from(DEAL)
                .where(DEAL.ID.eq(deal), DEAL.DELETED_AT.isNull())
                .fetchOptional(Records.mapping(PaidDeal::new));
    }
}
