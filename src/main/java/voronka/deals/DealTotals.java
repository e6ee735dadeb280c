package voronka.deals;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static voronka.db.tenant.Tables.DEAL_TOTAL;

import java.math.BigDecimal;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The counts and sums of deals by stage, owner and currency, and of those that were decided by day, which triggers write as
/// increments.
@Service
@Transactional
public class DealTotals {

    private final DSLContext sql;

    DealTotals(DSLContext sql) {
        this.sql = sql;
    }

    /// The decided deals' increments with the rows that they belong to; what is old already is not read.
    public void foldClosed() {
        sql.execute("""
                with gone as (
                    delete from closed_total t
                    using (select distinct day, owner_id, pipeline_id from closed_total where not folded) k
                    where t.day = k.day and t.owner_id is not distinct from k.owner_id and t.pipeline_id = k.pipeline_id
                    returning t.*)
                insert into closed_total
                    (day, pipeline_id, owner_id, state, refusal_reason_id, currency, deals, amount, seconds, folded)
                select day, pipeline_id, owner_id, state, refusal_reason_id, currency,
                       sum(deals), sum(amount), sum(seconds), true
                from gone
                group by day, pipeline_id, owner_id, state, refusal_reason_id, currency
                having sum(deals) <> 0 or sum(amount) <> 0 or sum(seconds) <> 0""");
    }

    /// Makes one row of the increments of each key. Writers are not waited for and do not wait: what they add
    /// meanwhile stays, and a row that another node folded is not counted twice.
    public void fold() {
        var split = select(DEAL_TOTAL.STAGE_ID, DEAL_TOTAL.OWNER_ID, DEAL_TOTAL.CURRENCY)
                .from(DEAL_TOTAL)
                .groupBy(DEAL_TOTAL.STAGE_ID, DEAL_TOTAL.OWNER_ID, DEAL_TOTAL.CURRENCY)
                .having(count().gt(1))
                .asTable("split");
        var gone = name("gone")
                .as(sql.deleteFrom(DEAL_TOTAL)
                        .using(split)
                        .where(
                                DEAL_TOTAL.STAGE_ID.eq(split.field(DEAL_TOTAL.STAGE_ID)),
                                DEAL_TOTAL.OWNER_ID.isNotDistinctFrom(split.field(DEAL_TOTAL.OWNER_ID)),
                                DEAL_TOTAL.CURRENCY.eq(split.field(DEAL_TOTAL.CURRENCY)))
                        .returning());
        sql.with(gone)
                .insertInto(DEAL_TOTAL)
                .select(select(
                                gone.field(DEAL_TOTAL.STAGE_ID),
                                gone.field(DEAL_TOTAL.OWNER_ID),
                                gone.field(DEAL_TOTAL.CURRENCY),
                                sum(gone.field(DEAL_TOTAL.DEALS)).cast(Integer.class),
                                sum(gone.field(DEAL_TOTAL.AMOUNT)))
                        .from(gone)
                        .groupBy(
                                gone.field(DEAL_TOTAL.STAGE_ID),
                                gone.field(DEAL_TOTAL.OWNER_ID),
                                gone.field(DEAL_TOTAL.CURRENCY))
                        .having(sum(gone.field(DEAL_TOTAL.DEALS))
                                .ne(BigDecimal.ZERO)
                                .or(sum(gone.field(DEAL_TOTAL.AMOUNT)).ne(BigDecimal.ZERO))))
                .execute();
    }
}
