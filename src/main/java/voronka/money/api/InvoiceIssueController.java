package voronka.money.api;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import voronka.money.InvoicePdf;
import voronka.money.Invoices;
import voronka.money.PrintQueries;
import voronka.records.api.Answers;
import voronka.records.api.Described;

/// Issues an invoice from a deal as the screens' one click does, prints it, calls it off.
@RestController
@RequestMapping("/api/v1")
class InvoiceIssueController {

    /// The last day to pay; without it three days from today.
    record Issue(@Nullable LocalDate dueOn) {}

    private final Invoices invoices;
    private final PrintQueries print;
    private final InvoicePdf pdf;
    private final Answers answers;

    InvoiceIssueController(Invoices invoices, PrintQueries print, InvoicePdf pdf, Answers answers) {
        this.invoices = invoices;
        this.print = print;
        this.pdf = pdf;
        this.answers = answers;
    }

    @Described(answers = "invoice")
    @PostMapping(path = "/deals/{id}/invoices", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, @Nullable Object>> issue(
            @PathVariable UUID id, @RequestBody(required = false) @Nullable Issue issue) {
        return answers.created("invoice", () -> invoices.issue(id, issue == null ? null : issue.dueOn()));
    }

    @Described(answers = "invoice", status = 200)
    @PostMapping(path = "/invoices/{id}/cancellation", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, @Nullable Object>> cancel(@PathVariable UUID id) {
        return answers.changed("invoice", id, () -> invoices.cancel(id));
    }

    @GetMapping(path = "/invoices/{id}/pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> pdf(@PathVariable UUID id, @RequestParam(defaultValue = "ru") String language) {
        return pdf.answer(print.print(id), language);
    }
}
