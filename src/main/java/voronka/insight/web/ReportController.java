package voronka.insight.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import templates.Templates;
import voronka.accounts.Action;
import voronka.accounts.Audit;
import voronka.accounts.AuditEvent;
import voronka.accounts.Rights;
import voronka.exchange.Cell;
import voronka.exchange.TableWriter;
import voronka.insight.web.Report.Table;
import voronka.insight.web.Report.Value;

/// The reports, and each of their tables as a file.
@Controller
class ReportController {

    private final Reports reports;
    private final Templates templates;
    private final Audit audit;

    ReportController(Reports reports, Templates templates, Audit audit) {
        this.reports = reports;
        this.audit = audit;
        this.templates = templates;
    }

    @GetMapping("/reports")
    String first() {
        return "redirect:/reports/" + reports.names().getFirst();
    }

    @GetMapping("/reports/{name:[a-z]+}")
    JteModel show(@PathVariable String name, @RequestParam Map<String, String> parameters) {
        Rights.require(Action.SEE, "report");
        return templates.insightReport(reports.report(name, parameters), reports.names());
    }

    @GetMapping("/reports/{name:[a-z]+}/{number:[0-9]}.{format:csv|xlsx}")
    void file(
            @PathVariable String name,
            @PathVariable int number,
            @PathVariable String format,
            @RequestParam Map<String, String> parameters,
            HttpServletResponse response)
            throws IOException {
        Rights.require(Action.EXPORT, "report");
        var report = reports.report(name, parameters);
        if (number >= report.tables().size()) {
            throw new voronka.NotFound();
        }
        var table = report.tables().get(number);
        response.setHeader("Content-Disposition", "attachment; filename=\"%s-%d.%s\"".formatted(name, number + 1, format));
        response.setContentType(
                format.equals("csv")
                        ? "text/csv;charset=UTF-8"
                        : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        try (var writer = format.equals("csv")
                ? TableWriter.csv(response.getOutputStream(), ';')
                : TableWriter.xlsx(response.getOutputStream(), table.title(), LocaleContextHolder.getLocale())) {
            writer.header(IntStream.range(0, table.columns().size()).mapToObj(column -> head(table, column)).toList());
            table.rows().forEach(row -> writer.row(row.stream().map(Value::cell).toList()));
        } finally {
            var said = parameters.entrySet().stream().map(Object::toString).collect(Collectors.joining("&"));
            audit.write(new Audit.Deed(
                    AuditEvent.EXPORTED, "report", table.title() + " " + format, said, table.rows().size()));
        }
    }

    /// In a file a sum stands without its currency, so the head of the column names it.
    private static String head(Table table, int column) {
        var label = table.columns().get(column).label();
        return table.rows().stream()
                .map(row -> row.get(column).cell())
                .filter(Cell.Sum.class::isInstance)
                .map(cell -> label + ", " + ((Cell.Sum) cell).currency())
                .findFirst()
                .orElse(label);
    }
}
