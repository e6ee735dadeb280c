package voronka.money;

import static voronka.db.tenant.Tables.INVOICE;
import static voronka.db.tenant.Tables.PAYMENT;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.sum;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import voronka.accounts.Rights;
import voronka.deals.Deals;
import voronka.records.Operations;
import voronka.tenancy.Settings;

/// Keeps what invoices and deals know of their money: always the sum of the payments that are there, never an increment.
@Component
class Balances {

    private static final String ALL_MONEY = "what was paid counts, whoever recorded it";

    private final DSLContext sql;
    private final Deals deals;
    private final Operations operations;
    private final Settings settings;

    Balances(DSLContext sql, Deals deals, Operations operations, Settings settings) {
        this.sql = sql;
        this.deals = deals;
        this.operations = operations;
        this.settings = settings;
    }

    void settle(@Nullable UUID invoice, @Nullable UUID deal) {
        if (invoice != null) {
            settleInvoice(invoice);
        }
        if (deal != null) {
            settleDeal(deal);
        }
    }

    private void settleInvoice(UUID id) {
        var invoice = sql.selectFrom(INVOICE).where(INVOICE.ID.eq(id)).forUpdate().fetchOne();
        if (invoice == null) {
            return;
        }
        var paid = Rights.unguarded(ALL_MONEY, () -> sql.select(coalesce(sum(PAYMENT.AMOUNT), BigDecimal.ZERO))
                .from(PAYMENT)
                .where(PAYMENT.INVOICE_ID.eq(id), PAYMENT.DELETED_AT.isNull())
                .fetchSingle()
                .value1());
        if (paid.compareTo(invoice.getPaid()) != 0) {
            invoice.setPaid(paid);
            invoice.setState(state(paid, invoice.getTotal()));
            invoice.setVersion(invoice.getVersion() + 1);
            sql.executeUpdate(invoice);
            operations.touched("invoice", id);
        }
    }

    private static String state(BigDecimal paid, BigDecimal total) {
        return paid.signum() == 0 ? "issued" : paid.compareTo(total) < 0 ? "part_paid" : "paid";
    }

    private void settleDeal(UUID id) {
        var row = Rights.unguarded(
                ALL_MONEY,
                () -> sql.select(coalesce(sum(PAYMENT.AMOUNT), BigDecimal.ZERO), max(PAYMENT.PAID_ON))
                        .from(PAYMENT)
                        .where(PAYMENT.DEAL_ID.eq(id), PAYMENT.DELETED_AT.isNull())
                        .fetchSingle());
        deals.paid(id, row.value1(), moment(row.value2()));
    }

    /// Money of an earlier day came at its noon; today's came now.
    private java.time.@Nullable OffsetDateTime moment(@Nullable LocalDate day) {
        var zone = ZoneId.of(settings.text("company.zone", "Europe/Moscow"));
        return day == null || day.equals(LocalDate.now(zone))
                ? null
                : day.atTime(LocalTime.NOON).atZone(zone).toOffsetDateTime();
    }
}
