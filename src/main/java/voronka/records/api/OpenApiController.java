package voronka.records.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// The description of the API as an OpenAPI 3.1 document.
@RestController
class OpenApiController {

    private final ApiDescription description;
    private final org.springframework.context.MessageSource messages;
    private final String version;

    OpenApiController(
            ApiDescription description,
            org.springframework.context.MessageSource messages,
            @Value("${voronka.version}") String version) {
        this.description = description;
        this.messages = messages;
        this.version = version;
    }

    @GetMapping(path = "/api/v1/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
    Map<String, Object> document(Locale language) {
        var described = description.in(language);
        var words = new Words(messages, language);
        var document = new LinkedHashMap<String, Object>();
        document.put("openapi", "3.1.0");
        document.put(
                "info", Map.of("title", "Voronka", "version", version, "description", words.text("api.text.intro")));
        document.put("servers", List.of(Map.of("url", "/")));
        document.put("security", List.of(Map.of("token", List.of())));
        document.put("tags", tags(described));
        document.put("paths", paths(described));
        document.put("components", components(described, words));
        return document;
    }

    private List<Map<String, Object>> tags(ApiDescription.Described described) {
        return description
                .tags(described)
                .map(tag -> Map.<String, Object>of("name", tag))
                .toList();
    }

    private static Map<String, Object> paths(ApiDescription.Described described) {
        var paths = new LinkedHashMap<String, Map<String, Object>>();
        for (var operation : described.operations()) {
            paths.computeIfAbsent(operation.path(), path -> new LinkedHashMap<>())
                    .put(operation.method().toLowerCase(Locale.ROOT), operation(operation));
        }
        return new LinkedHashMap<>(paths);
    }

    private static Map<String, Object> operation(ApiOperation operation) {
        var json = new LinkedHashMap<String, Object>();
        json.put("operationId", operation.id());
        json.put("tags", List.of(operation.tag()));
        json.put("summary", operation.summary());
        if (!operation.parameters().isEmpty()) {
            json.put(
                    "parameters",
                    operation.parameters().stream()
                            .map(OpenApiController::parameter)
                            .toList());
        }
        var body = operation.body();
        if (body != null) {
            json.put("requestBody", Map.of("required", true, "content", content(body)));
        }
        json.put("responses", responses(operation));
        return json;
    }

    private static Map<String, Object> parameter(ApiOperation.Parameter parameter) {
        var json = new LinkedHashMap<String, Object>();
        json.put("name", parameter.name());
        json.put("in", parameter.in());
        json.put("required", parameter.required());
        if (!parameter.text().isEmpty()) {
            json.put("description", parameter.text());
        }
        json.put("schema", parameter.schema());
        return json;
    }

    private static Map<String, Object> content(ApiOperation.Content content) {
        return Map.of(content.mediaType(), Map.of("schema", content.schema()));
    }

    private static Map<String, Object> responses(ApiOperation operation) {
        var responses = new LinkedHashMap<String, Object>();
        var good = new LinkedHashMap<String, Object>();
        good.put("description", operation.status() == 204 ? "No content" : "OK");
        var answer = operation.answer();
        if (answer != null) {
            good.put("content", content(answer));
        }
        if (!operation.isRead()) {
            good.put("headers", Map.of("Operation", Map.of("schema", Schemas.type("string", "uuid"))));
        }
        responses.put(Integer.toString(operation.status()), good);
        if (operation.parameters().stream().anyMatch(parameter -> parameter.name().equals("If-None-Match"))) {
            responses.put("304", Map.of("description", "Not modified"));
        }
        problems(operation)
                .forEach(status ->
                        responses.put(Integer.toString(status), Map.of("$ref", "#/components/responses/Problem")));
        return responses;
    }

    static List<Integer> problems(ApiOperation operation) {
        var statuses = new TreeSet<>(List.of(401, 403));
        if (operation.path().contains("{")) {
            statuses.add(404);
        }
        if (operation.isRead()) {
            statuses.add(400);
        } else {
            statuses.addAll(List.of(400, 409, 422));
        }
        if (operation.parameters().stream()
                .anyMatch(parameter -> parameter.name().equals("If-Match"))) {
            statuses.add(412);
        }
        if (operation.method().equals("PATCH")
                && operation.parameters().stream()
                        .anyMatch(parameter -> parameter.name().equals("If-Match"))) {
            statuses.add(428);
        }
        return new ArrayList<>(statuses);
    }

    private static Map<String, Object> components(ApiDescription.Described described, Words words) {
        var components = new LinkedHashMap<String, Object>();
        components.put("schemas", described.schemas());
        components.put(
                "responses",
                Map.of(
                        "Problem",
                        Map.of(
                                "description",
                                words.text("api.text.problem"),
                                "content",
                                Map.of("application/problem+json", Map.of("schema", Schemas.ref("Problem"))))));
        components.put("securitySchemes", Map.of("token", Map.of("type", "http", "scheme", "bearer")));
        return components;
    }
}
