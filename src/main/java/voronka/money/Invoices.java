package voronka.money;

import static voronka.db.tenant.Tables.INVOICE;
import static voronka.db.tenant.Tables.INVOICE_LINE;

import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import voronka.NotFound;
import voronka.accounts.Action;
import voronka.accounts.Caller;
import voronka.accounts.Rights;
import voronka.deals.Deals;
import voronka.money.InvoiceSourceQueries.Source;
import voronka.records.Operations;
import voronka.records.Problem;
import voronka.records.Refused;
import voronka.web.Formats;

/// Issues invoices from deals (S207): one click, with a number of its year, the requisites of both sides as they are now and
/// the tax rates of the day.
@Service
@Transactional
public class Invoices {

    private final DSLContext sql;
    private final InvoiceSourceQueries sources;
    private final InvoiceNumbers numbers;
    private final InvoiceLines lines;
    private final Seller seller;
    private final Deals deals;
    private final Operations operations;
    private final JsonMapper json;
    private final Clock clock;

    Invoices(
            DSLContext sql,
            InvoiceSourceQueries sources,
            InvoiceNumbers numbers,
            InvoiceLines lines,
            Seller seller,
            Deals deals,
            Operations operations,
            JsonMapper json,
            Clock clock) {
        this.sql = sql;
        this.sources = sources;
        this.numbers = numbers;
        this.lines = lines;
        this.seller = seller;
        this.deals = deals;
        this.operations = operations;
        this.json = json;
        this.clock = clock;
    }

    /// What earlier invoices of the deal ask for is not asked for again.
    /// @param due the last day to pay; by default that on which the pipeline's clock to payment ends (S212, 72 hours)
    public UUID issue(UUID dealId, @Nullable LocalDate due) {
        Rights.require(Action.CREATE, "invoice");
        var deal = sources.lock(dealId).orElseThrow(NotFound::new);
        var today = LocalDate.now(clock.withZone(Caller.current().zone()));
        var last = due == null ? due(deal) : due;
        require(deal, today, last);
        operations.begin();
        var invoice = write(dealId, deal, today, last);
        deals.agreed(dealId);
        operations.touched("invoice", invoice);
        operations.touched("deal", dealId);
        return invoice;
    }

    /// An invoice that nobody shall pay any more; its number is not given again.
    public void cancel(UUID id) {
        Rights.require(Action.EDIT, "invoice");
        operations.begin();
        var row = sql.selectFrom(INVOICE)
                .where(INVOICE.ID.eq(id), INVOICE.DELETED_AT.isNull(), Rights.may(Action.EDIT, "invoice", INVOICE.OWNER_ID))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(NotFound::new);
        if (row.getPaid().signum() > 0) {
            throw new Refused(Problem.of("state", "money.invoice.cancel.paid"));
        }
        row.setState("cancelled");
        row.setVersion(row.getVersion() + 1);
        sql.executeUpdate(row);
        operations.touched("invoice", id);
    }

    /// Of a customer who said yes long ago the clock begins anew with the invoice.
    private LocalDate due(Source deal) {
        var now = OffsetDateTime.now(clock);
        var agreed = Optional.ofNullable(deal.agreedAt()).orElse(now);
        var end = agreed.plusHours(deal.hours());
        return (end.isBefore(now) ? now.plusHours(deal.hours()) : end)
                .atZoneSameInstant(Caller.current().zone())
                .toLocalDate();
    }

    private void require(Source deal, LocalDate today, LocalDate due) {
        var problems = new ArrayList<Problem>();
        if (deal.company() == null && deal.person() == null) {
            problems.add(Problem.of("company", "money.invoice.customer"));
        }
        if (deal.amount().signum() <= 0) {
            problems.add(Problem.of("amount", "money.invoice.amount"));
        } else if (deal.rest().signum() <= 0) {
            problems.add(Problem.of("amount", "money.invoice.billed", Formats.money(deal.billed(), deal.currency())));
        }
        if (!seller.party().canBePaidIn(deal.currency())) {
            problems.add(Problem.of("currency", "money.invoice.account.currency", deal.currency()));
        }
        if (due.isBefore(today)) {
            problems.add(Problem.of("dueOn", "money.invoice.due.past"));
        }
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
    }

    private UUID write(UUID dealId, Source deal, LocalDate today, LocalDate due) {
        var priced = lines.of(deal, today);
        var totals = TaxTotals.of(
                CurrencyUnit.of(deal.currency()), priced.stream().map(InvoiceLines.Priced::sum).toList());
        var number = numbers.next(today.getYear());
        var invoice = sql.newRecord(INVOICE);
        invoice.setYear(today.getYear());
        invoice.setSequence(number);
        invoice.setNumber(String.valueOf(number));
        invoice.setDealId(dealId);
        invoice.setCompanyId(deal.company());
        invoice.setPersonId(deal.person());
        invoice.setOwnerId(deal.owner());
        invoice.setIssuedOn(today);
        invoice.setDueOn(due);
        invoice.setCurrency(deal.currency());
        invoice.setTotal(totals.gross().getAmount());
        invoice.setTaxTotal(totals.tax().getAmount());
        invoice.setSeller(JSONB.jsonb(json.writeValueAsString(seller.party())));
        invoice.setBuyer(JSONB.jsonb(json.writeValueAsString(buyer(deal))));
        var id = sql.insertInto(INVOICE).set(invoice).returningResult(INVOICE.ID).fetchSingle().value1();
        insert(id, priced);
        return id;
    }

    private InvoiceParty buyer(Source deal) {
        return sources.company(deal.company())
                .or(() -> sources.person(deal.person()))
                .orElseGet(() -> InvoiceParty.named(deal.title()));
    }

    private void insert(UUID invoice, List<InvoiceLines.Priced> lines) {
        var position = 0;
        var rows = new ArrayList<voronka.db.tenant.tables.records.InvoiceLineRecord>();
        for (var priced : lines) {
            var line = priced.line();
            var row = new voronka.db.tenant.tables.records.InvoiceLineRecord();
            row.setInvoiceId(invoice);
            row.setPosition(position++);
            row.setProductId(line.product());
            row.setName(line.name());
            row.setUnit(line.unit());
            row.setQuantity(line.quantity());
            row.setPrice(line.sum().divide(line.quantity(), 4, RoundingMode.HALF_UP));
            row.setSum(priced.sum().gross().getAmount());
            row.setTaxName(line.taxName());
            row.setTaxPercent(priced.sum().rate());
            row.setTaxSum(priced.sum().tax().getAmount());
            rows.add(row);
        }
        sql.insertInto(INVOICE_LINE).set(rows).execute();
    }
}
