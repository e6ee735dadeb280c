package voronka.deals;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.sum;
import static voronka.db.tenant.Tables.DEAL_SHARE;

import java.math.BigDecimal;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import voronka.records.Catalogue;
import voronka.records.Operations;
import voronka.records.Problem;
import voronka.records.RecordQueries;
import voronka.records.Refused;

/// How the result of a deal is shared among sellers: never more than the whole, and what is left is the owner's.
@Service
@Transactional
public class DealShares {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private final DSLContext sql;
    private final EditableDeals editable;
    private final Operations operations;
    private final RecordQueries queries;
    private final Catalogue catalogue;

    DealShares(
            DSLContext sql, EditableDeals editable, Operations operations, RecordQueries queries, Catalogue catalogue) {
        this.sql = sql;
        this.editable = editable;
        this.operations = operations;
        this.queries = queries;
        this.catalogue = catalogue;
    }

    public void give(UUID deal, @Nullable UUID employee, @Nullable BigDecimal percent) {
        editable.lock(deal);
        if (employee == null) {
            throw new Refused(Problem.of("employee", "deals.people.who"));
        } else if (percent == null) {
            throw new Refused(Problem.of("percent", "records.invalid.decimal"));
        }
        requireWithinWhole(deal, employee, percent);
        if (queries.find(catalogue.kind("employee"), employee).isEmpty()) {
            throw new Refused(Problem.of("employee", "records.invalid.reference"));
        }
        operations.begin();
        sql.insertInto(DEAL_SHARE)
                .set(DEAL_SHARE.DEAL_ID, deal)
                .set(DEAL_SHARE.EMPLOYEE_ID, employee)
                .set(DEAL_SHARE.PERCENT, percent)
                .onConflict(DEAL_SHARE.DEAL_ID, DEAL_SHARE.EMPLOYEE_ID)
                .doUpdate()
                .set(DEAL_SHARE.PERCENT, percent)
                .execute();
        operations.touched("deal", deal);
    }

    public void take(UUID deal, UUID employee) {
        editable.lock(deal);
        operations.begin();
        sql.deleteFrom(DEAL_SHARE)
                .where(DEAL_SHARE.DEAL_ID.eq(deal), DEAL_SHARE.EMPLOYEE_ID.eq(employee))
                .execute();
        operations.touched("deal", deal);
    }

    /// The deal is locked, so that two people cannot give more than the whole together.
    private void requireWithinWhole(UUID deal, UUID employee, BigDecimal percent) {
        if (percent.signum() <= 0) {
            throw new Refused(Problem.of("percent", "deals.share.nothing"));
        }
        if (percent.compareTo(WHOLE) > 0) {
            throw new Refused(Problem.of("percent", "deals.share.over", WHOLE.toPlainString()));
        }
        var others = sql.select(coalesce(sum(DEAL_SHARE.PERCENT), BigDecimal.ZERO))
                .from(DEAL_SHARE)
                .where(DEAL_SHARE.DEAL_ID.eq(deal), DEAL_SHARE.EMPLOYEE_ID.ne(employee))
                .fetchSingle()
                .value1();
        if (others.add(percent).compareTo(WHOLE) > 0) {
            throw new Refused(Problem.of(
                    "percent",
                    "deals.share.over",
                    WHOLE.subtract(others).stripTrailingZeros().toPlainString()));
        }
    }
}
