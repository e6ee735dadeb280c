package voronka.insight;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.sum;
import static voronka.db.tenant.Tables.DEAL_TOTAL;
import static voronka.db.tenant.Tables.EMPLOYEE;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import voronka.accounts.Action;
import voronka.accounts.Rights;

/// How the deals stand now, by stage and seller: from the totals that are kept with every change of a deal, so that it
/// costs the same for a hundred deals and for a million.
@Component
public class StandingQueries {

    /// @param sum of one currency, that of the company; the count is of all
    public record Standing(@Nullable UUID person, @Nullable String name, UUID stage, int deals, BigDecimal sum) {}

    private final DSLContext sql;

    StandingQueries(DSLContext sql) {
        this.sql = sql;
    }

    public List<Standing> standing(Scope scope, Collection<UUID> stages, String currency) {
        var deals = sum(DEAL_TOTAL.DEALS).cast(Integer.class);
        return sql.select(
                        DEAL_TOTAL.OWNER_ID,
                        EMPLOYEE.NAME,
                        DEAL_TOTAL.STAGE_ID,
                        deals,
                        coalesce(sum(DEAL_TOTAL.AMOUNT).filterWhere(DEAL_TOTAL.CURRENCY.eq(currency)), BigDecimal.ZERO))
                .from(DEAL_TOTAL)
                .leftJoin(EMPLOYEE)
                .on(EMPLOYEE.ID.eq(DEAL_TOTAL.OWNER_ID))
                .where(
                        DEAL_TOTAL.STAGE_ID.eq(DSL.any(stages.toArray(UUID[]::new))),
                        Rights.may(Action.SEE, "deal", DEAL_TOTAL.OWNER_ID),
                        SetQueries.owner(scope, DEAL_TOTAL.OWNER_ID))
                .groupBy(DEAL_TOTAL.OWNER_ID, EMPLOYEE.NAME, DEAL_TOTAL.STAGE_ID)
                .having(deals.ne(0))
                .orderBy(EMPLOYEE.NAME.nullsLast(), DEAL_TOTAL.OWNER_ID)
                .fetch(Records.mapping(Standing::new));
    }
}
