package voronka.deals;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.sum;
import static voronka.db.tenant.Tables.DEAL_LINE;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import voronka.NotFound;
import voronka.db.tenant.tables.records.DealRecord;
import voronka.records.Operations;
import voronka.records.Problem;
import voronka.records.Refused;

/// The products of a deal. As long as there are any, the deal's amount is the sum of their lines.
@Service
@Transactional
public class DealLines {

    private final DSLContext sql;
    private final EditableDeals editable;
    private final LineProductQueries products;
    private final Closing closing;
    private final Operations operations;

    DealLines(
            DSLContext sql,
            EditableDeals editable,
            LineProductQueries products,
            Closing closing,
            Operations operations) {
        this.sql = sql;
        this.editable = editable;
        this.products = products;
        this.closing = closing;
        this.operations = operations;
    }

    /// @param given product, name, unit, quantity, price, discount (percent), tax; what is left out comes from the
    /// product
    public UUID add(UUID deal, Map<String, ?> given) {
        var now = editable.lock(deal);
        var line = LineDraft.read(given);
        line.product().ifPresent(product -> line.complete(product(product), now.getCurrency()));
        line.completeNew();
        var columns = line.columns();
        operations.begin();
        var id = sql.insertInto(DEAL_LINE)
                .set(columns)
                .set(DEAL_LINE.DEAL_ID, deal)
                .set(DEAL_LINE.POSITION, nextPosition(deal))
                .returningResult(DEAL_LINE.ID)
                .fetchSingle()
                .value1();
        addUp(now);
        return id;
    }

    public void change(UUID deal, UUID line, Map<String, ?> given) {
        var now = editable.lock(deal);
        var columns = LineDraft.read(given).columns();
        if (columns.isEmpty()) {
            return;
        }
        operations.begin();
        requireFound(sql.update(DEAL_LINE)
                .set(columns)
                .where(DEAL_LINE.ID.eq(line), DEAL_LINE.DEAL_ID.eq(deal))
                .execute());
        addUp(now);
    }

    public void remove(UUID deal, UUID line) {
        var now = editable.lock(deal);
        operations.begin();
        requireFound(sql.deleteFrom(DEAL_LINE)
                .where(DEAL_LINE.ID.eq(line), DEAL_LINE.DEAL_ID.eq(deal))
                .execute());
        addUp(now);
    }

    /// @param lines in the order they are to have; those not named come after
    public void order(UUID deal, List<UUID> lines) {
        editable.lock(deal);
        operations.begin();
        for (var i = 0; i < lines.size(); i++) {
            sql.update(DEAL_LINE)
                    .set(DEAL_LINE.POSITION, i - lines.size())
                    .where(DEAL_LINE.ID.eq(lines.get(i)), DEAL_LINE.DEAL_ID.eq(deal))
                    .execute();
        }
        operations.touched("deal", deal);
    }

    private LineProductQueries.Product product(UUID id) {
        return products.find(id).orElseThrow(() -> new Refused(Problem.of("product", "records.invalid.reference")));
    }

    private int nextPosition(UUID deal) {
        return sql.select(coalesce(max(DEAL_LINE.POSITION), -1))
                        .from(DEAL_LINE)
                        .where(DEAL_LINE.DEAL_ID.eq(deal))
                        .fetchSingle()
                        .value1()
                + 1;
    }

    private void addUp(DealRecord deal) {
        var lines = sql.select(count(), coalesce(sum(DEAL_LINE.SUM), BigDecimal.ZERO))
                .from(DEAL_LINE)
                .where(DEAL_LINE.DEAL_ID.eq(deal.getId()))
                .fetchSingle();
        if (lines.value1() > 0) {
            closing.amount(deal, lines.value2());
            closing.settle(deal);
        }
        operations.touched("deal", deal.getId());
    }

    private static void requireFound(int rows) {
        if (rows == 0) {
            throw new NotFound();
        }
    }
}
