package voronka.records.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import voronka.support.Api;
import voronka.support.IntegrationTest;
import voronka.support.People;

@IntegrationTest
class RecordApiTests {

    @Autowired
    Api calls;

    @Autowired
    People people;

    @Test
    void aRecordIsCreatedReadAndListed() {
        var api = calls.of(people.director());
        var created = api.post("/companies", Map.of("name", "ООО Ромашка", "annualRevenue", 1234567.5));

        assertThat(created.status()).as(created.toString()).isEqualTo(201);
        assertThat(created.header("Location")).isEqualTo("/api/v1/companies/" + created.id());
        assertThat(created.header("ETag")).startsWith("\"1-");
        assertThat(UUID.fromString(created.header("Operation"))).isNotNull();
        assertThat(created.text()).contains("\"annualRevenue\":1234567.5,");
        assertThat(created.at("/owner/name")).isEqualTo("Дмитрий Директор");
        assertThat(created.at("/createdAt")).endsWith("Z");

        var read = api.get("/companies/" + created.id());
        assertThat(read.json()).isEqualTo(created.json());
        assertThat(read.header("ETag")).startsWith("\"1-");

        var list = api.get("/companies?name={name}&columns=name", "ООО Ромашка");
        assertThat(list.text())
                .isEqualTo("{\"items\":[{\"id\":\"%s\",\"version\":1,\"name\":\"ООО Ромашка\"}],\"next\":null}"
                        .formatted(created.id()));
    }

    @Test
    void aListGoesOnByItsCursor() {
        var api = calls.of(people.director());
        for (var name : new String[] {"А", "Б", "В"}) {
            api.post("/companies", Map.of("name", "Список " + name));
        }
        var first = api.get("/companies?q={q}&sort=name&limit=2", "Список");
        assertThat(first.at("/items/1/name")).isEqualTo("Список Б");
        var second = api.get("/companies?q={q}&sort=name&limit=2&after={next}", "Список", first.at("/next"));
        assertThat(second.at("/items/0/name")).isEqualTo("Список В");
        assertThat(second.json().get("next").isNull()).isTrue();
    }

    @Test
    void aChangeNamesTheVersionItWasMadeFor() {
        var api = calls.of(people.director());
        var id = api.post("/companies", Map.of("name", "Первое имя")).id();

        var blind = api.send(HttpMethod.PATCH, "/companies/" + id, Map.of("name", "Второе"), Map.of());
        assertThat(blind.status()).isEqualTo(428);

        var changed = api.patch("/companies/" + id, 1, Map.of("name", "Второе"));
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.at("/name")).isEqualTo("Второе");
        assertThat(changed.header("ETag")).startsWith("\"2-");
        assertThat(changed.header("Operation")).isNotBlank();

