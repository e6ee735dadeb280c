package voronka.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import voronka.exchange.DateOrder;
import voronka.exchange.DecimalMark;
import voronka.records.Catalogue;
import voronka.records.RecordKind;

/// Reads a plan from the page on which it is chosen. A field that two columns want is the later choice's.
@Component
public class PlanForm {

    private final Imports imports;
    private final ImportFields fields;
    private final Guesses guesses;
    private final PlanChecks checks;
    private final Catalogue catalogue;

    PlanForm(Imports imports, ImportFields fields, Guesses guesses, PlanChecks checks, Catalogue catalogue) {
        this.imports = imports;
        this.fields = fields;
        this.guesses = guesses;
        this.checks = checks;
        this.catalogue = catalogue;
    }

    public void save(UUID id, MultiValueMap<String, String> form) {
        var kind = catalogue.kind(imports.get(id).getKind());
        var before = imports.plan(id);
        var defaults = defaults(kind, before, form);
        var moved = !Objects.equals(defaults.get("pipeline"), before.defaults().get("pipeline"));
        var columns = new ArrayList<Plan.Column>();
        for (var i = 0; i < before.columns().size(); i++) {
            columns.add(column(id, kind, before.columns().get(i), i, moved, form));
        }
        var plan = new Plan(once(kind, columns, before), "", Plan.Mode.BOTH, defaults);
        var keys = fields.keys(kind, plan);
        var key = Objects.requireNonNullElse(form.getFirst("key"), "");
        imports.plan(
                id,
                plan.withRules(
                        keys.contains(key) ? key : "",
                        keys.contains(key) ? one(Plan.Mode.class, form.getFirst("mode"), Plan.Mode.BOTH) : Plan.Mode.BOTH,
                        defaults));
    }

    private Plan.Column column(
            UUID id, RecordKind kind, Plan.Column before, int i, boolean moved, MultiValueMap<String, String> form) {
        var field = Objects.requireNonNullElse(form.getFirst("field." + i), before.field());
        if (!field.equals(before.field())) {
            var texts = checks.texts(id, i).stream().map(PlanChecks.Counted::text).toList();
            return field.isEmpty() ? Plan.Column.of("") : guesses.column(kind, field, texts);
        }
        var values = moved && field.equals("stage") ? Map.<String, String>of() : values(before, i, form);
        return new Plan.Column(
                field,
                values,
                one(Plan.Missing.class, form.getFirst("missing." + i), before.missing()),
                one(DateOrder.class, form.getFirst("dates." + i), before.dates()),
                one(DecimalMark.class, form.getFirst("mark." + i), before.mark()));
    }

    /// "?" is what nobody has said anything of yet.
    private static Map<String, String> values(Plan.Column before, int i, MultiValueMap<String, String> form) {
        var texts = form.getOrDefault("text." + i, List.of());
        var meanings = form.getOrDefault("value." + i, List.of());
        if (texts.size() != meanings.size() || texts.isEmpty()) {
            return before.values();
        }
        var values = new LinkedHashMap<String, String>();
        for (var n = 0; n < texts.size(); n++) {
            if (!meanings.get(n).equals("?")) {
                values.put(texts.get(n), meanings.get(n));
            }
        }
        return values;
    }

    private List<Plan.Column> once(RecordKind kind, List<Plan.Column> columns, Plan before) {
        var chosen = new HashSet<String>();
        for (var i = 0; i < columns.size(); i++) {
            if (!columns.get(i).field().equals(before.columns().get(i).field())) {
                chosen.add(columns.get(i).field());
            }
        }
        var kept = new ArrayList<Plan.Column>();
        for (var i = 0; i < columns.size(); i++) {
            var column = columns.get(i);
            var isNew = !column.field().equals(before.columns().get(i).field());
            var many = fields.find(kind, column.field()).filter(Guesses::isOfMany).isPresent();
            kept.add(!isNew && !many && chosen.contains(column.field()) ? Plan.Column.of("") : column);
        }
        return kept;
    }

    private Map<String, String> defaults(RecordKind kind, Plan before, MultiValueMap<String, String> form) {
        var defaults = new HashMap<>(before.defaults());
        for (var field : fields.of(kind)) {
            var value = form.getFirst("default." + field.name());
            if (value != null) {
                defaults.put(field.name(), value);
            }
        }
        return defaults;
    }

    private static <E extends Enum<E>> E one(Class<E> type, @Nullable String text, E otherwise) {
        for (var constant : type.getEnumConstants()) {
            if (constant.name().equals(text)) {
                return constant;
            }
        }
        return otherwise;
    }
}
