package voronka.money.web;

import static voronka.db.tenant.Tables.DEAL;
import static voronka.db.tenant.Tables.INVOICE;
import static voronka.db.tenant.Tables.PAYMENT;
import static voronka.web.Texts.t;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import voronka.accounts.Action;
import voronka.accounts.Caller;
import voronka.db.tenant.tables.records.InvoiceRecord;
import voronka.records.Catalogue;
import voronka.web.Formats;

/// Reads the invoices and payments of a record, those of them that the reader may see.
@Component
class MoneyQueries {

    private static final int SHOWN = 100;

    private final DSLContext sql;
    private final Catalogue catalogue;
    private final Clock clock;
    private final Disciplines disciplines;

    MoneyQueries(DSLContext sql, Catalogue catalogue, Clock clock, Disciplines disciplines) {
        this.sql = sql;
        this.catalogue = catalogue;
        this.clock = clock;
        this.disciplines = disciplines;
    }

    MoneyTab tab(String kind, UUID id) {
        var caller = Caller.current();
        var plural = catalogue.kind(kind).plural();
        var invoices = invoices(of(kind, id));
        var bills = invoices.stream().map(this::bill).toList();
        var payments = payments(kind, id);
        var currency = invoices.isEmpty() ? null : invoices.getFirst().getCurrency();
        var live = invoices.stream().filter(invoice -> !invoice.getState().equals("cancelled")).toList();
        var billed = live.stream().map(InvoiceRecord::getTotal).reduce(BigDecimal.ZERO, BigDecimal::add);
        var paid = live.stream().map(InvoiceRecord::getPaid).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new MoneyTab(
                plural,
                id,
                kind.equals("deal") && caller.may(Action.CREATE, "invoice") && mayBeBilled(id, billed) ? id : null,
                caller.may(Action.CREATE, "payment"),
                today().toString(),
                Formats.money(billed, currency),
                Formats.money(paid, currency),
                Formats.money(billed.subtract(paid), currency),
                live.stream().anyMatch(this::isOverdue),
                bills,
                payments,
                kind.equals("company") && Disciplines.areOpen() ? disciplines.of(id) : List.of());
    }

    /// While there is something left to ask money for; a deal that is worth nothing yet is told so when it is tried.
    private boolean mayBeBilled(UUID deal, BigDecimal billed) {
        return sql.fetchExists(
                DEAL,
                DEAL.ID.eq(deal),
                DEAL.STATE.ne("lost"),
                DEAL.AMOUNT.gt(billed).or(DEAL.AMOUNT.eq(BigDecimal.ZERO)),
                catalogue.kind("deal").visible());
    }

    private static Condition of(String kind, UUID id) {
        return switch (kind) {
            case "deal" -> INVOICE.DEAL_ID.eq(id);
            case "company" -> INVOICE.COMPANY_ID.eq(id);
            case "person" -> INVOICE.PERSON_ID.eq(id);
            default -> INVOICE.ID.eq(id);
        };
    }

    private List<InvoiceRecord> invoices(Condition which) {
        return sql.selectFrom(INVOICE)
                .where(which, catalogue.kind("invoice").visible())
                .orderBy(INVOICE.ISSUED_ON.desc(), INVOICE.SEQUENCE.desc())
                .limit(SHOWN)
                .fetch();
    }

    private List<MoneyTab.Paid> payments(String kind, UUID id) {
        var which = switch (kind) {
            case "deal" -> PAYMENT.DEAL_ID.eq(id);
            case "company" -> PAYMENT.COMPANY_ID.eq(id);
            case "person" -> PAYMENT.invoice().PERSON_ID.eq(id);
            default -> PAYMENT.INVOICE_ID.eq(id);
        };
        return sql.select(PAYMENT.ID, PAYMENT.PAID_ON, PAYMENT.AMOUNT, PAYMENT.CURRENCY, PAYMENT.METHOD, PAYMENT.DOCUMENT, PAYMENT.invoice().NUMBER)
                .from(PAYMENT)
                .where(which, catalogue.kind("payment").visible())
                .orderBy(PAYMENT.PAID_ON.desc(), PAYMENT.ID.desc())
                .limit(SHOWN)
                .fetch(row -> new MoneyTab.Paid(
                        row.value1(),
                        Formats.day(row.value2()),
                        Formats.money(row.value3(), row.value4()),
                        t("payment.choice.method." + row.value5()),
                        orEmpty(row.value6()),
                        orEmpty(row.value7())));
    }

    private MoneyTab.Bill bill(InvoiceRecord invoice) {
        var currency = invoice.getCurrency();
        var rest = invoice.getTotal().subtract(invoice.getPaid());
        var owed = rest.signum() > 0 && !invoice.getState().equals("cancelled");
        var late = isOverdue(invoice);
        return new MoneyTab.Bill(
                invoice.getId(),
                invoice.getNumber(),
                Formats.day(invoice.getIssuedOn()),
                Formats.day(invoice.getDueOn()),
                late ? t("money.overdue") : t("invoice.choice.state." + invoice.getState()),
                late ? "red" : tone(invoice.getState()),
                Formats.money(invoice.getTotal(), currency),
                Formats.money(invoice.getPaid(), currency),
                rest.stripTrailingZeros().toPlainString(),
                owed && Caller.current().may(Action.CREATE, "payment"),
                owed && invoice.getPaid().signum() == 0 && Caller.current().may(Action.EDIT, "invoice", invoice.getOwnerId()));
    }

    private static String tone(String state) {
        return switch (state) {
            case "paid" -> "green";
            case "part_paid" -> "amber";
            case "cancelled" -> "gray";
            default -> "teal";
        };
    }

    private boolean isOverdue(InvoiceRecord invoice) {
        return List.of("issued", "part_paid").contains(invoice.getState())
                && invoice.getDueOn() != null
                && invoice.getDueOn().isBefore(today());
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Caller.current().zone()));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
