package voronka.money;

import static voronka.db.tenant.Tables.INVOICE;
import static voronka.db.tenant.Tables.INVOICE_LINE;

import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import voronka.NotFound;
import voronka.records.Catalogue;

/// Reads an issued invoice for printing, with the requisites that it was issued with.
@Component
public class PrintQueries {

    private final DSLContext sql;
    private final Catalogue catalogue;
    private final Seller seller;
    private final JsonMapper json;

    PrintQueries(DSLContext sql, Catalogue catalogue, Seller seller, JsonMapper json) {
        this.sql = sql;
        this.catalogue = catalogue;
        this.seller = seller;
        this.json = json;
    }

    public InvoicePrint print(UUID id) {
        var invoice = sql.selectFrom(INVOICE)
                .where(INVOICE.ID.eq(id), catalogue.kind("invoice").visible())
                .fetchOptional()
                .orElseThrow(NotFound::new);
        var currency = CurrencyUnit.of(invoice.getCurrency());
        var lines = sql.selectFrom(INVOICE_LINE)
                .where(INVOICE_LINE.INVOICE_ID.eq(id))
                .orderBy(INVOICE_LINE.POSITION)
                .fetch(line -> new InvoicePrint.Line(
                        line.getName(),
                        line.getQuantity().stripTrailingZeros(),
                        line.getUnit(),
                        line.getPrice(),
                        Tax.in(Money.of(currency, line.getSum(), java.math.RoundingMode.HALF_UP), line.getTaxPercent())));
        OwnRequisites own = seller.requisites();
        return new InvoicePrint(
                invoice.getNumber(),
                invoice.getIssuedOn(),
                invoice.getDueOn(),
                currency,
                json.readValue(invoice.getSeller().data(), InvoiceParty.class),
                json.readValue(invoice.getBuyer().data(), InvoiceParty.class),
                lines,
                false,
                null,
                invoice.getPurpose(),
                null,
                own.director(),
                own.accountant());
    }
}
