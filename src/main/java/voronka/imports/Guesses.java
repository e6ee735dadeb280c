package voronka.imports;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import voronka.exchange.DateOrder;
import voronka.exchange.DecimalMark;
import voronka.records.FieldType;
import voronka.records.RecordField;
import voronka.records.RecordKind;

/// Reads from the names of the columns, and from what stands in them, what they most likely mean.
@Component
class Guesses {

    private static final Map<FieldType, String> LOOKS = Map.of(
            FieldType.EMAILS, "[^@\\s]+@[^@\\s]+\\.\\w{2,}",
            FieldType.PHONES, "\\+?[\\d()\\s-]{10,18}");

    private final ImportFields fields;
    private final Choices choices;

    Guesses(ImportFields fields, Choices choices) {
        this.fields = fields;
        this.choices = choices;
    }

    /// @param samples some of what stands in each column
    Plan plan(RecordKind kind, List<String> header, List<List<String>> samples) {
        var known = names(kind);
        leaveParts(known, header);
        var used = new HashSet<String>();
        var columns = new ArrayList<Plan.Column>();
        for (var i = 0; i < header.size(); i++) {
            var field = field(kind, known, header.get(i), samples.get(i), used);
            used.add(field);
            columns.add(column(kind, field, samples.get(i)));
        }
        var defaults = defaults(kind, used);
        var plan = new Plan(alike(kind, columns), "", Plan.Mode.BOTH, defaults);
        return plan.withRules(
                fields.keys(kind, plan).stream()
                        .filter(key -> !key.equals("title"))
                        .findFirst()
                        .orElse(""),
                Plan.Mode.BOTH,
                defaults);
    }

    /// A file is written by one hand: what one of its columns shows holds for those that could be read in two ways.
    private List<Plan.Column> alike(RecordKind kind, List<Plan.Column> columns) {
        var dates = only(columns.stream().map(Plan.Column::dates).toList(), DateOrder.UNKNOWN);
        var mark = only(columns.stream().map(Plan.Column::mark).toList(), DecimalMark.UNKNOWN);
        return columns.stream()
                .map(column -> {
                    var type = fields.find(kind, column.field()).map(RecordField::type).orElse(FieldType.TEXT);
                    return new Plan.Column(
                            column.field(),
                            column.values(),
                            column.missing(),
                            type.isTime() && column.dates() == DateOrder.UNKNOWN ? dates : column.dates(),
                            type.isNumber() && column.mark() == DecimalMark.UNKNOWN ? mark : column.mark());
                })
                .toList();
    }

    private static <E> E only(List<E> seen, E unknown) {
        var known = seen.stream().filter(one -> one != unknown).distinct().toList();
        return known.size() == 1 ? known.getFirst() : unknown;
    }

    /// The column as that field, with what can be told of it from what stands there.
    Plan.Column column(RecordKind kind, String field, Collection<String> samples) {
        var type = fields.find(kind, field).map(RecordField::type).orElse(FieldType.TEXT);
        return new Plan.Column(
                field,
                Map.of(),
                Plan.Missing.REFUSE,
                type.isTime() ? DateOrder.of(samples) : DateOrder.UNKNOWN,
                type.isNumber() ? DecimalMark.of(samples) : DecimalMark.UNKNOWN);
    }

    /// What the texts of a column mean, as far as they name it.
    Map<String, String> values(RecordKind kind, RecordField field, Plan plan, Collection<String> texts) {
        var offered = choices.of(kind, field, plan);
        var values = new LinkedHashMap<String, String>();
        for (var text : texts) {
            Choices.named(offered, text).ifPresent(choice -> values.put(text, choice.value()));
        }
        return values;
    }

    private Map<String, List<String>> names(RecordKind kind) {
        var names = new LinkedHashMap<String, List<String>>();
        for (var field : fields.of(kind)) {
            var all = new ArrayList<>(List.of(NameKey.of(field.name())));
            choices.labels(kind, field.name()).forEach(all::add);
            choices.words(kind.name() + "." + field.name()).forEach(all::add);
            choices.words("any." + field.name()).forEach(all::add);
            names.put(field.name(), all);
        }
        return names;
    }

    /// Beside a column of last names, one of names holds the first.
    private static void leaveParts(Map<String, List<String>> known, List<String> header) {
        var last = known.getOrDefault("lastName", List.of());
        if (header.stream().map(NameKey::of).anyMatch(last::contains)) {
            known.remove("name");
        }
    }

    private String field(
            RecordKind kind,
            Map<String, List<String>> known,
            String header,
            List<String> samples,
            Collection<String> used) {
        var key = NameKey.of(header);
        var bare = key.replaceFirst("\\d+$", "");
        var byName = known.entrySet().stream()
                .filter(entry -> isFree(kind, entry.getKey(), used))
                .filter(entry -> !bare.isEmpty() && (entry.getValue().contains(key) || entry.getValue().contains(bare)))
                .map(Map.Entry::getKey)
                .toList();
        // A name of the field itself says more than what other programs call others.
        return byName.stream()
                .filter(name -> known.getOrDefault(name, List.of()).indexOf(key) == 0)
                .findFirst()
                .or(() -> byName.stream().findFirst())
                .or(() -> byLook(kind, samples).filter(name -> isFree(kind, name, used)))
                .orElse("");
    }

    private java.util.Optional<String> byLook(RecordKind kind, List<String> samples) {
        return fields.of(kind).stream()
                .filter(field -> LOOKS.containsKey(field.type()))
                .filter(field -> !samples.isEmpty()
                        && samples.stream().allMatch(sample -> sample.matches(LOOKS.getOrDefault(field.type(), ""))))
                .map(RecordField::name)
                .findFirst();
    }

    /// Several columns may hold phones; of the others there is one each.
    private boolean isFree(RecordKind kind, String field, Collection<String> used) {
        return !used.contains(field)
                || fields.find(kind, field).filter(Guesses::isOfMany).isPresent();
    }

    static boolean isOfMany(RecordField field) {
        return field.type() == FieldType.PHONES || field.type() == FieldType.EMAILS || field.type() == FieldType.WORDS;
    }

    private Map<String, String> defaults(RecordKind kind, Collection<String> used) {
        var defaults = new HashMap<String, String>();
        if (kind.name().equals("employee") && !used.contains("post")) {
            defaults.put("post", "active_seller");
        }
        if (kind.name().equals("deal") && !used.contains("pipeline")) {
            var pipelines = choices.of(kind, kind.field("pipeline"), new Plan(List.of(), "", Plan.Mode.BOTH, Map.of()));
            pipelines.stream().findFirst().ifPresent(first -> defaults.put("pipeline", first.value()));
        }
        return defaults.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
