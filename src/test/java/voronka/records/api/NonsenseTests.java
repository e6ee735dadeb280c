package voronka.records.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import voronka.records.Catalogue;
import voronka.records.FieldType;
import voronka.records.RecordField;
import voronka.records.RecordKind;
import voronka.support.Api;
import voronka.support.IntegrationTest;
import voronka.support.People;

/// Whatever is sent, it is answered with what is wrong with it, never with an error of ours.
@IntegrationTest
class NonsenseTests {

    /// Bodies that are no proper object of JSON.
    private static final List<String> BODIES = List.of(
            "",
            "{",
            "null",
            "[]",
            "1",
            "\"text\"",
            "{\"a\":1,\"a\":2}",
            "{} {}",
            "{\"a\":" + "[".repeat(3000) + "]".repeat(3000) + "}",
            "{\"a\":" + "{\"a\":".repeat(200) + "1" + "}".repeat(200) + "}",
            "{\"a\":1" + "0".repeat(500) + "}",
            "{\"\\u0000\":1}",
            "\u0000",
            "{\"a\":NaN}");

    /// Values of every wrong kind, as JSON.
    private static final List<String> VALUES = List.of(
            "true",
            "-1",
            "1e2147483647",
            "\"\"",
            "\"a\u0000b\"",
            "\"\ud800\"",
            "\"'; drop table deal; -- %_\\\"",
            "\"" + "9".repeat(21_000) + "\"",
            "\"+999999999-12-31\"",
            "\"00000000-0000-0000-0000-000000000000\"",
            "[null]",
            "[[{\"raw\":1}]]",
            "[{\"raw\":null}]",
            "[\"\u0000\"]",
            "{\"id\":[]}");

    private static final List<String> PARAMETERS =
            List.of("a%00b", "%ED%A0%80", "1e2147483647", "99999999999999999999", "%27%5C%25", "2026-02-30", "a,b,,");

    @Autowired
    Api calls;

    @Autowired
    People people;

    @Autowired
    Catalogue catalogue;

