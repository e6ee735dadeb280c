package voronka.money;

import static voronka.db.tenant.Tables.DEAL;
import static voronka.db.tenant.Tables.INVOICE;
import static voronka.db.tenant.Tables.PAYMENT;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import voronka.accounts.Rights;
import voronka.records.Catalogue;

/// Reads of a deal what its payments take from it.
@Component
class PaidDealQueries {

    record PaidDeal(@Nullable UUID owner, @Nullable UUID company, String currency) {}

    private final DSLContext sql;
    private final Catalogue catalogue;

    PaidDealQueries(DSLContext sql, Catalogue catalogue) {
        this.sql = sql;
        this.catalogue = catalogue;
    }

    Optional<PaidDeal> find(UUID deal) {
        return read(deal, catalogue.kind("deal").visible());
    }

    Optional<PaidDeal> ofInvoice(UUID deal) {
        return Rights.unguarded("the deal of an invoice that the caller sees", () -> read(deal, DEAL.DELETED_AT.isNull()));
    }

    private Optional<PaidDeal> read(UUID deal, Condition which) {
        return sql.select(DEAL.OWNER_ID, DEAL.COMPANY_ID, DEAL.CURRENCY)
                .from(DEAL)
                .where(DEAL.ID.eq(deal), which)
                .fetchOptional(Records.mapping(PaidDeal::new));
    }

    /// What is still to be paid of a deal, the payment itself not counted; empty where nobody knows what it is worth.
    Optional<BigDecimal> debt(@Nullable UUID deal, @Nullable UUID payment) {
        var paid = field(select(coalesce(sum(PAYMENT.AMOUNT), BigDecimal.ZERO))
                .from(PAYMENT)
                .where(PAYMENT.DEAL_ID.eq(DEAL.ID), isOther(payment)));
        return sql.select(DEAL.AMOUNT.minus(paid))
                .from(DEAL)
                .where(DEAL.ID.eq(deal), DEAL.AMOUNT.gt(BigDecimal.ZERO), catalogue.kind("deal").visible())
                .forUpdate()
                .of(DEAL)
                .fetchOptional(Record1::value1);
    }

    Optional<BigDecimal> debtOfInvoice(@Nullable UUID invoice, @Nullable UUID payment) {
        var paid = field(select(coalesce(sum(PAYMENT.AMOUNT), BigDecimal.ZERO))
                .from(PAYMENT)
                .where(PAYMENT.INVOICE_ID.eq(INVOICE.ID), isOther(payment)));
        return sql.select(INVOICE.TOTAL.minus(paid))
                .from(INVOICE)
                .where(INVOICE.ID.eq(invoice), catalogue.kind("invoice").visible())
                .fetchOptional(Record1::value1);
    }

    private static Condition isOther(@Nullable UUID payment) {
        return PAYMENT.DELETED_AT.isNull().and(payment == null ? noCondition() : PAYMENT.ID.ne(payment));
    }
}
