package voronka.records.web;

import static voronka.web.Texts.t;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import templates.Templates;
import voronka.NotFound;
import voronka.accounts.Action;
import voronka.accounts.Forbidden;
import voronka.records.Catalogue;
import voronka.records.Labels;
import voronka.records.RecordField;
import voronka.records.RecordField.Trait;
import voronka.records.RecordKind;
import voronka.records.RecordQueries;
import voronka.records.Records;
import voronka.records.Refused;
import voronka.records.Row;
import voronka.records.Stale;
import voronka.records.Toasts;

/// One field of a record, edited where it stands.
@Controller
@RequestMapping("/{plural:[a-z-]+}/{id:[0-9a-fA-F-]{36}}/fields/{name}")
class FieldController {

    private final Templates templates;
    private final Catalogue catalogue;
    private final RecordQueries queries;
    private final Records records;
    private final RecordPages pages;
    private final RecordLists lists;
    private final FieldControls controls;
    private final History history;

    FieldController(
            Templates templates,
            Catalogue catalogue,
            RecordQueries queries,
            Records records,
            RecordPages pages,
            RecordLists lists,
            FieldControls controls,
            History history) {
        this.templates = templates;
        this.catalogue = catalogue;
        this.queries = queries;
        this.records = records;
        this.pages = pages;
        this.lists = lists;
        this.controls = controls;
        this.history = history;
    }

    @GetMapping
    JteModel form(
            @PathVariable String plural,
            @PathVariable UUID id,
            @PathVariable String name,
            @RequestParam(defaultValue = "") String columns) {
        var kind = catalogue.byPlural(plural);
        var field = field(kind, name);
        var row = queries.get(kind, id);
        var right = right(field);
        if (right == null || !row.may(right)) {
            throw new Forbidden();
        }
        return templates.recordsFieldForm(form(kind, row, controls.of(kind, field, row.get(name)), columns, null));
    }

    @GetMapping("/value")
    JteModel value(@PathVariable String plural, @PathVariable UUID id, @PathVariable String name) {
        return templates.recordsValue(pages.field(catalogue.byPlural(plural), id, name));
    }

    /// The right that writing a field asks for; nobody writes what the product keeps.
    static @Nullable Action right(RecordField field) {
        return !field.is(Trait.EDITABLE) ? null : field.name().equals("owner") ? Action.ASSIGN : Action.EDIT;
    }

    /// Another field changed by somebody else is no conflict; this one is.
    @PutMapping
    JteModel write(
            @PathVariable String plural,
            @PathVariable UUID id,
            @PathVariable String name,
            @RequestParam int version,
            @RequestParam String was,
            @RequestParam(defaultValue = "") List<String> value,
            @RequestParam(defaultValue = "") String columns,
            HttpServletResponse response) {
        var kind = catalogue.byPlural(plural);
        var field = field(kind, name);
        try {
            records.change(
                    kind.name(),
                    id,
                    current(kind, id, field, version, was),
                    Map.of(name, FieldControls.given(field, value)));
        } catch (Refused refused) {
            response.setStatus(422);
            return again(kind, id, field, value, columns, why(kind, field, refused));
        } catch (Stale stale) {
            response.setStatus(412);
            return again(kind, id, field, value, columns, "");
        }
        Toasts.done(t("records.changed", Labels.field(kind, field)));
        response.setHeader("HX-Reswap", "none");
        if (!columns.isEmpty()) {
            return templates.recordsLineWritten(id, lists.line(kind, id, columns));
        }
        return templates.recordsWritten(pages.head(kind, id), pages.side(kind, id), pages.field(kind, id, name));
    }

    private int current(RecordKind kind, UUID id, RecordField field, int version, String was) {
        var row = queries.get(kind, id);
        return row.version() != version
                        && FieldControls.text(row.get(field.name())).equals(was)
                ? row.version()
                : version;
    }

    /// The form once more, with all that was typed.
    private JteModel again(RecordKind kind, UUID id, RecordField field, List<String> sent, String columns, String why) {
        var row = queries.get(kind, id);
        var control = controls.typed(kind, field, String.join("\n", sent)).refused(why);
        var conflict = why.isEmpty() ? history.conflict(kind, row, field) : null;
        return templates.recordsFieldForm(form(kind, row, control, columns, conflict));
    }

    private static FieldForm form(
            RecordKind kind, Row row, FieldControl control, String columns, FieldForm.@Nullable Conflict conflict) {
        var was = FieldControls.text(row.get(control.name()));
        var href = "/" + kind.plural() + "/" + row.id() + "/fields/" + control.name();
        return new FieldForm(href, control, row.version(), was, columns, conflict);
    }

    /// Problems of other fields are named by them.
    private static String why(RecordKind kind, RecordField field, Refused refused) {
        return refused.problems().stream()
                .map(problem ->
                        field.name().equals(problem.field()) ? Labels.problem(problem) : Labels.problem(kind, problem))
                .collect(Collectors.joining(". "));
    }

    private static RecordField field(RecordKind kind, String name) {
        return kind.find(name).filter(field -> field.is(Trait.EDITABLE)).orElseThrow(NotFound::new);
    }
}
