package voronka.records.api;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import voronka.records.Catalogue;
import voronka.records.FieldType;
import voronka.records.RecordField;
import voronka.records.RecordKind;

/// Schemas of OpenAPI 3.1 (that is, JSON Schema 2020-12) of the catalogue's kinds and of the records that verbs take
/// and give.
final class Schemas {

    private final Catalogue catalogue;
    private final Words words;
    private final Map<String, Map<String, Object>> named = new TreeMap<>();

    Schemas(Catalogue catalogue, Words words) {
        this.catalogue = catalogue;
        this.words = words;
        named.put("Ref", reference());
        named.put("Phone", phone());
        named.put("Problem", problem());
        for (var kind : catalogue.kinds()) {
            named.put(nameOf(kind), ofKind(kind));
            named.put(nameOf(kind) + "Given", given(kind));
        }
    }

    Map<String, Map<String, Object>> named() {
        return named;
    }

    static Map<String, Object> ref(String name) {
        return Map.of("$ref", "#/components/schemas/" + name);
    }

    static String nameOf(RecordKind kind) {
        var name = new StringBuilder();
        for (var word : kind.name().split("_")) {
            name.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
        }
        return name.toString();
    }

    /// A page of a list of the kind.
    Map<String, Object> page(RecordKind kind) {
        var next = type("string", true);
        next.put("description", words.text("api.text.next"));
        var properties = new LinkedHashMap<String, Object>();
        properties.put("items", list(ref(nameOf(kind))));
        properties.put("next", next);
        return object(properties, List.of("items", "next"));
    }

    private Map<String, Object> ofKind(RecordKind kind) {
        var properties = new LinkedHashMap<String, Object>();
        properties.put("id", type("string", "uuid"));
        properties.put("version", type("integer", false));
        kind.fields().forEach(field -> properties.put(field.name(), read(kind, field)));
        var schema = object(properties, List.of("id", "version"));
        schema.put("description", words.kind(kind));
        return schema;
    }

    private Map<String, Object> given(RecordKind kind) {
        var properties = new LinkedHashMap<String, Object>();
        var required = new ArrayList<String>();
        for (var field : kind.fields(RecordField.Trait.EDITABLE)) {
            properties.put(field.name(), write(kind, field));
            if (field.is(RecordField.Trait.REQUIRED)) {
                required.add(field.name());
            }
        }
        var schema = object(properties, List.of());
        schema.put("additionalProperties", false);
        if (!required.isEmpty()) {
            schema.put("x-required", required);
        }
        return schema;
    }

    private Map<String, Object> read(RecordKind kind, RecordField field) {
        var schema = switch (field.type()) {
            case REFERENCE -> nullable(ref("Ref"));
            case PHONES -> list(ref("Phone"));
            default -> plain(kind, field);
        };
        schema.put("description", words.field(kind, field));
        if (!field.is(RecordField.Trait.EDITABLE)) {
            schema.put("readOnly", true);
        }
        return schema;
    }

    private Map<String, Object> write(RecordKind kind, RecordField field) {
        var schema = switch (field.type()) {
            case REFERENCE ->
                anyOf(type("string", "uuid"), object(Map.of("id", type("string", "uuid")), List.of("id")));
            case PHONES ->
                list(anyOf(type("string", false), object(Map.of("raw", type("string", false)), List.of("raw"))));
            default -> plain(kind, field);
        };
        if (field.type() == FieldType.REFERENCE) {
            schema.put("x-target", field.target());
        }
        schema.put("description", words.field(kind, field));
        return schema;
    }

    private Map<String, Object> plain(RecordKind kind, RecordField field) {
        var empty = !field.is(RecordField.Trait.REQUIRED);
        return switch (field.type()) {
            case INTEGER -> type("integer", empty);
            case DECIMAL, MONEY -> type("number", empty);
            case BOOLEAN -> type("boolean", empty);
            case DATE -> type("string", "date", empty);
            case INSTANT -> type("string", "date-time", empty);
            case CHOICE -> choice(kind, field, empty);
            case WORDS -> list(field.choices().isEmpty() ? type("string", false) : choice(kind, field, false));
            case EMAILS -> list(type("string", "email"));
            default -> type("string", empty);
        };
    }

    private Map<String, Object> choice(RecordKind kind, RecordField field, boolean empty) {
        var schema = type("string", empty);
        var choices = new ArrayList<@Nullable Object>(field.choices());
        if (empty) {
            choices.add(null);
        }
        schema.put("enum", choices);
        schema.put("x-labels", words.choices(kind, field));
        return schema;
    }

    /// What a verb takes or gives.
    Map<String, Object> of(Type type, boolean empty) {
        if (type instanceof ParameterizedType generic) {
            return generic(generic);
        }
        var raw = (Class<?>) type;
        if (raw.isRecord()) {
            return record(raw, empty);
        } else if (raw.isEnum()) {
            var schema = type("string", empty);
            schema.put(
                    "enum",
                    Arrays.stream(raw.getEnumConstants()).map(Object::toString).toList());
            return schema;
        } else {
            return simple(raw, empty);
        }
    }

