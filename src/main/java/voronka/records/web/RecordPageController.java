package voronka.records.web;

import static voronka.web.Texts.t;

import gg.jte.models.runtime.JteModel;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import templates.Templates;
import voronka.records.Catalogue;
import voronka.records.RecordQueries;
import voronka.records.Records;
import voronka.records.Toasts;

/// The page of a record of any kind, and each of its places by itself.
@Controller
@RequestMapping("/{plural:[a-z-]+}/{id:[0-9a-fA-F-]{36}}")
class RecordPageController {

    private final Templates templates;
    private final Catalogue catalogue;
    private final Records records;
    private final RecordPages pages;
    private final RecordQueries queries;
    private final History history;

    RecordPageController(
            Templates templates,
            Catalogue catalogue,
            Records records,
            RecordPages pages,
            RecordQueries queries,
            History history) {
        this.templates = templates;
        this.catalogue = catalogue;
        this.records = records;
        this.pages = pages;
        this.queries = queries;
        this.history = history;
    }

    @GetMapping
    JteModel page(@PathVariable String plural, @PathVariable UUID id, @RequestParam @Nullable String tab) {
        return templates.recordsPage(pages.page(catalogue.byPlural(plural), id, tab), tab != null);
    }

    @GetMapping("/head")
    JteModel head(@PathVariable String plural, @PathVariable UUID id) {
        return templates.recordsHead(pages.head(catalogue.byPlural(plural), id));
    }

    @GetMapping("/side")
    JteModel side(@PathVariable String plural, @PathVariable UUID id) {
        return templates.recordsSide(pages.side(catalogue.byPlural(plural), id));
    }

    @GetMapping("/panel")
    JteModel panel(@PathVariable String plural, @PathVariable UUID id) {
        return templates.recordsPanel(pages.panel(catalogue.byPlural(plural), id));
    }

    @GetMapping("/parts/{name}")
    JteModel part(@PathVariable String plural, @PathVariable UUID id, @PathVariable String name) {
        return templates.recordsPart(pages.part(catalogue.byPlural(plural), id, name));
    }

    @GetMapping("/tabs/{name}")
    JteModel tab(@PathVariable String plural, @PathVariable UUID id, @PathVariable String name) {
        var kind = catalogue.byPlural(plural);
        return templates.recordsTab(pages.tabs(kind, id, name), pages.part(kind, id, name));
    }

    @GetMapping("/history")
    JteModel history(@PathVariable String plural, @PathVariable UUID id, @RequestParam UUID before) {
        var kind = catalogue.byPlural(plural);
        return templates.recordsHistoryMore(history.of(kind, queries.get(kind, id), before));
    }

    @GetMapping("/history/{change}")
    JteModel change(@PathVariable String plural, @PathVariable UUID id, @PathVariable UUID change) {
        var kind = catalogue.byPlural(plural);
        return templates.recordsFieldChanges(history.change(kind, queries.get(kind, id), change));
    }

    @DeleteMapping
    JteModel delete(@PathVariable String plural, @PathVariable UUID id) {
        var kind = catalogue.byPlural(plural);
        var title = pages.head(kind, id).title();
        records.delete(kind.name(), id, null);
        Toasts.done(t("records.deleted", title));
        Toasts.trigger("list-reload", "");
        Toasts.trigger("panel-close", "");
        return templates.recordsDeleted(
                KindView.of(kind), title, Toasts.operation().map(UUID::toString).orElse(""));
    }
}
