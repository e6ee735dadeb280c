package voronka.deals;

import static org.assertj.core.api.Assertions.assertThat;
import static voronka.db.tenant.Tables.DEAL;
import static voronka.db.tenant.Tables.DEAL_TOTAL;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import voronka.records.Refused;

/// The totals that columns show are those of the deals themselves, whatever is done to them.
class DealTotalsTests extends DealsTest {

    @Autowired
    DealTotals totals;

    @Test
    void totalsEqualACountAfterAnyNumberOfMoves() {
        var random = new Random(7);
        var sellers = List.of(
                people.hire("active_seller").id(), people.hire("passive_seller").id());
        var open = new ArrayList<UUID>();
        for (var i = 0; i < 12; i++) {
            open.add(ready(pipelines.all().get(random.nextInt(4))));
        }
        for (var step = 0; step < 150; step++) {
            var deal = open.get(random.nextInt(open.size()));
            try {
                disturb(random, deal, sellers);
            } catch (Refused | voronka.NotFound e) {
                // A gate that holds or a deal in the bin is as good a step as any.
                continue;
            }
            if (step % 30 == 0) {
                totals.fold();
                totals.foldClosed();
            }
        }
        assertThat(kept()).isEqualTo(counted());
        totals.fold();
        assertThat(kept()).isEqualTo(counted());
        assertThat(sql.fetchCount(DEAL_TOTAL)).isEqualTo(counted().size());
        assertThat(keptOfClosed()).isEqualTo(countedOfClosed());
        totals.foldClosed();
        assertThat(keptOfClosed()).isEqualTo(countedOfClosed());
    }

    private java.util.Set<String> keptOfClosed() {
        return sql.fetch("""
                select concat_ws(' ', day, pipeline_id, owner_id, state, refusal_reason_id, currency, sum(deals), sum(amount),
                                 round(sum(seconds), 3))
                from closed_total group by day, pipeline_id, owner_id, state, refusal_reason_id, currency
                having sum(deals) <> 0""").intoSet(0, String.class);
    }

    private java.util.Set<String> countedOfClosed() {
        return sql.fetch("""
                select concat_ws(' ', (closed_at at time zone 'UTC')::date, pipeline_id, owner_id, state, refusal_reason_id,
                                 currency, count(*), sum(amount), round(sum(extract(epoch from closed_at - created_at)), 3))
                from deal where closed_at is not null and deleted_at is null
                group by (closed_at at time zone 'UTC')::date, pipeline_id, owner_id, state, refusal_reason_id, currency""")
                .intoSet(0, String.class);
    }

    private void disturb(Random random, UUID deal, List<UUID> sellers) {
        switch (random.nextInt(8)) {
            case 0, 1, 2 -> {
                var pipeline = pipelines.all().get(random.nextInt(4));
                deals.move(
                        deal,
                        stage(pipeline, random.nextInt(pipeline.open().size())).id(),
                        Place.TOP);
            }
            case 3 -> change(deal, "amount", random.nextInt(1_000_000));
            case 4 -> change(deal, "owner", sellers.get(random.nextInt(2)));
            case 5 -> deals.lose(deal, reason(false), null);
            case 6 -> change(deal, "currency", random.nextBoolean() ? "USD" : "RUB");
            default -> {
                if (random.nextBoolean()) {
                    records.delete("deal", deal, null);
                } else {
                    records.restore("deal", deal);
                }
            }
        }
    }

    private Map<Record, Record> kept() {
        return sql.select(
                        DEAL_TOTAL.STAGE_ID,
                        DEAL_TOTAL.OWNER_ID,
                        DEAL_TOTAL.CURRENCY,
                        DSL.sum(DEAL_TOTAL.DEALS).cast(Long.class).as("deals"),
                        DSL.sum(DEAL_TOTAL.AMOUNT).as("amount"))
                .from(DEAL_TOTAL)
                .groupBy(DEAL_TOTAL.STAGE_ID, DEAL_TOTAL.OWNER_ID, DEAL_TOTAL.CURRENCY)
                .having(DSL.sum(DEAL_TOTAL.DEALS).gt(java.math.BigDecimal.ZERO))
                .fetchMap(
                        row -> row.into(DEAL_TOTAL.STAGE_ID, DEAL_TOTAL.OWNER_ID, DEAL_TOTAL.CURRENCY),
                        row -> row.into(
                                DSL.field("deals", Long.class), DSL.field("amount", java.math.BigDecimal.class)));
    }

    private Map<Record, Record> counted() {
        return sql.select(
                        DEAL.STAGE_ID,
                        DEAL.OWNER_ID,
                        DEAL.CURRENCY,
                        DSL.count().cast(Long.class).as("deals"),
                        DSL.sum(DEAL.AMOUNT).as("amount"))
                .from(DEAL)
                .where(DEAL.DELETED_AT.isNull())
                .groupBy(DEAL.STAGE_ID, DEAL.OWNER_ID, DEAL.CURRENCY)
                .fetchMap(
                        row -> row.into(DEAL_TOTAL.STAGE_ID, DEAL_TOTAL.OWNER_ID, DEAL_TOTAL.CURRENCY),
                        row -> row.into(
                                DSL.field("deals", Long.class), DSL.field("amount", java.math.BigDecimal.class)));
    }
}
