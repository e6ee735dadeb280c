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

    @Autowired
    voronka.support.TestClock clock;

    @Autowired
    voronka.requests.AnswerClocks clocks;

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

    @Test
    void theCardTellsHowConcreteARequestIsAndWhoHadIt() {
        var id = waiting(Map.of("text", "Нужно 20 штук к пятнице", "phones", "8 916 123-45-67"));
        people.as(boris(), () -> {
            requests.take(id);
            requests.giveBack(id, "Не мой город");
        });

        people.as(anna(), () -> assertThat(text(mvc.get().uri("/requests/" + id + "/desk").exchange()))
                .contains("указано количество +15", "data-answer-due=", "вернул(а) в очередь", boris().name()));
    }

    @Test
    void somebodyMayThinkOtherwiseOfHowConcreteItIs() {
        var id = waiting(Map.of("text", "Сколько стоит?"));

        people.as(anna(), () -> {
            requests.take(id);
            var path = "/requests/" + id + "/concreteness";
            assertThat(text(mvc.get().uri(path).exchange())).contains("только вопрос о цене −15");
            assertThat(mvc.put().uri(path).param("points", "101").exchange()).hasStatus(422);
            assertThat(mvc.put().uri(path).param("points", "88").exchange()).hasStatusOk();
            assertThat(queue("mine")).contains(">88<");
        });
    }

    @Test
    void aLongQueueComesPieceByPieceWithoutGapOrRepetition() {
        for (var i = 0; i < 130; i++) {
            waiting(Map.of("text", "Заявка номер " + i + (i % 3 == 0 ? ", 5 штук" : "")));
        }

        people.as(anna(), () -> {
            var first = queue("waiting");
            var after = java.util.regex.Pattern.compile("after=([0-9a-f-]{36})").matcher(first);
            assertThat(after.find()).isTrue();
            var rest = text(mvc.get().uri("/requests/queue/lines?after=" + after.group(1)).exchange());
            assertThat(lines(first)).hasSize(100);
            assertThat(lines(rest)).hasSize(30).doesNotContainAnyElementsOf(lines(first));
            assertThat(rest).doesNotContain("after=");
        });
    }

    @Test
    void whatTheClocksHaveToTellIsPutAway() {
        clock.stopAt("2026-11-25T12:00");
        var id = waiting(Map.of("text", "Нужен насос"));
        people.as(anna(), () -> requests.take(id));
        clock.move(java.time.Duration.ofMinutes(31));
        clocks.run();

        people.as(anna(), () -> {
            assertThat(queue("mine")).contains("Прошла половина времени");
            assertThat(mvc.post().uri("/requests/notices/seen").exchange()).hasStatusOk();
            assertThat(queue("mine")).doesNotContain("Прошла половина времени");
        });
    }

    private static java.util.List<String> lines(String html) {
        return java.util.regex.Pattern.compile("id=\"line-([0-9a-f-]{36})")
                .matcher(html)
                .results()
                .map(line -> line.group(1))
                .toList();
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
