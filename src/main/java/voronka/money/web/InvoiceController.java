package voronka.money.web;

import static voronka.web.Texts.t;

import gg.jte.models.runtime.JteModel;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import templates.Templates;
import voronka.money.InvoicePdf;
import voronka.money.Invoices;
import voronka.money.PrintQueries;
import voronka.records.Catalogue;
import voronka.records.Records;
import voronka.records.Toasts;

/// Issues invoices, prints them, records what was paid. Each change answers with the tab it was made on.
@Controller
class InvoiceController {

    private final Invoices invoices;
    private final InvoicePdf pdf;
    private final PrintQueries print;
    private final MoneyQueries queries;
    private final Records records;
    private final Catalogue catalogue;
    private final Templates templates;

    InvoiceController(
            Invoices invoices,
            InvoicePdf pdf,
            PrintQueries print,
            MoneyQueries queries,
            Records records,
            Catalogue catalogue,
            Templates templates) {
        this.invoices = invoices;
        this.pdf = pdf;
        this.print = print;
        this.queries = queries;
        this.records = records;
        this.catalogue = catalogue;
        this.templates = templates;
    }

    @PostMapping("/deals/{deal}/invoices")
    JteModel issue(@PathVariable UUID deal, @RequestParam @Nullable LocalDate dueOn) {
        invoices.issue(deal, dueOn);
        Toasts.done(t("money.invoice.issued"));
        return templates.moneyTab(queries.tab("deal", deal));
    }

    @GetMapping("/invoices/{id}/pdf")
    ResponseEntity<byte[]> pdf(@PathVariable UUID id, @RequestParam(defaultValue = "ru") String language) {
        return pdf.answer(print.print(id), language);
    }

    @PostMapping("/invoices/{id}/cancellation")
    JteModel cancel(@PathVariable UUID id, @RequestParam String kind, @RequestParam UUID record) {
        invoices.cancel(id);
        Toasts.done(t("money.invoice.cancelled"));
        return templates.moneyTab(queries.tab(catalogue.byPlural(kind).name(), record));
    }

    /// A payment in whole or in part, for an invoice or for a deal without one.
    @PostMapping("/payments/recorded")
    JteModel pay(
            @RequestParam String kind,
            @RequestParam UUID record,
            @RequestParam @Nullable UUID invoice,
            @RequestParam @Nullable UUID deal,
            @RequestParam String amount,
            @RequestParam String paidOn,
            @RequestParam String method,
            @RequestParam(defaultValue = "") String document) {
        var given = new HashMap<String, Object>();
        if (invoice != null) {
            given.put("invoice", invoice);
        }
        if (deal != null) {
            given.put("deal", deal);
        }
        given.put("amount", amount);
        given.put("paidOn", paidOn);
        given.put("method", method);
        given.put("document", document);
        records.create("payment", given);
        Toasts.doneAndClose(t("money.payment.recorded"));
        return templates.moneyTab(queries.tab(catalogue.byPlural(kind).name(), record));
    }
}
