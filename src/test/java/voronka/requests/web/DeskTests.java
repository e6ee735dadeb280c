package voronka.requests.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import voronka.accounts.Acting;
import voronka.accounts.Caller;
import voronka.accounts.Way;
import voronka.records.Catalogue;
import voronka.records.RecordQueries;
import voronka.records.Records;
import voronka.records.Row;
import voronka.requests.Requests;
import voronka.support.IntegrationTest;
import voronka.support.People;

/// The intake desk.
@IntegrationTest
class DeskTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Records records;

    @Autowired
    Requests requests;

    @Autowired
    RecordQueries queries;

    @Autowired
    Catalogue catalogue;

    @Autowired
    People people;

    private final Map<String, Caller> hired = new HashMap<>();

    @Test
    void theQueueShowsWhatWaitsAndTheFirstOfItBeforeTheEyes() {
        waiting(Map.of("text", "Нужен насос", "phones", "8 916 123-45-67"));
        people.as(boris(), () -> records.create("request", Map.of("text", "Чужая")));

        people.as(
                anna(),
                () -> assertThat(text(mvc.get().uri("/requests").exchange()))
                        .contains("Нужен насос", "tel:+79161234567", "/taking")
                        .doesNotContain("Чужая"));
    }

    @Test
    void takingMovesARequestToMine() {
        var id = waiting(Map.of("text", "Нужен насос"));

        people.as(anna(), () -> {
            var answer = mvc.post().uri("/requests/" + id + "/taking").exchange();

            assertThat(answer).hasStatusOk();
            assertThat(answer.getResponse().getHeader("HX-Trigger")).contains("record-reload", "toast");
            assertThat(queue("waiting")).doesNotContain("Нужен насос");
            assertThat(queue("mine")).contains("Нужен насос", "нет следующего шага");
        });
    }

    @Test
    void theSecondTakerSeesWhoWasFaster() {
        var id = waiting(Map.of("text", "Нужен насос"));
        people.as(boris(), () -> requests.take(id));

        people.as(anna(), () -> {
            assertThat(mvc.post().uri("/requests/" + id + "/taking").exchange()).hasStatus(422);
            assertThat(text(mvc.get().uri("/requests/" + id + "/desk").exchange()))
                    .contains("взял(а) " + boris().name())
                    .doesNotContain("Нужен насос");
        });
    }

    @Test
    void whatWasGivenBackSaysByWhomAndWhy() {
        var id = waiting(Map.of("text", "Нужен насос"));
        people.as(boris(), () -> {
            requests.take(id);
            requests.giveBack(id, "Не мой город");
        });

        people.as(anna(), () -> assertThat(queue("waiting")).contains(boris().name() + ": Не мой город"));
    }

    @Test
    void theNextIsTakenAndShown() {
        waiting(Map.of("text", "Холодный вопрос", "temperature", "cold"));
        var hot = waiting(Map.of("text", "Беру сейчас"));

        people.as(anna(), () -> {
            var answer = mvc.post().uri("/requests/next").exchange();

            assertThat(answer).headers().hasValue("HX-Push-Url", "/requests?show=waiting&request=" + hot);
            assertThat(row(hot).text("owner")).isEqualTo(anna().name());
        });
    }

    @Test
    void aRefusalWithoutAReasonKeepsTheWindowOpen() {
        var id = waiting(Map.of("text", "Нужен насос"));

        people.as(anna(), () -> {
            var answer = mvc.post()
                    .uri("/requests/" + id + "/refusal")
                    .param("refusalNote", "Слишком дорого")
                    .exchange();

            assertThat(answer).hasStatus(422);
            assertThat(text(answer)).contains("Выберите причину", "Слишком дорого");
        });
    }

    @Test
    void theWindowOfAConversionHasTheLikelyClientChosen() {
        var person = records.create("person", Map.of("lastName", "Иванов", "phones", "89161234567"));
        var id = waiting(Map.of("personName", "Пётр Иванов", "companyName", "Насосы", "phones", "8 916 123 45 67"));

        people.as(anna(), () -> {
            var form = text(mvc.get().uri("/requests/" + id + "/conversion").exchange());

            assertThat(form)
                    .contains("value=\"" + person + "\" checked")
                    .contains("name=\"company.name\" value=\"Насосы\"");
        });
    }

    @Test
    void aConversionLeadsToTheDeal() {
        var id = waiting(Map.of("text", "Нужен насос"));

        people.as(anna(), () -> {
            var wrong = mvc.post()
                    .uri("/requests/" + id + "/conversion")
                    .param("person", "none")
                    .param("company", "new")
                    .param("company.name", "Насосы")
                    .param("company.inn", "1")
                    .param("title", "Большая")
                    .exchange();
            assertThat(wrong).hasStatus(422);
            assertThat(text(wrong)).contains("10 цифр").contains("value=\"Большая\"");

            var right = mvc.post()
                    .uri("/requests/" + id + "/conversion")
                    .param("person", "none")
                    .param("company", "none")
                    .param("deal", "new")
                    .param("title", "Большая")
                    .exchange();
            assertThat(right)
                    .hasStatusOk()
                    .headers()
                    .hasHeaderSatisfying(
                            "HX-Redirect", to -> assertThat(to.getFirst()).startsWith("/deals/"));
            assertThat(row(id).text("deal")).isEqualTo("Большая");
        });
    }

    private String queue(String show) {
        return text(mvc.get().uri("/requests/queue?show=" + show).exchange());
    }

    private Row row(UUID id) {
        return queries.get(catalogue.kind("request"), id);
    }

    private UUID waiting(Map<String, ?> given) {
        return Acting.as(people.director(), Way.API, () -> records.create("request", given));
    }

    private Caller anna() {
        return hired.computeIfAbsent("anna", name -> people.hire("passive_seller"));
    }

    private Caller boris() {
        return hired.computeIfAbsent("boris", name -> people.hire("passive_seller"));
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
