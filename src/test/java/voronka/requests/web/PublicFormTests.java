package voronka.requests.web;

import static org.assertj.core.api.Assertions.assertThat;
import static voronka.db.tenant.Tables.REQUEST;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import voronka.db.tenant.tables.records.RequestRecord;
import voronka.records.Records;
import voronka.requests.FormVisitors;
import voronka.support.IntegrationTest;

/// Public forms (S64, S88): whoever fills one in is heard, programs are not.
@IntegrationTest
class PublicFormTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Records records;

    @Autowired
    DSLContext sql;

    @Test
    void aVisitorSendsARequestThatWaitsForAnybody() {
        form(Map.of());

        var answer = send(Map.of("name", "Пётр", "phone", "8 916 123-45-67", "text", "Нужен насос"));

        assertThat(answer).hasStatus(303).redirectedUrl().isEqualTo("/f/site/thanks");
        var request = request();
        assertThat(request.getState()).isEqualTo("new");
        assertThat(request.getOwnerId()).isNull();
        assertThat(request.getChannel()).isEqualTo("form");
        assertThat(request.getTemperature()).isEqualTo("hot");
        assertThat(request.getTitle()).isEqualTo("Нужен насос");
        assertThat(request.getPersonName()).isEqualTo("Пётр");
        assertThat(request.getPhones().data()).contains("+79161234567");
        assertThat(request.getFormId()).isNotNull();
    }

    @Test
    void aCallbackAsksForAPhoneOnly() {
        form(Map.of("title", "Перезвоните мне", "asks", List.of("phone")));

        assertThat(text(mvc.get().uri("/f/site").exchange()))
                .contains("name=\"phone\"")
                .doesNotContain("name=\"email\"")
                .doesNotContain("name=\"text\"");
        send(Map.of("phone", "89161234567"));

        assertThat(request().getTitle()).isEqualTo("Перезвоните мне");
    }

    @Test
    void whereTheVisitorCameFromIsKept() {
        form(Map.of());

        send(Map.of(
                "phone",
                "89161234567",
                "page",
                "https://shop.example/pumps?utm_source=yandex&utm_campaign=%D0%9E%D1%81%D0%B5%D0%BD%D1%8C",
                "referrer",
                "https://ya.ru/search?text=x"));

        assertThat(request().getSource()).isEqualTo("yandex / Осень");
        assertThat(request().getOriginal().data())
                .contains("\"utm_source\"")
                .contains("https://ya.ru/search")
                .contains("shop.example/pumps");
    }

    @Test
    void aFormWithAnOwnerGivesHimItsRequests() {
        var seller = records.create("employee", employee());
        form(Map.of("owner", seller));

        send(Map.of("phone", "89161234567"));

        assertThat(request().getOwnerId()).isEqualTo(seller);
        assertThat(request().getState()).isEqualTo("in_work");
    }

    @Test
    void whatIsMissingIsNamedAndWhatWasTypedStays() {
        form(Map.of("consent", "Согласен с обработкой данных"));

        var answer = send(Map.of("name", "Пётр", "phone", "12", "email", "petr@"));

        assertThat(answer).hasStatus(422);
        assertThat(text(answer))
                .contains("value=\"Пётр\"")
                .contains("не хватает цифр")
                .contains("Проверьте адрес")
                .contains("Без согласия");
        assertThat(sql.fetchCount(REQUEST)).isZero();
    }

    @Test
    void whatAProgramSendsIsSpamAndTheProgramIsThanked() {
        form(Map.of());

        assertThat(send(Map.of("phone", "89161234567", "website", "http://spam.example")))
                .hasStatus(303);
        assertThat(request().getState()).isEqualTo("spam");
    }

    @Test
    void whoeverIsFasterThanAManIsAProgram() {
        form(Map.of());

        send(Map.of(
                "phone", "89161234567", "opened", String.valueOf(Instant.now().toEpochMilli())));

        assertThat(request().getState()).isEqualTo("spam");
    }

    @Test
    void anAddressThatSendsTooMuchIsStopped() {
        form(Map.of());
        for (var i = 0; i < FormVisitors.MOST; i++) {
            assertThat(send(Map.of("phone", "89161234567"))).hasStatus(303);
        }

        var answer = send(Map.of("phone", "89161234567"));

        assertThat(answer).hasStatus(429).headers().hasValue("Retry-After", "600");
        assertThat(text(answer)).contains("слишком много");
        assertThat(sql.fetchCount(REQUEST)).isEqualTo(FormVisitors.MOST);
    }

    @Test
    void anySiteMayShowTheFormButNotTheProduct() {
        form(Map.of());

        assertThat(mvc.get().uri("/f/site?embedded").exchange())
                .headers()
                .doesNotContainHeader("X-Frame-Options")
                .hasHeaderSatisfying(
                        "Content-Security-Policy",
                        policy -> assertThat(policy.getFirst()).contains("frame-ancestors *"));
        assertThat(mvc.get().uri("/sign-in").exchange()).headers().containsHeader("X-Frame-Options");
        assertThat(text(mvc.get().uri("/f/site.js").exchange())).contains("iframe");
    }

    @Test
    void theFormSpeaksTheVisitorsLanguage() {
        form(Map.of());
        SecurityContextHolder.clearContext();

        assertThat(text(mvc.get()
                        .uri("/f/site")
                        .header("Accept-Language", "en-GB")
                        .exchange()))
                .contains("Your name");
        assertThat(text(mvc.get().uri("/f/site").header("Accept-Language", "ru").exchange()))
                .contains("Как вас зовут");
    }

    @Test
    void aFormThatIsSwitchedOffIsNotThere() {
        form(Map.of("active", false));

        assertThat(mvc.get().uri("/f/site").exchange()).hasStatus(404);
        assertThat(mvc.get().uri("/f/other").exchange()).hasStatus(404);
    }

    private void form(Map<String, Object> more) {
        var given = new HashMap<String, Object>(Map.of("title", "Оставьте заявку", "key", "site"));
        given.putAll(more);
        records.create("request_form", given);
    }

    private MvcTestResult send(Map<String, String> typed) {
        var before = SecurityContextHolder.getContext();
        SecurityContextHolder.clearContext();
        try {
            var request = mvc.post().uri("/f/site").header("Accept-Language", "ru");
            if (!typed.containsKey("opened")) {
                request.param(
                        "opened", String.valueOf(Instant.now().minusSeconds(20).toEpochMilli()));
            }
            typed.forEach(request::param);
            return request.exchange();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    private RequestRecord request() {
        return sql.selectFrom(REQUEST).fetchSingle();
    }

    private static Map<String, Object> employee() {
        return Map.of(
                "name",
                "Сергей Сайтов",
                "email",
                UUID.randomUUID() + "@test.example",
                "post",
                "passive_seller",
                "language",
                "ru",
                "timeZone",
                "Europe/Moscow");
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
