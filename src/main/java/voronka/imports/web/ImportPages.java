package voronka.imports.web;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import voronka.imports.ImportFields;
import voronka.imports.ImportResults;
import voronka.imports.Imports;
import voronka.imports.Plan;
import voronka.imports.PlanView.Option;
import voronka.imports.PlanViews;
import voronka.records.Catalogue;
import voronka.records.Labels;

/// Reads what the pages of imports show.
@Component
class ImportPages {

    private static final int LINES = 50;

    private final Imports imports;
    private final ImportResults results;
    private final ImportFields fields;
    private final PlanViews plans;
    private final Catalogue catalogue;

    ImportPages(Imports imports, ImportResults results, ImportFields fields, PlanViews plans, Catalogue catalogue) {
        this.imports = imports;
        this.results = results;
        this.fields = fields;
        this.plans = plans;
        this.catalogue = catalogue;
    }

    ImportIndex index(String kind, String error) {
        var kinds = fields.kinds().stream()
                .map(one -> new Option(one.name(), Labels.many(one), one.name().equals(kind)))
                .toList();
        var lines = results.latest(LINES).stream()
                .map(line -> new ImportIndex.Line(line, Labels.many(catalogue.kind(line.kind()))))
                .toList();
        return new ImportIndex(kinds, lines, error);
    }

    ImportPage columns(UUID id) {
        return new ImportPage(results.get(id), plans.of(id), List.of(), List.of(), List.of());
    }

    ImportPage page(UUID id) {
        var result = results.get(id);
        if (result.state().equals("draft")) {
            return columns(id);
        }
        var columns = imports.plan(id).columns().stream().map(Plan.Column::field).toList();
        return result.isBusy()
                ? new ImportPage(result, null, columns, List.of(), List.of())
                : new ImportPage(
                        result, null, columns, results.reasons(id), results.rejected(id, 0, ImportPage.ROWS));
    }
}