    @Autowired
    ApiDescription description;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void bodiesThatAreNoObjectsAreRefusedByEveryMethodThatTakesOne() {
        var api = calls.of(people.director());
        var wrong = new ArrayList<String>();
        for (var operation : description.in(Locale.ENGLISH).operations()) {
            if (operation.body() != null && operation.body().mediaType().contains("json")) {
                for (var body : BODIES) {
                    collect(wrong, body, send(api, HttpMethod.valueOf(operation.method()), path(operation), body));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void aValueOfAWrongKindNeverBreaksACreation() {
        var api = calls.of(people.director());
        var wrong = new ArrayList<String>();
        for (var kind : catalogue.kinds()) {
            for (var field : oneOfEachType(kind)) {
                for (var value : VALUES) {
                    var body = "{%s\"%s\":%s}".formatted(others(kind, field), field.name(), value);
                    collect(wrong, body, send(api, HttpMethod.POST, "/" + kind.plural(), body));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void aValueOfAWrongKindNeverBreaksAVerb() {
        var api = calls.of(people.director());
        var wrong = new ArrayList<String>();
        var schemas = description.in(Locale.ENGLISH).schemas();
        for (var operation : description.in(Locale.ENGLISH).operations()) {
            var body = operation.body();
            if (body == null || !(body.schema().get("$ref") instanceof String ref) || ref.endsWith("Given")) {
                continue;
            }
            var schema = schemas.getOrDefault(ref.substring(ref.lastIndexOf('/') + 1), Map.of());
            var properties = (Map<?, ?>) schema.getOrDefault("properties", Map.of());
            for (var name : properties.keySet()) {
                for (var value : VALUES) {
                    var json = "{\"%s\":%s}".formatted(name, value);
                    collect(wrong, json, send(api, HttpMethod.valueOf(operation.method()), path(operation), json));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void aValueOfAWrongKindNeverBreaksAList() {
        var api = calls.of(people.director());
        var wrong = new ArrayList<String>();
        for (var kind : List.of("deal", "company", "pipeline", "activity")) {
            for (var parameter : parameters(catalogue.kind(kind))) {
                for (var value : PARAMETERS) {
                    var path = "/" + catalogue.kind(kind).plural() + "?" + parameter + "=" + value;
                    collect(wrong, "", send(api, HttpMethod.GET, path, null));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void headersAndAddressesOfNonsenseAreRefused() {
        var api = calls.of(people.director());
        var id = api.post("/companies", Map.of("name", "Заголовки")).id();
        var wrong = new ArrayList<String>();
        for (var version : List.of("abc", "\"", "\"-1\"", "\"99999999999999\"", "W/\"x\"", "\"1\", \"2\"")) {
            var answer = api.send(HttpMethod.PATCH, "/companies/" + id, Map.of(), Map.of("If-Match", version));
            assertThat(answer.status()).as(version).isEqualTo(412);
        }
        for (var path : List.of(
                "/companies/%00",
                "/companies/1",
                "/companies/..%2f",
                "/nothing",
                "/nothing/1",
                "/companies/" + id + "/no",
                "/search",
                "/search?q=%00",
                "/search?q=" + "a%20".repeat(900),
                "/companies/" + id + "/restoration")) {
            collect(wrong, "", send(api, HttpMethod.GET, path, null));
        }
        assertThat(wrong).isEmpty();
        assertThat(api.send(HttpMethod.PUT, "/companies", "{}", Map.of()).status())
                .isEqualTo(405);
        assertThat(api.send(HttpMethod.PUT, "/companies", "{}", Map.of()).header("Allow"))
                .contains("POST");
        assertThat(api.send(HttpMethod.GET, "/companies", "", Map.of("Accept", "image/png"))
                        .status())
                .isEqualTo(406);
        assertThat(api.send(HttpMethod.POST, "/companies", "{}", Map.of("Content-Type", "text/plain"))
                        .status())
                .isEqualTo(415);
        assertThat(api.post("/companies", "{\"name\":\"" + "a".repeat(1_100_000) + "\"}")
                        .status())
                .isEqualTo(413);
        assertThat(api.get("/companies?after=nonsense").status()).isEqualTo(400);
        assertThat(api.get("/companies?nonsense=1").at("/errors/0/field")).isEqualTo("nonsense");
    }

    @Test
    void aWrongTypeIsNamedByItsPlace() {
        var api = calls.of(people.director());
        var answer = api.put("/deals/" + UUID.randomUUID() + "/stage", "{\"stage\":{\"a\":1}}");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.at("/pointer")).isEqualTo("/stage");
    }

    /// Each call in a part of the transaction of its own, for what the database refuses would spoil the rest.
    private Api.Answer send(Api.As api, HttpMethod method, String path, @Nullable String body) {
        var apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        return apart.execute(status -> {
            status.setRollbackOnly();
            return body == null ? api.get(path) : api.send(method, path, body, Map.of("If-Match", "\"1\""));
        });
    }

    private static void collect(List<String> wrong, String body, Api.Answer answer) {
        var problem = answer.status() >= 400;
        if (answer.status() >= 500 || problem && !"application/problem+json".equals(answer.header("Content-Type"))) {
            wrong.add(answer + " to " + body.substring(0, Math.min(200, body.length())));
        }
    }

    private static String path(ApiOperation operation) {
        return operation
                .path()
                .replace("/api/v1", "")
                .replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
    }

    /// What else must be there, so that a value gets as far as the database.
    private static String others(RecordKind kind, RecordField wrong) {
        var others = new LinkedHashMap<String, String>();
        for (var field : kind.fields(RecordField.Trait.REQUIRED)) {
            if (field != wrong && field.type() != FieldType.REFERENCE) {
                others.put(field.name(), sample(field));
            }
        }
        var text = new StringBuilder();
        others.forEach((name, value) -> text.append("\"%s\":%s,".formatted(name, value)));
        return text.toString();
    }

    private static String sample(RecordField field) {
        return switch (field.type()) {
            case INTEGER, DECIMAL, MONEY -> "1";
            case DATE -> "\"2026-01-01\"";
            case CHOICE -> "\"" + field.choices().getFirst() + "\"";
            default -> "\"" + UUID.randomUUID() + "\"";
        };
    }

    private static List<String> parameters(RecordKind kind) {
        var parameters = new ArrayList<>(List.of("columns", "sort", "q", "set", "after", "limit", "set.x"));
        for (var field : oneOfEachType(kind)) {
            parameters.add(field.name());
            for (var comparison : List.of("ne", "gt", "lte", "contains", "empty")) {
                parameters.add(field.name() + "." + comparison);
            }
        }
        return parameters;
    }

    private static Collection<RecordField> oneOfEachType(RecordKind kind) {
        var byType = new HashMap<String, RecordField>();
        kind.fields(RecordField.Trait.FILTERABLE)
                .forEach(field -> byType.putIfAbsent(
                        field.type() + " " + field.column().getDataType().length(), field));
        return byType.values();
    }
}
