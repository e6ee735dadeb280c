package voronka.records.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import templates.Templates;
import voronka.NotFound;
import voronka.accounts.Action;
import voronka.accounts.Forbidden;
import voronka.records.Catalogue;
import voronka.records.RecordKind;
import voronka.records.RecordQueries;
import voronka.records.Toasts;
import voronka.web.Formats;

/// Lists of every kind. A module that has a page of its own at `/{plural}` leaves its list at `/{plural}/list`.
@Controller
class RecordListController {

    private final Templates templates;
    private final Catalogue catalogue;
    private final RecordLists lists;
    private final ColumnForms columns;
    private final FilterForms filters;

    RecordListController(
            Templates templates, Catalogue catalogue, RecordLists lists, ColumnForms columns, FilterForms filters) {
        this.templates = templates;
        this.catalogue = catalogue;
        this.lists = lists;
        this.columns = columns;
        this.filters = filters;
    }

    @GetMapping({"/{plural:[a-z-]+}", "/{plural:[a-z-]+}/list"})
    JteModel list(
            @PathVariable String plural,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletResponse response) {
        var address = ListAddress.of("/" + plural + "/list", parameters);
        response.setHeader("HX-Push-Url", address.toString());
        return templates.recordsList(lists.list(catalogue.byPlural(plural), address));
    }

    /// The same lines again, after something has changed.
    @GetMapping("/{plural:[a-z-]+}/rows")
    JteModel rows(@PathVariable String plural, @RequestParam MultiValueMap<String, String> parameters) {
        return templates.recordsRows(lists.rows(catalogue.byPlural(plural), ListAddress.of("", parameters)));
    }

    /// One line as it stands, after it was edited in its place or left.
    @GetMapping("/{plural:[a-z-]+}/{id:[0-9a-fA-F-]{36}}/row")
    JteModel row(@PathVariable String plural, @PathVariable UUID id, @RequestParam String columns) {
        var line = lists.line(catalogue.byPlural(plural), id, columns).orElseThrow(NotFound::new);
        return templates.recordsLine(line.line(), line.columns());
    }

    /// The lines after those that are shown.
    @GetMapping("/{plural:[a-z-]+}/more")
    JteModel more(@PathVariable String plural, @RequestParam MultiValueMap<String, String> parameters) {
        return templates.recordsMore(lists.rows(catalogue.byPlural(plural), ListAddress.of("", parameters)));
    }

    @GetMapping("/{plural:[a-z-]+}/count")
    JteModel count(@PathVariable String plural, @RequestParam MultiValueMap<String, String> parameters) {
        var count = lists.count(catalogue.byPlural(plural), ListAddress.of("", parameters));
        return templates.recordsText(Formats.count(count, RecordQueries.COUNTED));
    }

    @GetMapping("/{plural:[a-z-]+}/filters")
    JteModel filters(@PathVariable String plural, @RequestParam MultiValueMap<String, String> parameters) {
        var kind = visible(plural);
        return templates.recordsFilters(filters.fields(kind, ListAddress.of("", parameters)));
    }

    @GetMapping("/{plural:[a-z-]+}/filters/{field}")
    JteModel filter(
            @PathVariable String plural,
            @PathVariable String field,
            @RequestParam MultiValueMap<String, String> parameters) {
        var kind = visible(plural);
        return templates.recordsFilter(filters.form(kind, field, ListAddress.of("", parameters)));
    }

    @GetMapping("/{plural:[a-z-]+}/columns")
    JteModel columns(@PathVariable String plural) {
        return templates.recordsColumns(columns.of(visible(plural)));
    }

    @PutMapping("/{plural:[a-z-]+}/columns")
    JteModel choose(@PathVariable String plural, @RequestParam(defaultValue = "") List<String> column) {
        columns.choose(visible(plural), column);
        return reload();
    }

    @DeleteMapping("/{plural:[a-z-]+}/columns")
    JteModel forget(@PathVariable String plural) {
        columns.forget(visible(plural));
        return reload();
    }

    private RecordKind visible(String plural) {
        var kind = catalogue.byPlural(plural);
        if (!kind.mayAny(Action.SEE)) {
            throw new Forbidden();
        }
        return kind;
    }

    private JteModel reload() {
        Toasts.trigger("dialog-close", "");
        Toasts.trigger("list-reload", "");
        return templates.recordsText("");
    }
}
