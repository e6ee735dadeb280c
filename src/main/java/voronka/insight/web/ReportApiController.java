package voronka.insight.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import voronka.accounts.Action;
import voronka.accounts.Rights;
import voronka.exchange.Cell;

/// The reports for programs: the same tables with the same figures as on the screen, and what each of them means.
@RestController
class ReportApiController {

    record ReportJson(String name, String title, List<TableJson> tables, List<String> definitions) {}

    /// A row has a value for each column: a number, a text, or null.
    record TableJson(String title, List<String> columns, List<List<JsonNode>> rows) {}

    private final Reports reports;
    private final JsonMapper json;

    ReportApiController(Reports reports, JsonMapper json) {
        this.reports = reports;
        this.json = json;
    }

    @GetMapping(path = "/api/v1/reports/{name}", produces = MediaType.APPLICATION_JSON_VALUE)
    ReportJson report(
            @PathVariable String name,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String pipeline,
            @RequestParam(defaultValue = "") String department,
            @RequestParam(defaultValue = "") String person) {
        Rights.require(Action.SEE, "report");
        var report = reports.report(
                name, Map.of("from", from, "to", to, "pipeline", pipeline, "department", department, "person", person));
        return new ReportJson(
                report.name(),
                report.title(),
                report.tables().stream().map(this::table).toList(),
                report.definitions());
    }

    private TableJson table(Report.Table table) {
        return new TableJson(
                table.title(),
                table.columns().stream().map(Report.Column::label).toList(),
                table.rows().stream()
                        .map(row -> row.stream().map(value -> json.<JsonNode>valueToTree(plain(value.cell()))).toList())
                        .toList());
    }

    private static @Nullable Object plain(Cell cell) {
        return switch (cell) {
            case Cell.Text text -> text.value().isEmpty() ? null : text.value();
            case Cell.Number number -> number.value();
            case Cell.Sum sum -> sum.value();
            case Cell.Percent percent -> percent.value();
            case Cell.Day day -> day.value();
            case Cell.Moment moment -> moment.value();
        };
    }
}