        var late = api.patch("/companies/" + id, 1, Map.of("name", "Третье"));
        assertThat(late.status()).isEqualTo(412);
        assertThat(late.at("/title")).isEqualTo("Запись уже не та, что вы прочитали");
        assertThat(api.get("/companies/" + id).at("/name")).isEqualTo("Второе");
    }

    @Test
    void whoHasTheAnswerAlreadyIsToldSo() {
        var api = calls.of(people.director());
        var company = api.post("/companies", Map.of("name", "Старое имя"));
        var address = "/companies/" + company.id();
        var tag = Map.of("If-None-Match", api.get(address).header("ETag"));

        var known = api.send(HttpMethod.GET, address, null, tag);
        assertThat(known.status()).isEqualTo(304);
        assertThat(known.text()).isEmpty();
        assertThat(known.header("ETag")).isEqualTo(company.header("ETag"));

        api.patch(address, 1, Map.of("name", "Новое имя"));
        assertThat(api.send(HttpMethod.GET, address, null, tag).at("/name")).isEqualTo("Новое имя");
    }

    @Test
    void anAnswerIsNewWhenWhatItPointsToHasANewName() {
        var api = calls.of(people.director());
        var company = api.post("/companies", Map.of("name", "Старое имя")).id();
        var deal = api.post("/deals", Map.of("title", "Печи", "company", company));
        api.patch("/companies/" + company, 1, Map.of("name", "Новое имя"));

        var answer = api.send(
                HttpMethod.GET, "/deals/" + deal.id(), null, Map.of("If-None-Match", deal.header("ETag")));

        assertThat(answer.at("/company/name")).isEqualTo("Новое имя");
        assertThat(api.send(
                                HttpMethod.PATCH,
                                "/deals/" + deal.id(),
                                Map.of("title", "Котлы"),
                                Map.of("If-Match", deal.header("ETag")))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void whatIsDeletedComesBackFromTheBin() {
        var api = calls.of(people.director());
        var id = api.post("/companies", Map.of("name", "На время")).id();

        var deleted = api.delete("/companies/" + id);
        assertThat(deleted.status()).isEqualTo(204);
        assertThat(deleted.header("Operation")).isNotBlank();
        assertThat(api.get("/companies/" + id).status()).isEqualTo(404);

        assertThat(api.post("/companies/" + id + "/restoration", "").at("/name"))
                .isEqualTo("На время");
        assertThat(api.get("/companies/" + id).status()).isEqualTo(200);
    }

    @Test
    void historyTellsWhoDidWhatByWhichWayAndTheWayBack() {
        var api = calls.of(people.director());
        var id = api.post("/companies", Map.of("name", "Раньше")).id();
        var operation =
                api.patch("/companies/" + id, 1, Map.of("name", "Теперь")).header("Operation");

        var history = api.get("/companies/" + id + "/history");
        assertThat(history.at("/items/0/way")).isEqualTo("api");
        assertThat(history.at("/items/0/operation")).isEqualTo(operation);
        assertThat(history.at("/items/0/who/name")).isEqualTo("Дмитрий Директор");
        assertThat(history.at("/items/0/changes/0/field")).isEqualTo("name");
        assertThat(history.at("/items/0/changes/0/from")).isEqualTo("Раньше");
        assertThat(history.at("/items/0/changes/0/to")).isEqualTo("Теперь");
        assertThat(history.at("/items/1/action")).isEqualTo("created");
    }

    @Test
    void everyWrongFieldIsNamedInTheLanguageOfTheCaller() {
        var api = calls.of(people.director());
        var refused = api.send(
                HttpMethod.POST,
                "/companies",
                Map.of("foundedYear", "давно", "owner", "nobody", "nonsense", 1),
                Map.of("Accept-Language", "ru"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(refused.json().at("/errors").findValuesAsString("field"))
                .containsExactlyInAnyOrder("foundedYear", "owner", "nonsense");
        assertThat(refused.text()).contains("Напишите целое число");
    }

    @Test
    void foreignRecordsAreNotThereAndMissingRightsAreToldSo() {
        var seller = calls.of(people.hire("active_seller"));
        var other = calls.of(people.hire("active_seller"));
        var payment = seller.get("/plans?limit=1");
        var activity = seller.post("/activities", Map.of("title", "Позвонить", "kind", "task"));

        assertThat(activity.status()).as(activity.toString()).isEqualTo(201);
        assertThat(payment.status()).isEqualTo(200);
        assertThat(other.get("/activities/" + activity.id()).status()).isEqualTo(404);
        assertThat(other.patch("/activities/" + activity.id(), 1, Map.of("title", "Моё"))
                        .status())
                .isEqualTo(404);
        assertThat(other.delete("/activities/" + activity.id()).status()).isEqualTo(404);
        assertThat(seller.post("/pipelines", Map.of("name", "Своя")).status()).isEqualTo(403);
        assertThat(calls.of(people.hire("hr")).get("/deals").status()).isEqualTo(403);
    }

    @Test
    void withoutATokenNothingIsTold() {
        var nobody = calls.with("nonsense").get("/deals");
        assertThat(nobody.status()).isEqualTo(401);
        assertThat(nobody.header("Content-Type")).isEqualTo("application/problem+json");
    }
}
