package voronka.records.web;

import static voronka.web.Texts.t;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import templates.Templates;
import voronka.NotFound;
import voronka.accounts.Action;
import voronka.accounts.Forbidden;
import voronka.records.BulkResult;
import voronka.records.Catalogue;
import voronka.records.Labels;
import voronka.records.RecordField;
import voronka.records.RecordField.Trait;
import voronka.records.RecordKind;
import voronka.records.RecordQueries;
import voronka.records.Records;
import voronka.records.Toasts;
import voronka.records.web.BulkForm.BulkReport;
import voronka.records.web.BulkForm.Refusal;

/// Changes and deletes the records that are ticked on a list; what a rule or a right forbids is told and left.
@Controller
@RequestMapping("/{plural:[a-z-]+}/selection")
class BulkController {

    private final Templates templates;
    private final Catalogue catalogue;
    private final Records records;
    private final RecordQueries queries;
    private final Selections selections;
    private final FieldControls controls;
    private final List<BulkAsk> asks;

    BulkController(
            Templates templates,
            Catalogue catalogue,
            Records records,
            RecordQueries queries,
            Selections selections,
            FieldControls controls,
            List<BulkAsk> asks) {
        this.templates = templates;
        this.catalogue = catalogue;
        this.records = records;
        this.queries = queries;
        this.selections = selections;
        this.controls = controls;
        this.asks = asks;
    }

    /// The window that asks what to change; posted, for a long selection does not fit into an address.
    @PostMapping
    JteModel form(@PathVariable String plural, Selection selection, @RequestParam(defaultValue = "") String field) {
        return templates.recordsBulk(form(kind(plural, Action.EDIT), selection, field));
    }

    @PutMapping
    JteModel change(
            @PathVariable String plural,
            Selection selection,
            @RequestParam String field,
            @RequestParam(defaultValue = "") List<String> value,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletResponse response) {
        var kind = kind(plural, Action.EDIT);
        var changed = kind.find(field).filter(known -> known.is(Trait.EDITABLE)).orElseThrow(NotFound::new);
        var ids = selections.of(kind, selection);
        var ask = asks.stream().filter(each -> each.isFor(kind, field)).findFirst();
        var given = new HashMap<String, Object>(ask.map(each -> each.given(sent)).orElse(Map.of()));
        given.put(field, FieldControls.given(changed, value));
        var result = records.changeAll(
                kind.name(), ids, given, id -> ask.ifPresent(each -> each.prepare(id, sent)));
        var window = ask.flatMap(each -> each.window(result.refusals(), String.join("\n", value), sent));
        if (window.isPresent()) {
            return asked(window.get(), result, response);
        }
        if (isOfValue(result, field)) {
            response.setStatus(422);
            return again(kind, selection, changed, value, result);
        }
        return report(kind, result, t("records.bulk.changed", result.changed()));
    }

    /// Those that could be changed are; for the others more is asked.
    private static JteModel asked(JteModel window, BulkResult result, HttpServletResponse response) {
        if (result.changed() > 0) {
            Toasts.trigger("list-reload", "");
            Toasts.done(t("records.bulk.changed", result.changed()));
        }
        response.setStatus(422);
        return window;
    }

    @PostMapping("/bin")
    JteModel delete(@PathVariable String plural, Selection selection) {
        var kind = kind(plural, Action.DELETE);
        var result = records.deleteAll(kind.name(), selections.of(kind, selection));
        return report(kind, result, t("records.bulk.deleted", result.changed()));
    }

    private RecordKind kind(String plural, Action action) {
        var kind = catalogue.byPlural(plural);
        if (!kind.mayAny(action)) {
            throw new Forbidden();
        }
        return kind;
    }

    /// Whether none was changed because of what was written.
    private static boolean isOfValue(BulkResult result, String field) {
        return result.changed() == 0
                && result.refused().values().stream()
                        .flatMap(List::stream)
                        .allMatch(problem -> field.equals(problem.field()));
    }

    private JteModel again(
            RecordKind kind, Selection selection, RecordField field, List<String> value, BulkResult result) {
        var why = result.refused().values().stream()
                .flatMap(List::stream)
                .map(Labels::problem)
                .distinct()
                .collect(Collectors.joining(". "));
        var form = form(kind, selection, field.name());
        var control = controls.typed(kind, field, String.join("\n", value)).refused(why);
        return templates.recordsBulk(new BulkForm(form.kind(), selection, form.title(), form.fields(), control));
    }

    private BulkForm form(RecordKind kind, Selection selection, String name) {
        var fields = kind.fields(Trait.EDITABLE).stream()
                .map(field -> new Option(
                        field.name(),
                        Labels.field(kind, field),
                        Labels.section(kind, field.section()),
                        field.name().equals(name)))
                .toList();
        var control = kind.find(name)
                .filter(field -> field.is(Trait.EDITABLE))
                .map(field -> controls.of(kind, field, null))
                .orElse(null);
        var count = selection.everything() == null
                ? selection.id().size()
                : selections.of(kind, selection).size();
        return new BulkForm(KindView.of(kind), selection, t("records.bulk.title", count), fields, control);
    }

    private JteModel report(RecordKind kind, BulkResult result, String done) {
        Toasts.trigger("list-reload", "");
        if (result.changed() > 0) {
            Toasts.done(done);
        }
        if (result.refused().isEmpty()) {
            Toasts.trigger("dialog-close", "");
            return templates.recordsText("");
        }
        return templates.recordsBulkReport(new BulkReport(KindView.of(kind), done, refusals(kind, result)));
    }

    private List<Refusal> refusals(RecordKind kind, BulkResult result) {
        var names = queries.names(kind, Set.copyOf(result.refused().keySet()));
        return result.refused().entrySet().stream()
                .collect(Collectors.groupingBy(
                        refused -> refused.getValue().stream()
                                .map(problem -> Labels.problem(kind, problem))
                                .collect(Collectors.joining(". ")),
                        java.util.LinkedHashMap::new,
                        Collectors.mapping(refused -> name(names, refused.getKey()), Collectors.toList())))
                .entrySet()
                .stream()
                .map(reason -> new Refusal(reason.getKey(), reason.getValue()))
                .toList();
    }

    private static String name(Map<UUID, String> names, UUID id) {
        return names.getOrDefault(id, t("records.unnamed"));
    }
}