    private Map<String, Object> generic(ParameterizedType type) {
        var raw = (Class<?>) type.getRawType();
        var last = type.getActualTypeArguments()[type.getActualTypeArguments().length - 1];
        if (raw == Items.class) {
            return object(Map.of("items", list(of(last, false))), List.of("items"));
        } else if (Collection.class.isAssignableFrom(raw)) {
            return list(of(last, false));
        } else {
            var schema = type("object", false);
            if (!(last instanceof Class<?> value && value == Object.class)) {
                schema.put("additionalProperties", of(last, false));
            }
            return schema;
        }
    }

    private Map<String, Object> simple(Class<?> type, boolean empty) {
        if (type == UUID.class) {
            return type("string", "uuid", empty);
        } else if (type == OffsetDateTime.class) {
            return type("string", "date-time", empty);
        } else if (type == LocalDate.class) {
            return type("string", "date", empty);
        } else if (type == BigDecimal.class) {
            return type("number", empty);
        } else if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
            return type("integer", empty);
        } else if (type == boolean.class || type == Boolean.class) {
            return type("boolean", empty);
        } else if (type == String.class) {
            return type("string", empty);
        } else if (type == JsonNode.class) {
            return new LinkedHashMap<>(Map.of("description", words.text("api.text.any")));
        } else {
            return type("object", empty);
        }
    }

    private Map<String, Object> record(Class<?> type, boolean empty) {
        var name = nameOf(type);
        if (!named.containsKey(name)) {
            named.put(name, Map.of());
            named.put(name, components(type));
        }
        return empty ? nullable(ref(name)) : new LinkedHashMap<>(ref(name));
    }

    private Map<String, Object> components(Class<?> type) {
        var properties = new LinkedHashMap<String, Object>();
        var required = new ArrayList<String>();
        for (var component : type.getRecordComponents()) {
            var empty = isNullable(component);
            properties.put(component.getName(), of(component.getGenericType(), empty));
            if (!empty) {
                required.add(component.getName());
            }
        }
        return object(properties, required);
    }

    private static boolean isNullable(RecordComponent component) {
        return ((AnnotatedElement) component.getAnnotatedType()).isAnnotationPresent(Nullable.class);
    }

    private static String nameOf(Class<?> type) {
        var outer = type.getEnclosingClass();
        var prefix = outer == null ? "" : outer.getSimpleName().replaceAll("(Controller|Queries)$", "");
        return prefix.equals(type.getSimpleName()) ? prefix : prefix + type.getSimpleName();
    }

    private static Map<String, Object> reference() {
        return object(Map.of("id", type("string", "uuid"), "name", type("string", false)), List.of("id", "name"));
    }

    private static Map<String, Object> phone() {
        var properties = new LinkedHashMap<String, Object>();
        properties.put("raw", type("string", false));
        properties.put("e164", type("string", true));
        properties.put("extension", type("string", true));
        return object(properties, List.of("raw"));
    }

    private Map<String, Object> problem() {
        var error = new LinkedHashMap<String, Object>();
        error.put("field", type("string", false));
        error.put("code", type("string", false));
        error.put("detail", type("string", false));
        // What a gate asks for, ready to be sent back as "ticked".
        error.put("stage", type("string", "uuid"));
        error.put("item", type("string", false));
        var properties = new LinkedHashMap<String, Object>();
        for (var name : List.of("type", "title", "detail", "instance", "pointer", "id")) {
            properties.put(name, type("string", false));
        }
        properties.put("status", type("integer", false));
        properties.put("errors", list(object(error, List.of("code", "detail"))));
        var schema = object(properties, List.of("type", "title", "status"));
        schema.put("description", words.text("api.text.problem"));
        return schema;
    }

    static Map<String, Object> object(Map<String, Object> properties, List<String> required) {
        var schema = type("object", false);
        schema.put("properties", properties);
        if (!required.isEmpty()) {
            schema.put("required", required);
        }
        return schema;
    }

    static Map<String, Object> list(Map<String, Object> items) {
        var schema = type("array", false);
        schema.put("items", items);
        return schema;
    }

    private static Map<String, Object> anyOf(Map<String, Object> one, Map<String, Object> other) {
        return new LinkedHashMap<>(Map.of("anyOf", List.of(one, other)));
    }

    private static Map<String, Object> nullable(Map<String, Object> schema) {
        return anyOf(schema, type("null", false));
    }

    static Map<String, Object> type(String name, boolean empty) {
        return new LinkedHashMap<>(Map.of("type", empty ? List.of(name, "null") : name));
    }

    static Map<String, Object> type(String name, String format) {
        return type(name, format, false);
    }

    private static Map<String, Object> type(String name, String format, boolean empty) {
        var schema = type(name, empty);
        schema.put("format", format);
        return schema;
    }
}
