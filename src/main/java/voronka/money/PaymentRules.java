package voronka.money;

import static voronka.db.tenant.Tables.INVOICE;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import voronka.accounts.Caller;
import voronka.records.Catalogue;
import voronka.records.Draft;
import voronka.records.RecordRules;
import voronka.web.Formats;

/// A payment (S210) is of an invoice or a deal, in its currency, not of the future; the revenue is the deal's owner's.
@Component
class PaymentRules implements RecordRules {

    private final DSLContext sql;
    private final Catalogue catalogue;
    private final PaidDealQueries deals;
    private final Balances balances;
    private final Seller seller;
    private final Clock clock;

    PaymentRules(DSLContext sql, Catalogue catalogue, PaidDealQueries deals, Balances balances, Seller seller, Clock clock) {
        this.sql = sql;
        this.catalogue = catalogue;
        this.deals = deals;
        this.balances = balances;
        this.seller = seller;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "payment";
    }

    @Override
    public void before(Draft payment) {
        if (payment.isNew() || payment.changes("invoice")) {
            ofInvoice(payment);
        }
        if (payment.isNew() || payment.changes("deal")) {
            ofDeal(payment);
        }
        payment.setDefault("currency", seller.currency());
        payment.setDefault("method", "bank");
        if (payment.isNew()) {
            payment.setDefault("paidOn", today());
        }
        if (payment.isEmpty("invoice") && payment.isEmpty("deal") && payment.isEmpty("company")) {
            payment.refuse("invoice", "money.payment.whose");
        }
        if (payment.get("amount") instanceof BigDecimal amount && amount.signum() <= 0) {
            payment.refuse("amount", "money.payment.positive");
        }
        requireWithinDebt(payment);
        if (payment.get("paidOn") instanceof LocalDate day && day.isAfter(today())) {
            payment.refuse("paidOn", "money.payment.future");
        }
    }

    @Override
    public void after(Draft payment) {
        settle(payment.before("invoice"), payment.before("deal"));
        settle(payment.get("invoice"), payment.get("deal"));
    }

    @Override
    public void afterDelete(Draft payment) {
        settle(payment.get("invoice"), payment.get("deal"));
    }

    private void settle(@Nullable Object invoice, @Nullable Object deal) {
        balances.settle((UUID) invoice, (UUID) deal);
    }

    private void ofInvoice(Draft payment) {
        if (payment.isEmpty("invoice")) {
            return;
        }
        var invoice = sql.selectFrom(INVOICE)
                .where(INVOICE.ID.eq((UUID) payment.get("invoice")), catalogue.kind("invoice").visible())
                .forUpdate()
                .fetchOne();
        if (invoice == null) {
            payment.refuse("invoice", "records.invalid.reference");
            return;
        }
        if (invoice.getState().equals("cancelled")) {
            payment.refuse("invoice", "money.payment.cancelled");
        }
        requireCurrency(payment, invoice.getCurrency());
        payment.set("deal", invoice.getDealId());
        payment.set("company", invoice.getCompanyId());
    }

    private void ofDeal(Draft payment) {
        if (payment.isEmpty("deal")) {
            return;
        }
        var id = (UUID) Objects.requireNonNull(payment.get("deal"));
        var deal = payment.isEmpty("invoice") ? deals.find(id) : deals.ofInvoice(id);
        if (deal.isEmpty()) {
            payment.refuse("deal", "records.invalid.reference");
            return;
        }
        requireCurrency(payment, deal.get().currency());
        payment.setDefault("company", deal.get().company());
        if (payment.isNew() && Caller.current().id().equals(payment.get("owner"))) {
            payment.set("owner", deal.get().owner());
        }
    }

    /// A slip of the finger would be revenue. What a customer really paid above the debt is a payment of the company.
    private void requireWithinDebt(Draft payment) {
        if (!(payment.get("amount") instanceof BigDecimal amount)
                || !(payment.changes("amount") || payment.changes("invoice") || payment.changes("deal"))) {
            return;
        }
        var debt = payment.isEmpty("invoice")
                ? deals.debt((UUID) payment.get("deal"), payment.isNew() ? null : payment.id())
                : deals.debtOfInvoice((UUID) payment.get("invoice"), payment.isNew() ? null : payment.id());
        debt.filter(rest -> amount.compareTo(rest) > 0)
                .ifPresent(rest -> payment.refuse(
                        "amount",
                        "money.payment.more",
                        Formats.money(rest.max(BigDecimal.ZERO), (String) payment.get("currency"))));
    }

    private static void requireCurrency(Draft payment, String currency) {
        if (payment.isEmpty("currency")) {
            payment.set("currency", currency);
        } else if (!currency.equals(payment.get("currency"))) {
            payment.refuse("currency", "money.payment.currency", currency);
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Caller.current().zone()));
    }
}
