package voronka.records.web;

import gg.jte.models.runtime.JteModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import templates.Templates;
import voronka.NotFound;
import voronka.accounts.Action;
import voronka.accounts.Forbidden;
import voronka.records.Catalogue;
import voronka.records.ListQuery;
import voronka.records.RecordField;
import voronka.records.RecordKind;
import voronka.records.RecordQueries;
import voronka.records.Row;

/// Finds records of one kind for a field that points to it.
@Controller
class LookupController {

    private static final int MOST = 12;

    /// What tells records of the same name apart.
    private static final List<String> TELLING =
            List.of("workplace", "inn", "company", "pipeline", "post", "sku", "phones");

    private final Templates templates;
    private final Catalogue catalogue;
    private final RecordQueries records;
    private final Cells cells;

    LookupController(Templates templates, Catalogue catalogue, RecordQueries records, Cells cells) {
        this.templates = templates;
        this.catalogue = catalogue;
        this.records = records;
        this.cells = cells;
    }

    @GetMapping("/lookup/{kind}")
    JteModel find(@PathVariable String kind, @RequestParam(defaultValue = "") String q) {
        var found = catalogue.find(kind).orElseThrow(NotFound::new);
        if (!found.mayAny(Action.SEE)) {
            throw new Forbidden();
        }
        return templates.recordsHits(hits(found, q));
    }

    private List<LookupHit> hits(RecordKind kind, String words) {
        var telling = TELLING.stream()
                .map(kind::find)
                .flatMap(Optional::stream)
                .limit(2)
                .toList();
        var columns = new ArrayList<RecordField>(List.of(kind.title()));
        columns.addAll(telling);
        var query = ListQuery.of(kind, Map.of("q", words, "limit", String.valueOf(MOST)))
                .withColumns(columns);
        return records.list(query).rows().stream()
                .map(row -> hit(kind, telling, row))
                .toList();
    }

    private LookupHit hit(RecordKind kind, List<RecordField> telling, Row row) {
        var about = telling.stream()
                .map(field -> cells.brief(kind, field, row).text())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · "));
        return new LookupHit(row.id(), row.text(kind.title().name()), about);
    }
}
