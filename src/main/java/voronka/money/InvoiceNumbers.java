package voronka.money;

import static voronka.db.tenant.Tables.INVOICE;
import static voronka.db.tenant.Tables.INVOICE_NUMBER;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/// Numbers invoices within their year, without gaps and doubles: the next one waits until this one is written or given up.
@Component
class InvoiceNumbers {

    private final DSLContext sql;

    InvoiceNumbers(DSLContext sql) {
        this.sql = sql;
    }

    int next(int year) {
        var first = field(select(coalesce(max(INVOICE.SEQUENCE), 0).plus(1)).from(INVOICE).where(INVOICE.YEAR.eq(year)));
        return sql.insertInto(INVOICE_NUMBER)
                .set(INVOICE_NUMBER.YEAR, year)
                .set(INVOICE_NUMBER.LAST, first)
                .onConflict(INVOICE_NUMBER.YEAR)
                .doUpdate()
                .set(INVOICE_NUMBER.LAST, INVOICE_NUMBER.LAST.plus(1))
                .returningResult(INVOICE_NUMBER.LAST)
                .fetchSingle()
                .value1();
    }
}
