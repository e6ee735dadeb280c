package voronka.records.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import voronka.accounts.Action;
import voronka.accounts.Forbidden;
import voronka.records.Catalogue;
import voronka.records.FieldType;
import voronka.records.Labels;
import voronka.records.Matches;
import voronka.records.Problem;
import voronka.records.RecordField;
import voronka.records.RecordField.Trait;
import voronka.records.RecordKind;
import voronka.records.web.RecordForm.FormSection;
import voronka.records.web.RecordForm.KindTab;

/// Makes the forms for new records: the small window with what matters, the page with everything.
@Component
class RecordForms {

    /// What people create all day, in the order of the window's tabs.
    private static final List<String> QUICK = List.of("request", "deal", "company", "person", "activity");

    private final Catalogue catalogue;
    private final FieldControls controls;
    private final List<Matches> matches;

    RecordForms(Catalogue catalogue, FieldControls controls, List<Matches> matches) {
        this.catalogue = catalogue;
        this.controls = controls;
        this.matches = matches;
    }

    /// The kind to begin with where none was asked for.
    RecordKind first() {
        return creatable().findFirst().orElseThrow(Forbidden::new);
    }

    /// @param typed what is already known, by field name
    RecordForm quick(RecordKind kind, Map<String, String> typed, List<Problem> problems) {
        var fields = new LinkedHashSet<>(kind.fields(Trait.QUICK));
        typed.keySet().stream().map(kind::find).flatMap(Optional::stream).forEach(fields::add);
        problems.stream()
                .map(Problem::field)
                .flatMap(name -> name == null ? Optional.<RecordField>empty().stream() : kind.find(name).stream())
                .forEach(fields::add);
        var shown = fields.stream()
                .filter(field -> field.is(Trait.EDITABLE))
                .sorted(Comparator.comparing(field -> field.type() != FieldType.PHONES))
                .toList();
        return form(kind, List.of(section(kind, "main", shown, typed, problems)), problems);
    }

    RecordForm whole(RecordKind kind, Map<String, String> typed, List<Problem> problems) {
        var sections = new LinkedHashMap<String, List<RecordField>>();
        for (var field : kind.fields(Trait.EDITABLE)) {
            sections.computeIfAbsent(field.section(), name -> new ArrayList<>()).add(field);
        }
        return form(
                kind,
                sections.entrySet().stream()
                        .map(section -> section(kind, section.getKey(), section.getValue(), typed, problems))
                        .toList(),
                problems);
    }

    private RecordForm form(RecordKind kind, List<FormSection> sections, List<Problem> problems) {
        if (!kind.mayAny(Action.CREATE)) {
            throw new Forbidden();
        }
        var shown = sections.stream()
                .flatMap(section -> section.controls().stream())
                .map(FieldControl::name)
                .collect(Collectors.toSet());
        return new RecordForm(
                KindView.of(kind),
                tabs(kind),
                sections,
                problems.stream()
                        .filter(problem -> problem.field() == null || !shown.contains(problem.field()))
                        .map(problem -> Labels.problem(kind, problem))
                        .distinct()
                        .toList(),
                matches.stream().anyMatch(known -> known.kind().equals(kind.name())));
    }

    private FormSection section(
            RecordKind kind, String name, List<RecordField> fields, Map<String, String> typed, List<Problem> problems) {
        var filled = fields.stream()
                .map(field -> control(kind, field, typed, problems))
                .toList();
        var open = name.equals("main")
                || filled.stream()
                        .anyMatch(control ->
                                !control.value().isEmpty() || !control.error().isEmpty());
        return new FormSection(name, Labels.section(kind, name), open, filled);
    }

    private FieldControl control(
            RecordKind kind, RecordField field, Map<String, String> typed, List<Problem> problems) {
        var why = problems.stream()
                .filter(problem -> field.name().equals(problem.field()))
                .map(Labels::problem)
                .distinct()
                .collect(Collectors.joining(". "));
        return controls.typed(kind, field, typed.getOrDefault(field.name(), "")).refused(why);
    }

    private List<KindTab> tabs(RecordKind current) {
        return creatable()
                .map(kind -> new KindTab(
                        kind.name(), Labels.one(kind), kind.icon(), kind.name().equals(current.name())))
                .toList();
    }

    private java.util.stream.Stream<RecordKind> creatable() {
        return QUICK.stream().map(catalogue::find).flatMap(Optional::stream).filter(kind -> kind.mayAny(Action.CREATE));
    }
}
