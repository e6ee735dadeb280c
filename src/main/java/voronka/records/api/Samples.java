package voronka.records.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Makes an example from a schema, for people who learn from examples.
final class Samples {

    private static final int FIELDS = 8;
    private static final int DEPTH = 4;
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Map<String, Map<String, Object>> named;

    Samples(Map<String, Map<String, Object>> named) {
        this.named = named;
    }

    String json(Map<String, Object> schema) {
        return JSON.writeValueAsString(of(schema, 0));
    }

    /// On one line and without what the example can do without.
    String compact(Map<String, Object> schema) {
        return JSON.writer().without(SerializationFeature.INDENT_OUTPUT).writeValueAsString(of(schema, 0));
    }

    private @Nullable Object of(Map<String, Object> schema, int depth) {
        if (schema.get("$ref") instanceof String ref) {
            return of(named.getOrDefault(ref.substring(ref.lastIndexOf('/') + 1), Map.of()), depth);
        } else if (schema.get("anyOf") instanceof List<?> some) {
            return of(map(some.getFirst()), depth);
        } else if (schema.get("enum") instanceof List<?> choices) {
            return choices.getFirst();
        } else {
            return ofType(schema, depth);
        }
    }

    private @Nullable Object ofType(Map<String, Object> schema, int depth) {
        var type = schema.get("type") instanceof List<?> types ? types.getFirst() : schema.get("type");
        return switch (String.valueOf(type)) {
            case "object" -> depth > DEPTH ? Map.of() : object(schema, depth);
            case "array" -> depth > DEPTH ? List.of() : list(schema, depth);
            case "integer" -> 1;
            case "number" -> 1250.5;
            case "boolean" -> true;
            case "null" -> null;
            default -> text(String.valueOf(schema.get("format")));
        };
    }

    /// Of records with many fields the first ones and those that must be there.
    private Map<String, Object> object(Map<String, Object> schema, int depth) {
        var example = new LinkedHashMap<String, Object>();
        var must = schema.get("x-required") instanceof List<?> names ? new ArrayList<Object>(names) : List.of();
        map(schema.getOrDefault("properties", Map.of())).forEach((name, property) -> {
            if (example.size() < FIELDS || must.contains(name)) {
                example.put(name, of(map(property), depth + 1));
            }
        });
        return example;
    }

    private List<@Nullable Object> list(Map<String, Object> schema, int depth) {
        var items = new ArrayList<@Nullable Object>();
        items.add(of(map(schema.getOrDefault("items", Map.of())), depth + 1));
        return items;
    }

    private static String text(String format) {
        return switch (format) {
            case "uuid" -> "0199c5a2-7d3e-7c41-9f0a-5b8c2e6d1f34";
            case "date" -> "2026-03-31";
            case "date-time" -> "2026-03-31T11:30:00Z";
            case "email" -> "anna@example.com";
            default -> "…";
        };
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }
}
