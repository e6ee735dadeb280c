package voronka.records.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import voronka.NotFound;
import voronka.records.Catalogue;

/// Lays the description of the API out as pages.
final class ReferencePages {

    private static final Map<String, String> TONES =
            Map.of("GET", "blue", "POST", "teal", "PUT", "amber", "PATCH", "amber", "DELETE", "red");

    private final ApiDescription.Described described;
    private final Catalogue catalogue;
    private final Words words;
    private final String address;

    ReferencePages(ApiDescription.Described described, Catalogue catalogue, Words words, String address) {
        this.described = described;
        this.catalogue = catalogue;
        this.words = words;
        this.address = address;
    }

    Reference first(String query) {
        return new Reference(address, query, chapters(""), null, query.isBlank() ? List.of() : found(query));
    }

    Reference chapter(String tag) {
        var operations = described.operations().stream()
                .filter(operation -> operation.tag().equals(tag))
                .map(this::op)
                .toList();
        if (operations.isEmpty()) {
            throw new NotFound();
        }
        var chapter = new Reference.Chapter(title(tag), operations, fields(tag));
        return new Reference(address, "", chapters(tag), chapter, List.of());
    }

    private List<Reference.Entry> chapters(String open) {
        return described.operations().stream()
                .map(ApiOperation::tag)
                .distinct()
                .map(tag -> new Reference.Entry(tag, title(tag), tag.equals(open)))
                .sorted((a, b) -> a.tag().equals("other")
                        ? 1
                        : b.tag().equals("other") ? -1 : a.title().compareToIgnoreCase(b.title()))
                .toList();
    }

    private String title(String tag) {
        return catalogue.find(tag).map(words::kinds).orElseGet(() -> words.text("api.page.other"));
    }

    private List<Reference.Line> found(String query) {
        var wanted = query.strip().toLowerCase(Locale.ROOT);
        return described.operations().stream()
                .filter(operation -> (operation.method() + " " + operation.path() + " " + operation.summary())
                        .toLowerCase(Locale.ROOT)
                        .contains(wanted))
                .map(operation -> new Reference.Line(
                        operation.method(),
                        tone(operation),
                        operation.path(),
                        operation.summary(),
                        "/api/" + operation.tag() + "#" + anchor(operation)))
                .toList();
    }

    private Reference.Op op(ApiOperation operation) {
        var samples = new Samples(described.schemas());
        var answer = operation.answer();
        return new Reference.Op(
                anchor(operation),
                operation.method(),
                tone(operation),
                operation.path(),
                operation.summary(),
                operation.parameters().stream()
                        .map(parameter -> new Reference.Row(
                                parameter.name(),
                                parameter.in() + ", " + type(parameter.schema()),
                                parameter.text(),
                                parameter.required()))
                        .toList(),
                body(operation),
                curl(operation, samples),
                operation.status(),
                answer == null ? null : samples.json(answer.schema()),
                OpenApiController.problems(operation).stream()
                        .map(String::valueOf)
                        .collect(Collectors.joining(", ")));
    }

    /// The fields of a kind are at the end of its chapter; here those of verbs.
    private List<Reference.Row> body(ApiOperation operation) {
        var body = operation.body();
        if (body == null || String.valueOf(body.schema().get("$ref")).endsWith("Given")) {
            return List.of();
        }
        return rows(resolved(body.schema()), false);
    }

    private List<Reference.Row> fields(String tag) {
        return catalogue
                .find(tag)
                .map(kind -> rows(described.schemas().getOrDefault(Schemas.nameOf(kind), Map.of()), true))
                .orElse(List.of());
    }

    private List<Reference.Row> rows(Map<String, Object> schema, boolean ofKind) {
        var rows = new ArrayList<Reference.Row>();
        var required = schema.get("required") instanceof List<?> names ? names : List.of();
        map(schema.get("properties"))
                .forEach((name, property) -> rows.add(row(name, map(property), !ofKind && required.contains(name))));
        return rows;
    }

    private Reference.Row row(String name, Map<String, Object> property, boolean required) {
        var text = new StringBuilder(String.valueOf(property.getOrDefault("description", "")));
        if (property.get("enum") instanceof List<?> choices) {
            text.append(text.isEmpty() ? "" : ": ")
                    .append(choices.stream()
                            .filter(java.util.Objects::nonNull)
                            .map(String::valueOf)
                            .collect(Collectors.joining(", ")));
        }
        if (Boolean.TRUE.equals(property.get("readOnly"))) {
            text.append(" · ").append(words.text("api.page.readonly"));
        }
        return new Reference.Row(name, type(property), text.toString(), required);
    }

    private Map<String, Object> resolved(Map<String, Object> schema) {
        return schema.get("$ref") instanceof String ref
                ? described.schemas().getOrDefault(ref.substring(ref.lastIndexOf('/') + 1), Map.of())
                : schema;
    }

    private static String type(Map<String, Object> schema) {
        if (schema.get("$ref") instanceof String ref) {
            return ref.substring(ref.lastIndexOf('/') + 1);
        } else if (schema.get("anyOf") instanceof List<?> some) {
            return type(map(some.getFirst()));
        } else if (schema.get("format") instanceof String format) {
            return format;
        } else if (schema.get("items") != null) {
            return type(map(schema.get("items"))) + "[]";
        } else {
            return schema.get("type") instanceof List<?> types
                    ? String.valueOf(types.getFirst())
                    : String.valueOf(schema.get("type"));
        }
    }

    private String curl(ApiOperation operation, Samples samples) {
        var lines = new ArrayList<String>();
        var path = operation.path().replaceAll("\\{[^}]+}", "0199c5a2-7d3e-7c41-9f0a-5b8c2e6d1f34");
        lines.add("curl" + (operation.isRead() ? "" : " -X " + operation.method()) + " '" + address + path + "'");
        lines.add("-H 'Authorization: Bearer <token>'");
        if (OpenApiController.problems(operation).contains(428)) {
            lines.add("-H 'If-Match: \"1\"'");
        }
        var body = operation.body();
        if (body != null && body.mediaType().startsWith("multipart/")) {
            lines.add("-F file=@file.csv");
        } else if (body != null) {
            lines.add("-H 'Content-Type: application/json'");
            lines.add("-d '" + samples.compact(body.schema()) + "'");
        }
        return String.join(" \\\n  ", lines);
    }

    private static String tone(ApiOperation operation) {
        return TONES.getOrDefault(operation.method(), "gray");
    }

    private static String anchor(ApiOperation operation) {
        return operation.id().replace('.', '-');
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }
}
