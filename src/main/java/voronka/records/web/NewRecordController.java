package voronka.records.web;

import static voronka.web.Texts.t;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import templates.Templates;
import voronka.NotFound;
import voronka.records.Catalogue;
import voronka.records.Matches;
import voronka.records.RecordField.Trait;
import voronka.records.RecordKind;
import voronka.records.RecordQueries;
import voronka.records.Records;
import voronka.records.Refused;
import voronka.records.Toasts;

/// New records of every kind, by the small window or by the page; who is there already is shown while it is typed.
@Controller
class NewRecordController {

    private final Templates templates;
    private final Catalogue catalogue;
    private final Records records;
    private final RecordQueries queries;
    private final RecordForms forms;
    private final List<Matches> matches;

    NewRecordController(
            Templates templates,
            Catalogue catalogue,
            Records records,
            RecordQueries queries,
            RecordForms forms,
            List<Matches> matches) {
        this.templates = templates;
        this.catalogue = catalogue;
        this.records = records;
        this.queries = queries;
        this.forms = forms;
        this.matches = matches;
    }

    /// Further parameters are values that are known already, such as the company a deal is for.
    @GetMapping("/quick")
    JteModel quick(@RequestParam(defaultValue = "") String kind, @RequestParam Map<String, String> known) {
        var chosen = kind.isEmpty() ? forms.first() : catalogue.find(kind).orElseThrow(NotFound::new);
        return templates.recordsQuick(forms.quick(chosen, typed(chosen, known), List.of()));
    }

    @GetMapping("/{plural:[a-z-]+}/new")
    JteModel page(@PathVariable String plural, @RequestParam Map<String, String> known) {
        var kind = catalogue.byPlural(plural);
        return templates.recordsNew(forms.whole(kind, typed(kind, known), List.of()));
    }

    /// @param next "again" for one more in the same window
    @PostMapping("/{plural:[a-z-]+}")
    JteModel create(
            @PathVariable String plural,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(defaultValue = "quick") String form,
            @RequestParam(defaultValue = "") String next,
            HttpServletResponse response) {
        var kind = catalogue.byPlural(plural);
        try {
            var id = records.create(kind.name(), given(kind, sent));
            return created(kind, id, form, next, response);
        } catch (Refused refused) {
            response.setStatus(422);
            var typed = typed(kind, joined(sent));
            return form.equals("page")
                    ? templates.recordsNewForm(forms.whole(kind, typed, refused.problems()))
                    : templates.recordsQuick(forms.quick(kind, typed, refused.problems()));
        }
    }

    @PostMapping("/matches/{kind}")
    JteModel matches(@PathVariable String kind, @RequestParam MultiValueMap<String, String> sent) {
        var typed = typed(catalogue.find(kind).orElseThrow(NotFound::new), joined(sent));
        var found = matches.stream()
                .filter(known -> known.kind().equals(kind))
                .flatMap(known -> known.like(typed).stream())
                .distinct()
                .limit(4)
                .map(match -> MatchView.of(catalogue.kind(match.kind()), match))
                .toList();
        return templates.recordsMatches(found);
    }

    /// What can be told from a pasted signature or message, by field name.
    @PostMapping("/quick/read")
    @ResponseBody
    Map<String, String> read(@RequestParam String text) {
        return Signature.read(text);
    }

    private JteModel created(RecordKind kind, UUID id, String form, String next, HttpServletResponse response) {
        var href = "/" + kind.plural() + "/" + id;
        if (form.equals("page")) {
            response.setHeader("HX-Redirect", href);
            return templates.recordsText("");
        }
        var title =
                queries.find(kind, id).map(row -> row.text(kind.title().name())).orElse("");
        Toasts.created(t("records.created", title), href);
        Toasts.trigger("list-reload", "");
        if (next.equals("again")) {
            return templates.recordsQuick(forms.quick(kind, Map.of(), List.of()));
        }
        Toasts.trigger("dialog-close", "");
        return templates.recordsText("");
    }

    /// A field that was left empty is not given at all, so that it takes its default.
    private static Map<String, Object> given(RecordKind kind, MultiValueMap<String, String> sent) {
        var given = new LinkedHashMap<String, Object>();
        sent.forEach((name, values) -> kind.find(name)
                .filter(field -> values.stream().anyMatch(value -> !value.isBlank()))
                .ifPresent(field -> given.put(name, FieldControls.given(field, values))));
        return given;
    }

    private static Map<String, String> joined(MultiValueMap<String, String> sent) {
        var joined = new LinkedHashMap<String, String>();
        sent.forEach((name, values) -> joined.put(name, String.join("\n", values)));
        return joined;
    }

    private static Map<String, String> typed(RecordKind kind, Map<String, String> known) {
        var typed = new LinkedHashMap<String, String>();
        known.forEach((name, value) -> kind.find(name)
                .filter(field -> field.is(Trait.EDITABLE) && !value.isBlank())
                .ifPresent(field -> typed.put(name, value)));
        return typed;
    }
}
