package voronka.deals.web;

import static java.util.stream.Collectors.joining;
import static voronka.web.Texts.t;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import voronka.deals.GateRefused;
import voronka.deals.Missing;
import voronka.deals.Pipeline;
import voronka.deals.Stage;
import voronka.deals.Tick;
import voronka.records.Catalogue;
import voronka.records.Labels;
import voronka.records.RecordField.Trait;
import voronka.records.RecordKind;
import voronka.records.Refused;
import voronka.records.web.FieldControl;
import voronka.records.web.FieldControls;

/// Makes the windows that ask: for what a gate lacks, for the reason of a loss, for the little that a new deal
/// needs.
@Component
class AskForms {

    private static final List<String> NEW = List.of("title", "company", "person", "amount", "temperature");
    private static final List<String> LOSS = List.of("refusalReason", "refusalNote");

    private final RecordKind kind;
    private final FieldControls controls;

    AskForms(Catalogue catalogue, FieldControls controls) {
        this.kind = catalogue.kind("deal");
        this.controls = controls;
    }

    /// After a move was refused: what is missing, and what was already answered, so that nothing typed is lost.
    AskForm move(UUID deal, Pipeline pipeline, Stage to, Map<String, String> hidden, Answers answers, Refused refused) {
        var loses = to.isLost();
        var fields = new LinkedHashSet<String>(loses ? LOSS : List.of());
        var form = ask(fields, pipeline, answers, refused);
        return new AskForm(
                loses ? t("deals.ask.loss") : t("deals.ask.title", to.name()),
                loses ? "" : t("deals.ask.text"),
                loses ? t("deals.lose") : t("deals.ask.move"),
                loses,
                "/deals/" + deal + "/place",
                false,
                false,
                hidden,
                form.controls,
                form.items,
                form.notes);
    }

    /// The same for many at once; what is answered goes for each of them.
    AskForm selection(Pipeline pipeline, Stage to, Map<String, String> hidden, Answers answers, Refused refused) {
        var form = move(new UUID(0, 0), pipeline, to, hidden, answers, refused);
        return new AskForm(
                form.title(),
                t("deals.ask.many"),
                form.button(),
                form.loses(),
                "/deals/selection",
                false,
                true,
                hidden,
                form.controls(),
                form.items(),
                form.notes());
    }

    /// A new deal in a stage, with what the stages before it would have asked.
    AskForm creation(Pipeline pipeline, Stage stage, Map<String, String> hidden, Answers answers, Refused refused) {
        var form = ask(new LinkedHashSet<>(NEW), pipeline, answers, refused);
        return new AskForm(
                t("deals.ask.new"),
                stage.equals(pipeline.first()) ? "" : t("deals.ask.new.stage", stage.name()),
                t("deals.settings.create"),
                false,
                "/deals/board/deals",
                true,
                false,
                hidden,
                form.controls,
                form.items,
                form.notes);
    }

    private record Asked(List<FieldControl> controls, List<AskForm.Item> items, List<String> notes) {}

    private Asked ask(Set<String> first, Pipeline pipeline, Answers answers, Refused refused) {
        var fields = new LinkedHashSet<>(first);
        var items = new LinkedHashSet<>(answers.asked());
        var notes = new ArrayList<String>();
        answers.fields().keySet().forEach(field -> fields.add(field.name()));
        if (refused instanceof GateRefused gate) {
            gate.missing().forEach(missing -> {
                fields.addAll(fieldsOf(missing));
                itemOf(missing, items);
            });
        }
        for (var problem : refused.problems()) {
            var field = problem.field();
            if (field != null && isAsked(field)) {
                fields.add(field);
            } else if (!"checklist".equals(field)) {
                notes.add(Labels.problem(kind.whole(), problem));
            }
        }
        fields.removeIf(field -> !isAsked(field));
        return new Asked(
                fields.stream().map(name -> control(name, answers, refused)).toList(),
                items.stream()
                        .map(item -> new AskForm.Item(
                                Answers.value(item),
                                pipeline.find(item.stage()).map(Stage::name).orElse(""),
                                item.item(),
                                answers.ticks().contains(item)))
                        .toList(),
                notes);
    }

    private boolean isAsked(String field) {
        return kind.find(field)
                .filter(found -> found.is(Trait.EDITABLE)
                        && !found.name().equals("stage")
                        && !found.name().equals("pipeline"))
                .isPresent();
    }

    /// For "a company or a person" both are offered.
    private static List<String> fieldsOf(Missing missing) {
        return Missing.CUSTOMER.equals(missing.field())
                ? List.of("company", "person")
                : missing.field() == null ? List.of() : List.of(missing.field());
    }

    private static void itemOf(Missing missing, Set<Tick> items) {
        if (missing.item() != null) {
            items.add(new Tick(missing.stage().id(), missing.item()));
        }
    }

    private FieldControl control(String name, Answers answers, Refused refused) {
        var field = kind.field(name);
        var control = controls.typed(kind, field, answers.typed(field));
        var why = answers.fields().containsKey(field) ? why(name, refused) : "";
        return why.isEmpty() ? control : control.refused(why);
    }

    /// A window that has just opened does not scold.
    private static String why(String field, Refused refused) {
        return refused.problems().stream()
                .filter(problem -> field.equals(problem.field()))
                .map(Labels::problem)
                .collect(joining(". "));
    }
}
