package voronka.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import voronka.exchange.DateOrder;
import voronka.exchange.DecimalMark;
import voronka.records.Problem;
import voronka.records.Refused;

/// A plan as programs tell it: a mapping from the names of columns to fields, and options. What is left out stays as it
/// was guessed.
@Component
public class PlanJson {

    private final JsonMapper json;

    PlanJson(JsonMapper json) {
        this.json = json;
    }

    /// @param mapping by column a field's name, or an object with field, values, missing, dates and mark; "" leaves it out
    public Plan read(Plan guessed, List<String> header, String mapping, String options) {
        return withOptions(withMapping(guessed, header, tree("mapping", mapping)), tree("options", options));
    }

    private JsonNode tree(String part, String text) {
        try {
            var tree = json.readTree(text.isBlank() ? "{}" : text);
            if (!tree.isObject()) {
                throw new Refused(Problem.of(part, "imports.plan.json"));
            }
            return tree;
        } catch (JacksonException e) {
            throw new Refused(Problem.of(part, "imports.plan.json"));
        }
    }

    private static Plan withMapping(Plan guessed, List<String> header, JsonNode mapping) {
        var columns = new ArrayList<>(guessed.columns());
        mapping.properties().forEach(entry -> {
            var position = header.indexOf(entry.getKey());
            if (position < 0) {
                throw new Refused(Problem.of("mapping", "imports.plan.column", entry.getKey()));
            }
            columns.set(position, column(columns.get(position), entry.getValue()));
        });
        return guessed.withColumns(columns);
    }

    private static Plan.Column column(Plan.Column guessed, JsonNode told) {
        var field = told.isString() ? told.asString() : told.path("field").asString(guessed.field());
        var known = field.equals(guessed.field()) ? guessed : Plan.Column.of(field);
        return new Plan.Column(
                field,
                told.has("values") ? texts("mapping", told.path("values")) : known.values(),
                one("mapping", Plan.Missing.class, told.path("missing"), known.missing()),
                one("mapping", DateOrder.class, told.path("dates"), known.dates()),
                one("mapping", DecimalMark.class, told.path("mark"), known.mark()));
    }

    private static Plan withOptions(Plan plan, JsonNode options) {
        options.propertyNames().forEach(name -> {
            if (!List.of("key", "mode", "defaults").contains(name)) {
                throw new Refused(Problem.of("options", "imports.plan.option", name));
            }
        });
        var defaults = new HashMap<>(plan.defaults());
        defaults.putAll(texts("options", options.path("defaults")));
        return plan.withRules(
                options.path("key").asString(plan.takes(plan.key()) ? plan.key() : ""),
                one("options", Plan.Mode.class, options.path("mode"), plan.mode()),
                defaults);
    }

    private static Map<String, String> texts(String part, JsonNode object) {
        var texts = new LinkedHashMap<String, String>();
        if (!object.isObject() && !object.isMissingNode()) {
            throw new Refused(Problem.of(part, "imports.plan.json"));
        }
        object.properties().forEach(entry -> texts.put(entry.getKey(), entry.getValue().asString("")));
        return texts;
    }

    private static <E extends Enum<E>> E one(String part, Class<E> type, JsonNode told, E otherwise) {
        if (told.isMissingNode() || told.isNull()) {
            return otherwise;
        }
        try {
            return Enum.valueOf(type, told.asString("").toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new Refused(Problem.of(part, "imports.plan.option", told.asString("")));
        }
    }
}
