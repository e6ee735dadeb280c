package voronka.demo;

import static voronka.db.tenant.Tables.STAGE_MOVE;

import java.util.List;
import org.jooq.DSLContext;

/// Writes the past: moves of deals that nobody made before our eyes.
final class History {

    private History() {}

    static void replaceMoves(DSLContext sql, List<Sales.Sale> sales) {
        var ids = sales.stream().map(sale -> sale.deal().getId()).toList();
        sql.deleteFrom(STAGE_MOVE).where(STAGE_MOVE.DEAL_ID.in(ids)).execute();
        Bulk.insert(sql, sales.stream().flatMap(sale -> sale.moves().stream()).toList());
    }
}
