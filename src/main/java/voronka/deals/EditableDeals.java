package voronka.deals;

import static org.jooq.impl.DSL.field;
import static voronka.db.tenant.Tables.DEAL;

import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import voronka.NotFound;
import voronka.accounts.Action;
import voronka.accounts.Forbidden;
import voronka.db.tenant.tables.records.DealRecord;
import voronka.records.Catalogue;

/// Takes a deal for a change of one of its parts: it must be to be seen and to be changed by the caller, and until
/// the end of the transaction nobody else changes it.
@Component
class EditableDeals {

    private final DSLContext sql;
    private final Catalogue catalogue;

    EditableDeals(DSLContext sql, Catalogue catalogue) {
        this.sql = sql;
        this.catalogue = catalogue;
    }

    DealRecord lock(UUID deal) {
        var kind = catalogue.kind("deal");
        var row = sql.select(DEAL.fields())
                .select(field(kind.may(Action.EDIT)).as("allowed"))
                .from(DEAL)
                .where(DEAL.ID.eq(deal), kind.visible())
                .forUpdate()
                .fetchOptional()
                .orElseThrow(NotFound::new);
        if (!Boolean.TRUE.equals(row.get("allowed"))) {
            throw new Forbidden();
        }
        return row.into(DEAL);
    }
}
