package voronka.records.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import voronka.records.Catalogue;
import voronka.support.Api;
import voronka.support.IntegrationTest;
import voronka.support.People;

@IntegrationTest
class OpenApiTests {

    @Autowired
    Api calls;

    @Autowired
    People people;

    @Autowired
    Catalogue catalogue;

    @Autowired
    ApiDescription description;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @Test
    void everyEndpointIsDescribed() {
        var paths = document().at("/paths");
        mapping.getHandlerMethods()
                .forEach((info, handler) -> info.getPatternValues().stream()
                        .filter(path -> path.startsWith("/api/v1"))
                        .forEach(path -> info.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> assertThat(paths.path(path.replace("{plural}", "deals"))
                                                .has(method.name().toLowerCase(Locale.ROOT)))
                                        .as("%s %s", method, path)
                                        .isTrue())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru"})
    void everyMethodAndParameterHasItsWords(String language) {
        var unnamed = new TreeSet<String>();
        var described = description.in(Locale.of(language));
        for (var operation : described.operations()) {
            collect(unnamed, operation.summary());
            operation.parameters().forEach(parameter -> collect(unnamed, parameter.text()));
        }
        assertThat(unnamed).isEmpty();
    }

    @Test
    void everySchemaThatIsPointedToIsThere() {
        var document = document();
        var missing = document.findValuesAsString("$ref").stream()
                .filter(ref -> document.at(ref.substring(1)).isMissingNode())
                .toList();
        assertThat(missing).isEmpty();
        assertThat(document.at("/openapi").asString()).isEqualTo("3.1.0");
        var ids = document.findValuesAsString("operationId");
        assertThat(ids).doesNotHaveDuplicates().hasSizeGreaterThan(60);
    }

    @Test
    void aBodyOfAnyFormIsNoDescription() {
        var vague = description.in(Locale.ENGLISH).operations().stream()
                .filter(operation -> isVague(operation.body()) || isVague(operation.answer()))
                .map(ApiOperation::id)
                .toList();
        assertThat(vague).containsExactly("openApi.document");
    }

    @Test
    void answersAreAsTheSchemasSay() {
        var api = calls.of(people.director());
        var company = api.post(
                        "/companies", Map.of("name", "ООО Схема", "emails", List.of("a@b.ru"), "foundedYear", 1990))
                .json();
        var schemas = document().at("/components/schemas");

        assertThat(problems(company, schemas.path("Company"), schemas, "")).isEmpty();
        assertThat(problems(api.get("/companies?q=ooo_nothing").json(), pageOf("companies"), schemas, ""))
                .isEmpty();
        assertThat(problems(api.get("/companies/nonsense").json(), schemas.path("Problem"), schemas, ""))
                .isEmpty();
    }

    @Test
    void itIsAPageToRead() {
        assertThat(mvc.get().uri("/api"))
                .hasStatusOk()
                .bodyText()
                .contains("Idempotency-Key", "problem-stale", "/api/deal");
        assertThat(mvc.get().uri("/api/deal")).hasStatusOk().bodyText().contains("/api/v1/deals/{id}/stage");
        assertThat(mvc.get().uri("/api?q=stage")).hasStatusOk().bodyText().contains("#dealStage-move");
        assertThat(mvc.get().uri("/api/nothing")).hasStatus(404);
    }

    private JsonNode document() {
        return calls.of(people.director()).get("/openapi.json").json();
    }

    private JsonNode pageOf(String plural) {
        return document()
                .at("/paths")
                .path("/api/v1/" + plural)
                .at("/get/responses/200/content/application~1json/schema");
    }

    private static void collect(TreeSet<String> unnamed, String text) {
        if (text.startsWith("api.")) {
            unnamed.add(text);
        }
    }

    private static boolean isVague(ApiOperation.@Nullable Content content) {
        return content != null
                && "object".equals(content.schema().get("type"))
                && !content.schema().containsKey("properties")
                && !content.schema().containsKey("additionalProperties");
    }

    /// What in the value is not as the schema has it.
    private static List<String> problems(JsonNode value, JsonNode schema, JsonNode schemas, String at) {
        if (schema.has("$ref")) {
            var ref = schema.path("$ref").asString();
            return problems(value, schemas.path(ref.substring(ref.lastIndexOf('/') + 1)), schemas, at);
        } else if (schema.has("anyOf")) {
            return schema.path("anyOf").values().stream()
                            .anyMatch(one -> problems(value, one, schemas, at).isEmpty())
                    ? List.of()
                    : List.of(at + " is none of " + schema.path("anyOf"));
        }
        var problems = new ArrayList<String>();
        if (!isOfType(value, schema.path("type"))) {
            problems.add(at + " is " + value + " and not " + schema.path("type"));
        }
        schema.path("required").values().stream()
                .filter(name -> !value.has(name.asString()))
                .forEach(name -> problems.add(at + " has no " + name));
        if (value.isObject()) {
            value.properties().forEach(property -> {
                if (schema.path("properties").has(property.getKey())) {
                    problems.addAll(problems(
                            property.getValue(),
                            schema.path("properties").path(property.getKey()),
                            schemas,
                            at + "/" + property.getKey()));
                } else {
                    problems.add(at + " has an unknown " + property.getKey());
                }
            });
        }
        value.values().stream()
                .filter(item -> value.isArray())
                .forEach(item -> problems.addAll(problems(item, schema.path("items"), schemas, at + "/*")));
        return problems;
    }

    private static boolean isOfType(JsonNode value, JsonNode type) {
        if (type.isArray()) {
            return type.values().stream().anyMatch(one -> isOfType(value, one));
        }
        return switch (type.asString("")) {
            case "string" -> value.isString();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            case "array" -> value.isArray();
            case "null" -> value.isNull();
            default -> value.isObject();
        };
    }
}
