package voronka.demo;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import voronka.db.tenant.tables.records.DealLineRecord;
import voronka.db.tenant.tables.records.InvoiceLineRecord;
import voronka.db.tenant.tables.records.InvoiceRecord;
import voronka.db.tenant.tables.records.PaymentRecord;

/// Invoices of the deals that were agreed and the money that came for them.
final class Papers {

    private final Dice dice;
    private final OffsetDateTime now;
    private final JSONB seller;
    private final List<InvoiceRecord> invoices = new ArrayList<>();
    private final List<InvoiceLineRecord> lines = new ArrayList<>();
    private final List<PaymentRecord> payments = new ArrayList<>();
    private final Map<Integer, Integer> numbers = new HashMap<>();

    Papers(Dice dice, OffsetDateTime now, JSONB seller) {
        this.dice = dice;
        this.now = now;
        this.seller = seller;
    }

    void forAll(List<Sales.Sale> sales) {
        sales.stream()
                .filter(sale -> sale.agreed() != null)
                .sorted(Comparator.comparing(sale -> requireNonNull(sale.agreed())))
                .forEach(this::invoice);
    }

    void write(DSLContext sql) {
        Bulk.insert(sql, invoices);
        Bulk.insert(sql, lines);
        Bulk.insert(sql, payments);
    }

    private void invoice(Sales.Sale sale) {
        var deal = sale.deal();
        var day = requireNonNull(sale.agreed()).atZoneSameInstant(Dice.MOSCOW).toLocalDate();
        var sequence = numbers.merge(day.getYear(), 1, Integer::sum);
        var invoice = new InvoiceRecord();
        invoice.setId(dice.id(requireNonNull(sale.agreed())));
        invoice.setYear(day.getYear());
        invoice.setSequence(sequence);
        invoice.setNumber(String.valueOf(sequence));
        invoice.setDealId(deal.getId());
        invoice.setCompanyId(deal.getCompanyId());
        invoice.setPersonId(deal.getPersonId());
        invoice.setOwnerId(deal.getOwnerId());
        invoice.setIssuedOn(day);
        invoice.setDueOn(day.plusDays(3));
        invoice.setCurrency("RUB");
        invoice.setTotal(deal.getAmount());
        invoice.setTaxTotal(taxIn(deal.getAmount(), day));
        invoice.setPaid(BigDecimal.ZERO);
        invoice.setState("issued");
        invoice.setSeller(seller);
        invoice.setBuyer(
                JSONB.jsonb("{\"name\": \"%s\"}".formatted(sale.client().name())));
        invoice.setCreatedAt(requireNonNull(sale.agreed()));
        invoice.setUpdatedAt(invoice.getCreatedAt());
        invoices.add(invoice);
        for (var line : sale.lines()) {
            lines.add(line(invoice, line));
        }
        pay(sale, invoice);
    }

    private void pay(Sales.Sale sale, InvoiceRecord invoice) {
        var deal = sale.deal();
        if (deal.getState().equals("won")) {
            var closed = requireNonNull(deal.getClosedAt())
                    .atZoneSameInstant(Dice.MOSCOW)
                    .toLocalDate();
            if (dice.chance(0.25)) {
                var half = deal.getAmount().divide(BigDecimal.TWO, 2, RoundingMode.HALF_UP);
                payment(sale, invoice, half, invoice.getIssuedOn());
                payment(sale, invoice, deal.getAmount().subtract(half), closed);
            } else {
                payment(sale, invoice, deal.getAmount(), closed);
            }
            invoice.setState("paid");
        } else if (deal.getState().equals("lost")) {
            invoice.setState("cancelled");
        } else if (dice.chance(0.3)) {
            var part = deal.getAmount().multiply(new BigDecimal("0.3")).setScale(2, RoundingMode.HALF_UP);
            payment(sale, invoice, part, invoice.getIssuedOn());
            invoice.setState("part_paid");
            deal.setPaid(part);
        }
    }

    private void payment(Sales.Sale sale, InvoiceRecord invoice, BigDecimal amount, LocalDate day) {
        var deal = sale.deal();
        var payment = new PaymentRecord();
        var at = day.atTime(12, 0).atZone(Dice.MOSCOW).toOffsetDateTime();
        payment.setId(dice.id(at.isAfter(now) ? now : at));
        payment.setInvoiceId(invoice.getId());
        payment.setDealId(deal.getId());
        payment.setCompanyId(deal.getCompanyId());
        payment.setOwnerId(deal.getOwnerId());
        payment.setPaidOn(day);
        payment.setAmount(amount);
        payment.setCurrency("RUB");
        payment.setDocument("п/п " + dice.between(100, 9999));
        payment.setCreatedAt(at.isAfter(now) ? now : at);
        payments.add(payment);
        invoice.setPaid(invoice.getPaid().add(amount));
    }

    private InvoiceLineRecord line(InvoiceRecord invoice, DealLineRecord from) {
        var sum = Sales.sumOf(from);
        var line = new InvoiceLineRecord();
        line.setId(dice.id(invoice.getCreatedAt()));
        line.setInvoiceId(invoice.getId());
        line.setPosition(from.getPosition());
        line.setProductId(from.getProductId());
        line.setName(from.getName());
        line.setUnit(from.getUnit());
        line.setQuantity(from.getQuantity());
        line.setPrice(sum.divide(from.getQuantity(), 4, RoundingMode.HALF_UP));
        line.setSum(sum);
        line.setTaxName("НДС");
        line.setTaxPercent(percent(invoice.getIssuedOn()));
        line.setTaxSum(taxIn(sum, invoice.getIssuedOn()));
        return line;
    }

    private static BigDecimal taxIn(BigDecimal sum, LocalDate day) {
        var percent = percent(day);
        return sum.multiply(percent).divide(percent.add(BigDecimal.valueOf(100)), 2, RoundingMode.HALF_UP);
    }

    /// The rate of VAT by which the starting taxes were dated.
    private static BigDecimal percent(LocalDate day) {
        return BigDecimal.valueOf(day.getYear() < 2026 ? 20 : 22);
    }
}
