package voronka.imports;

import static voronka.web.Texts.t;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;
import voronka.exchange.DateOrder;
import voronka.exchange.DecimalMark;
import voronka.imports.PlanView.Column;
import voronka.imports.PlanView.Constant;
import voronka.imports.PlanView.Option;
import voronka.imports.PlanView.Value;
import voronka.records.Catalogue;
import voronka.records.FieldType;
import voronka.records.Labels;
import voronka.records.RecordField;
import voronka.records.RecordKind;

/// Shows the plan of an import with all that may be chosen in it.
@Component
public class PlanViews {

    private static final int LONGEST = 60;
    private static final int SAMPLES = 3;

    private final Imports imports;
    private final ImportResults results;
    private final ImportFields fields;
    private final Choices choices;
    private final PlanChecks checks;
    private final Catalogue catalogue;

    PlanViews(
            Imports imports,
            ImportResults results,
            ImportFields fields,
            Choices choices,
            PlanChecks checks,
            Catalogue catalogue) {
        this.imports = imports;
        this.results = results;
        this.fields = fields;
        this.choices = choices;
        this.checks = checks;
        this.catalogue = catalogue;
    }

    public PlanView of(UUID id) {
        var now = imports.get(id);
        var kind = catalogue.kind(now.getKind());
        var plan = imports.plan(id);
        var columns = new ArrayList<Column>();
        for (var i = 0; i < plan.columns().size(); i++) {
            columns.add(column(id, kind, plan, now.getHeader()[i], i));
        }
        return new PlanView(
                columns,
                keys(kind, plan),
                kind.title().name().equals("name"),
                plan.mode().name(),
                constants(kind, plan));
    }

    private Column column(UUID id, RecordKind kind, Plan plan, String name, int position) {
        var column = plan.columns().get(position);
        var field = fields.find(kind, column.field());
        var samples = results.samples(id, position);
        var values = field.filter(choices::isOffered)
                .map(one -> values(id, kind, plan, one, position))
                .orElse(List.of());
        return new Column(
                position,
                name,
                samples.stream().limit(SAMPLES).map(PlanViews::shortened).toList(),
                fields.of(kind).stream()
                        .map(one -> option(one.name(), Labels.field(kind, one), column.field()))
                        .toList(),
                field.filter(one -> values.isEmpty() || fields.mayCreate(one) && values.stream().anyMatch(value -> !value.known()))
                        .map(one -> missing(one, column))
                        .orElse(List.of()),
                field.filter(one -> one.type().isTime()).isPresent()
                                && (column.dates() != DateOrder.UNKNOWN || samples.stream().anyMatch(PlanViews::isSlashed))
                        ? options(DateOrder.values(), "imports.dates.", column.dates())
                        : List.of(),
                field.filter(one -> one.type().isNumber()).isPresent()
                                && (column.mark() != DecimalMark.UNKNOWN || samples.stream().anyMatch(text -> text.contains(",")))
                        ? options(DecimalMark.values(), "imports.mark.", column.mark())
                        : List.of(),
                field.map(one -> Labels.field(kind, one)).orElse(""),
                values);
    }

    private static boolean isSlashed(String text) {
        return text.matches("\\d{1,2}[/-]\\d{1,2}[/-]\\d{2,4}.*");
    }

    private List<Option> missing(RecordField field, Plan.Column column) {
        if (field.type() != FieldType.REFERENCE) {
            return List.of();
        }
        return Arrays.stream(Plan.Missing.values())
                .filter(missing -> missing != Plan.Missing.CREATE || fields.mayCreate(field))
                .map(missing -> option(
                        missing.name(),
                        t("imports.missing." + missing.name().toLowerCase(Locale.ROOT)),
                        column.missing().name()))
                .toList();
    }

    private static <E extends Enum<E>> List<Option> options(E[] all, String text, E chosen) {
        return Arrays.stream(all)
                .map(one -> option(one.name(), t(text + one.name().toLowerCase(Locale.ROOT)), chosen.name()))
                .toList();
    }

    private List<Value> values(UUID id, RecordKind kind, Plan plan, RecordField field, int position) {
        var texts = checks.texts(id, position);
        if (texts.size() > PlanChecks.VALUES) {
            return List.of();
        }
        var offered = choices.of(kind, field, plan);
        var meant = plan.columns().get(position).values();
        return texts.stream()
                .map(text -> {
                    var known = meant.containsKey(text.text());
                    return new Value(
                            text.text(),
                            text.rows(),
                            known,
                            !known && plan.columns().get(position).missing() == Plan.Missing.REFUSE,
                            options(offered, meant.getOrDefault(text.text(), "?")));
                })
                .toList();
    }

    private static List<Option> options(List<Choice> offered, String chosen) {
        return offered.stream()
                .map(choice -> option(choice.value(), choice.label(), chosen))
                .toList();
    }

    private List<Option> keys(RecordKind kind, Plan plan) {
        return fields.keys(kind, plan).stream()
                .map(key -> option(key, Labels.field(kind, key), plan.key()))
                .toList();
    }

    private List<Constant> constants(RecordKind kind, Plan plan) {
        return fields.constants(kind, plan).stream()
                .map(field -> {
                    var value = plan.defaults().getOrDefault(field.name(), "");
                    var offered = choices.of(kind, field, plan.withRules("", Plan.Mode.BOTH, java.util.Map.of()));
                    return new Constant(
                            field.name(),
                            Labels.field(kind, field),
                            field.type() == FieldType.CHOICE || field.type() == FieldType.REFERENCE,
                            value,
                            options(offered, value));
                })
                .toList();
    }

    private static Option option(String value, String label, String chosen) {
        return new Option(value, label, value.equals(chosen));
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
