package voronka.deals.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import voronka.support.Api;
import voronka.support.IntegrationTest;
import voronka.support.People;

@IntegrationTest
class DealApiTests {

    @Autowired
    Api calls;

    @Autowired
    People people;

    @Test
    void theGateSaysWhatIsMissingAndLetsThroughWhatBringsIt() {
        var api = calls.of(people.director());
        var pipeline = api.post("/pipelines", Map.of("name", "Ворота")).id();
        var first = stage(
                api, pipeline, "Начало", Map.of("requiredFields", List.of("goal"), "checklist", List.of("Позвонил")));
        var second = stage(api, pipeline, "Дальше", Map.of("position", 1));
        stage(api, pipeline, "Выиграно", Map.of("position", 2, "kind", "won"));
        stage(api, pipeline, "Проиграно", Map.of("position", 3, "kind", "lost"));
        var deal = api.post("/deals", Map.of("title", "Печи", "pipeline", pipeline))
                .id();

        var refused = api.put("/deals/" + deal + "/stage", Map.of("stage", second));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/errors").findValuesAsString("field")).containsExactly("goal", "checklist");

        var moved = api.put(
                "/deals/" + deal + "/stage",
                Map.of(
                        "stage", second,
                        "fields", Map.of("goal", "Тепло"),
                        "ticked", List.of(Map.of("stage", first, "item", "Позвонил"))));
        assertThat(moved.status()).as(moved.toString()).isEqualTo(200);
        assertThat(moved.at("/stage/name")).isEqualTo("Дальше");
        assertThat(moved.header("Operation")).isNotBlank();
        assertThat(api.get("/deals/" + deal + "/moves").json().at("/items").findValuesAsString("name"))
                .containsExactly("Начало", "Начало", "Дальше");
        assertThat(api.get("/deals/" + deal + "/checklist").at("/items/0/done")).isEqualTo("true");

        var stale = api.send(
                HttpMethod.PUT, "/deals/" + deal + "/stage", Map.of("stage", first), Map.of("If-Match", "\"1\""));
        assertThat(stale.status()).isEqualTo(412);
    }

    @Test
    void aLostDealAsksForAReason() {
        var api = calls.of(people.director());
        var pipeline = api.post("/pipelines", Map.of("name", "Отказы")).id();
        stage(api, pipeline, "Начало", Map.of());
        var lost = stage(api, pipeline, "Проиграно", Map.of("position", 3, "kind", "lost"));
        stage(api, pipeline, "Выиграно", Map.of("position", 2, "kind", "won"));
        var reason = api.post("/refusal-reasons", Map.of("name", "Дорого")).id();
        var deal = api.post("/deals", Map.of("title", "Печи", "pipeline", pipeline))
                .id();

        assertThat(api.put("/deals/" + deal + "/stage", Map.of("stage", lost)).at("/errors/0/field"))
                .isEqualTo("refusalReason");
        var answer = api.put("/deals/" + deal + "/stage", Map.of("stage", lost, "refusalReason", reason));
        assertThat(answer.at("/state")).isEqualTo("lost");
        assertThat(answer.at("/closedAt")).isNotBlank();
    }

    @Test
    void linesMakeTheAmount() {
        var api = calls.of(people.director());
        var deal = api.post("/deals", Map.of("title", "Печи", "pipeline", pipeline(api)))
                .id();

        var line = api.post("/deals/" + deal + "/lines", Map.of("name", "Печь", "price", 100.5, "quantity", 2));
        assertThat(line.status()).as(line.toString()).isEqualTo(201);
        assertThat(line.at("/sum")).isEqualTo("201");
        assertThat(api.patch("/deals/" + deal + "/lines/" + line.id(), 1, Map.of("quantity", 3))
                        .at("/sum"))
                .isEqualTo("301.5");
        assertThat(api.get("/deals/" + deal).at("/amount")).isEqualTo("301.5");
        var second = api.post("/deals/" + deal + "/lines", Map.of("name", "Труба", "price", 10))
                .id();
        var ordered = api.put("/deals/" + deal + "/lines/order", Map.of("lines", List.of(second, line.id())));
        assertThat(ordered.at("/items/0/name")).isEqualTo("Труба");
        assertThat(api.delete("/deals/" + deal + "/lines/" + line.id()).status())
                .isEqualTo(204);
        assertThat(api.get("/deals/" + deal + "/lines").json().at("/items")).hasSize(1);
        assertThat(api.post("/deals/" + deal + "/lines", Map.of("price", -1, "name", "Х"))
                        .at("/errors/0/field"))
                .isEqualTo("price");
    }

    @Test
    void peopleAndSharesAreKept() {
        var api = calls.of(people.director());
        var deal = api.post("/deals", Map.of("title", "Печи", "pipeline", pipeline(api)))
                .id();
        var person = api.post("/persons", Map.of("lastName", "Иванов")).id();
        var seller = people.hire("active_seller").id();

        assertThat(api.put("/deals/" + deal + "/persons/" + person, Map.of("decisionRole", "influencer"))
                        .status())
                .isEqualTo(204);
        assertThat(api.get("/deals/" + deal + "/persons").at("/items/0/decisionRole"))
                .isEqualTo("influencer");
        assertThat(api.delete("/deals/" + deal + "/persons/" + person).status()).isEqualTo(204);
        assertThat(api.get("/deals/" + deal + "/persons").json().at("/items")).isEmpty();

        assertThat(api.put("/deals/" + deal + "/shares/" + seller, Map.of("percent", 40))
                        .status())
                .isEqualTo(204);
        assertThat(api.get("/deals/" + deal + "/shares").at("/items/0/percent")).isEqualTo("40");
        assertThat(api.put("/deals/" + deal + "/shares/" + seller, "{\"percent\":1e2147483647}")
                        .status())
                .isEqualTo(422);
        assertThat(api.delete("/deals/" + deal + "/shares/" + seller).status()).isEqualTo(204);
    }

    @Test
    void aForeignDealHasNoParts() {
        var owner = calls.of(people.hire("active_seller"));
        var other = calls.of(people.hire("active_seller"));
        var pipeline = pipeline(calls.of(people.director()));
        var deal = owner.post("/deals", Map.of("title", "Моя", "pipeline", pipeline))
                .id();

        for (var part : List.of("lines", "persons", "shares", "checklist", "moves")) {
            assertThat(owner.get("/deals/" + deal + "/" + part).status())
                    .as(part)
                    .isEqualTo(200);
            assertThat(other.get("/deals/" + deal + "/" + part).status())
                    .as(part)
                    .isEqualTo(404);
        }
        assertThat(other.post("/deals/" + deal + "/lines", Map.of("name", "А", "price", 1))
                        .status())
                .isEqualTo(404);
    }

    private static UUID pipeline(Api.As api) {
        var pipeline = api.post("/pipelines", Map.of("name", "Своя")).id();
        stage(api, pipeline, "Начало", Map.of());
        stage(api, pipeline, "Выиграно", Map.of("position", 1, "kind", "won"));
        stage(api, pipeline, "Проиграно", Map.of("position", 2, "kind", "lost"));
        return pipeline;
    }

    private static UUID stage(Api.As api, UUID pipeline, String name, Map<String, ?> more) {
        var given = new java.util.HashMap<String, Object>(Map.of("pipeline", pipeline, "name", name, "position", 0));
        given.putAll(more);
        var stage = api.post("/stages", given);
        assertThat(stage.status()).as(stage.toString()).isEqualTo(201);
        return stage.id();
    }
}
