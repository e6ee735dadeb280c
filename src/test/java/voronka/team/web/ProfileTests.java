package voronka.team.web;

import static org.assertj.core.api.Assertions.assertThat;
import static voronka.db.tenant.Tables.CHANGE;
import static voronka.db.tenant.Tables.OPERATION;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import voronka.accounts.AccessTokens;
import voronka.accounts.Acting;
import voronka.accounts.Caller;
import voronka.accounts.Passwords;
import voronka.accounts.Way;
import voronka.support.IntegrationTest;
import voronka.support.People;

@IntegrationTest
class ProfileTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    People people;

    @Autowired
    Passwords passwords;

    @Autowired
    AccessTokens tokens;

    @Autowired
    DSLContext sql;

    @Test
    void aSellerChangesHisNameLanguageAndZoneAndItIsInTheHistory() {
        var seller = people.hire("passive_seller");

        people.as(seller, () -> assertThat(mvc.post()
                        .uri("/profile")
                        .param("name", "Мария Новая")
                        .param("language", "en")
                        .param("zone", "Asia/Yekaterinburg"))
                .hasStatus(HttpStatus.SEE_OTHER));

        var now = people.caller(seller.id());
        assertThat(now.name()).isEqualTo("Мария Новая");
        assertThat(now.language().getLanguage()).isEqualTo("en");
        assertThat(now.zone().getId()).isEqualTo("Asia/Yekaterinburg");
        assertThat(sql.select(OPERATION.EMPLOYEE_ID)
                        .from(CHANGE)
                        .join(OPERATION)
                        .on(OPERATION.ID.eq(CHANGE.OPERATION_ID))
                        .where(CHANGE.RECORD_ID.eq(seller.id()), CHANGE.ACTION.eq("changed"))
                        .fetch(OPERATION.EMPLOYEE_ID))
                .containsExactly(seller.id());
    }

    @Test
    void thePagesSpeakTheLanguageOfThePerson() {
        assertThat(mvc.get().uri("/profile").header(HttpHeaders.ACCEPT_LANGUAGE, "en"))
                .hasStatusOk()
                .bodyText()
                .contains("<html lang=\"ru\"", "Сменить пароль");

        assertThat(mvc.post().uri("/profile/language").param("language", "en").header("Referer", "http://localhost/deals?sort=name"))
                .hasHeader(HttpHeaders.LOCATION, "/deals?sort=name");

        people.as(people.director(), () ->
                assertThat(mvc.get().uri("/profile")).bodyText().contains("<html lang=\"en\"", "Change password"));
    }

    @ParameterizedTest
    @CsvSource({"ru-RU, ru", "en-GB, en", "'de, ru;q=0.5', ru", "de, ru"})
    void beforeSignInThePagesSpeakTheLanguageOfTheBrowserOrOfTheCompany(String wanted, String spoken) {
        org.springframework.security.core.context.SecurityContextHolder.clearContext();

        assertThat(mvc.get().uri("/sign-in").header(HttpHeaders.ACCEPT_LANGUAGE, wanted))
                .bodyText()
                .contains("<html lang=\"" + spoken + "\"");
    }

    @Test
    void aNewPasswordAsksForTheOldOneAndSignsOutElsewhere() {
        var seller = people.hire("passive_seller");
        passwords.set(seller.id(), "старый пароль");
        var here = tokens.openSession(seller.id(), "", "");
        var elsewhere = tokens.openSession(seller.id(), "", "");

        assertThat(password(here.secret(), "не тот", "новый пароль")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(password(here.secret(), "старый пароль", "корот")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(passwords.fits(seller.id(), "старый пароль")).isTrue();
        assertThat(password(here.secret(), "старый пароль", "новый пароль")).hasStatusOk();

        assertThat(passwords.fits(seller.id(), "новый пароль")).isTrue();
        assertThat(tokens.acting(here.secret(), Way.SCREEN)).isPresent();
        assertThat(tokens.acting(elsewhere.secret(), Way.SCREEN)).isEmpty();
    }

    @Test
    void signingOutEverywhereElseLeavesThisDevice() {
        var seller = people.hire("passive_seller");
        var here = tokens.openSession(seller.id(), "Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0", "");
        var elsewhere = tokens.openSession(seller.id(), "Mozilla/5.0 (iPhone) Safari/1", "");
        var cookie = new jakarta.servlet.http.Cookie("voronka", here.secret());
        assertThat(mvc.get().uri("/profile").cookie(cookie)).bodyText().contains("Firefox, Linux", "Safari, iPhone");

        assertThat(mvc.delete().uri("/profile/sessions").cookie(cookie))
                .hasStatusOk()
                .bodyText()
                .contains("Firefox")
                .doesNotContain("iPhone");

        assertThat(tokens.acting(elsewhere.secret(), Way.SCREEN)).isEmpty();
    }

    @Test
    void nobodyEndsTheSessionOfAnother() {
        var other = tokens.openSession(people.hire("passive_seller").id(), "", "");

        assertThat(mvc.delete().uri("/profile/sessions/" + other.id())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(tokens.acting(other.secret(), Way.SCREEN)).isPresent();
    }

    @Test
    void aTokenIsShownOnceAndRevoked() {
        var until = LocalDate.now().plusDays(10).toString();

        var made = mvc.post().uri("/profile/tokens").param("name", "Обмен").param("until", until).exchange();

        var secret = Pattern.compile("vrn_[\\w-]+").matcher(bodyOf(made)).results().findFirst().orElseThrow().group();
        assertThat(tokens.acting(secret, Way.API).map(Acting::caller).map(Caller::id))
                .hasValue(Caller.current().id());
        assertThat(mvc.get().uri("/profile")).bodyText().contains("Обмен").doesNotContain(secret);
        var id = tokens.forApi(Caller.current().id()).getFirst().id();
        assertThat(mvc.delete().uri("/profile/tokens/" + id)).hasStatusOk();
        assertThat(tokens.acting(secret, Way.API)).isEmpty();
    }

    @Test
    void aTokenEndsInTheFutureAndMakesNoOther() {
        assertThat(mvc.post().uri("/profile/tokens").param("until", "2020-01-01"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        Acting.as(Caller.current(), Way.API, () -> {
            assertThat(mvc.post().uri("/profile/tokens").param("until", "2100-01-01"))
                    .hasStatus(HttpStatus.FORBIDDEN);
            return true;
        });
    }

    @Test
    void accessIsALinkThatIsShownOnce() {
        var seller = people.hire("passive_seller");

        assertThat(mvc.post().uri("/employees/" + seller.id() + "/access"))
                .hasStatusOk()
                .bodyText()
                .containsPattern("http://localhost/welcome/[\\w-]{43}\"");
    }

    @Test
    void theChartShowsDepartmentsTheirHeadsAndTheirPeople() {
        var sales = people.department("Отдел продаж", null);
        people.department("Северная группа", sales);
        var controller = people.hire("quality_controller", sales);

        assertThat(mvc.get().uri("/team"))
                .hasStatusOk()
                .bodyText()
                .contains("Отдел продаж", "Северная группа", controller.name(), "Контролёр качества");
    }

    private MvcTestResult password(String session, String current, String wanted) {
        return mvc.post()
                .uri("/profile/password")
                .cookie(new jakarta.servlet.http.Cookie("voronka", session))
                .param("current", current)
                .param("wanted", wanted)
                .exchange();
    }

    private static String bodyOf(MvcTestResult answer) {
        return new String(
                answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }
}
