package voronka.requests.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import voronka.accounts.Caller;
import voronka.support.Api;
import voronka.support.IntegrationTest;
import voronka.support.People;

/// A request's course over the API.
@IntegrationTest
class RequestApiTests {

    @Autowired
    Api api;

    @Autowired
    People people;

    private final Map<String, Caller> hired = new HashMap<>();

    @Test
    void theSecondTakerGetsAConflictThatNamesTheFirst() {
        var id = create(Map.of("text", "Нужен насос"));

        var first = of("anna").post("/requests/" + id + "/taking", Map.of());
        var second = of("boris").post("/requests/" + id + "/taking", Map.of());

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.at("/state")).isEqualTo("in_work");
        assertThat(first.at("/owner/name")).isEqualTo(hired("anna").name());
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.at("/errors/0/detail")).contains(hired("anna").name());
    }

    @Test
    void theNextIsGivenUntilNoneIsLeft() {
        var id = create(Map.of("text", "Нужен насос"));

        assertThat(of("anna").post("/requests/next", Map.of()).id()).isEqualTo(id);
        assertThat(of("anna").post("/requests/next", Map.of()).status()).isEqualTo(204);
    }

    @Test
    void aRequestGoesBackIsRefusedAndOpenedAgain() {
        var id = create(Map.of("text", "Нужен насос"));
        var anna = of("anna");
        anna.post("/requests/" + id + "/taking", Map.of());

        assertThat(anna.post("/requests/" + id + "/giving-back", Map.of("note", "Не мой товар"))
                        .at("/returnNote"))
                .isEqualTo("Не мой товар");
        assertThat(anna.post("/requests/" + id + "/refusal", Map.of()).at("/errors/0/field"))
                .isEqualTo("refusalReason");
        var reason = api.of(people.director())
                .post("/refusal-reasons", Map.of("name", "Дорого"))
                .id();
        assertThat(anna.post("/requests/" + id + "/refusal", Map.of("refusalReason", reason))
                        .at("/state"))
                .isEqualTo("refused");
        assertThat(anna.post("/requests/" + id + "/reopening", Map.of()).at("/state"))
                .isEqualTo("in_work");
        assertThat(anna.post("/requests/" + id + "/spam", Map.of()).at("/state"))
                .isEqualTo("spam");
    }

    @Test
    void aRequestIsConvertedOnceHoweverOftenItIsAsked() {
        var id = create(Map.of("text", "Нужен насос", "personName", "Пётр Иванов", "companyName", "Насосы"));

        var once = of("anna").post("/requests/" + id + "/conversion", Map.of("deal", Map.of("amount", 5000)));
        var again = of("anna").post("/requests/" + id + "/conversion", Map.of());

        assertThat(once.at("/state")).isEqualTo("converted");
        assertThat(once.at("/company/name")).isEqualTo("Насосы");
        assertThat(once.at("/person/name")).isEqualTo("Иванов Пётр");
        assertThat(again.at("/deal/id")).isEqualTo(once.at("/deal/id"));
        assertThat(of("anna").get("/deals/" + once.at("/deal/id")).at("/amount"))
                .startsWith("5000");
    }

    @Test
    void whatIsWrongInAPartIsNamedWithThePart() {
        var id = create(Map.of("text", "Нужен насос"));

        var answer = of("anna")
                .post(
                        "/requests/" + id + "/conversion",
                        Map.of("company", Map.of("name", "Насосы", "inn", "1"), "person", Map.of("id", "x")));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.at("/errors/0/field")).isIn("person", "company.inn");
        assertThat(of("anna")
                        .post(
                                "/requests/" + id + "/conversion",
                                Map.of("company", Map.of("name", "Насосы", "inn", "1")))
                        .at("/errors/0/field"))
                .isEqualTo("company.inn");
    }

    @Test
    void peopleOfACompanyAreLinkedAndUnlinked() {
        var anna = of("anna");
        var company = anna.post("/companies", Map.of("name", "Насосы")).id();
        var person = anna.post("/persons", Map.of("lastName", "Иванов")).id();
        var path = "/companies/" + company + "/persons";

        anna.put(path + "/" + person, Map.of("post", "Директор", "decisionRole", "decision_maker"));

        assertThat(anna.get(path).at("/items/0/person/name")).isEqualTo("Иванов");
        assertThat(anna.get(path).at("/items/0/decisionRole")).isEqualTo("decision_maker");
        assertThat(anna.get("/persons/" + person + "/companies").at("/items/0/company/name"))
                .isEqualTo("Насосы");
        assertThat(anna.put(path + "/" + person, Map.of("decisionRole", "boss")).status())
                .isEqualTo(422);
        assertThat(of("boris").put(path + "/" + person, Map.of()).status()).isEqualTo(403);
        assertThat(anna.delete(path + "/" + person).status()).isEqualTo(204);
        assertThat(anna.get(path).json().at("/items").size()).isZero();
        assertThat(anna.delete(path + "/" + person).status()).isEqualTo(404);
    }

    private UUID create(Map<String, ?> given) {
        return api.of(people.director()).post("/requests", given).id();
    }

    private Api.As of(String name) {
        return api.of(hired(name));
    }

    private Caller hired(String name) {
        return hired.computeIfAbsent(name, n -> people.hire("passive_seller"));
    }
}
