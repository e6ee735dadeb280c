package voronka.accounts.web;

import static org.assertj.core.api.Assertions.assertThat;
import static voronka.db.tenant.Tables.ACCESS_TOKEN;
import static voronka.db.tenant.Tables.EMPLOYEE;
import static voronka.db.tenant.Tables.SIGN_IN_FAILURE;

import jakarta.servlet.http.Cookie;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import voronka.accounts.AccessTokens;
import voronka.accounts.Passwords;
import voronka.support.IntegrationTest;
import voronka.support.People;

@IntegrationTest
class SignInTests {

    private static final String PASSWORD = "правильный пароль";

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
    void theRightPasswordOpensASessionThatOnlyThisSiteAndNoScriptCanUse() {
        var email = seller();

        var answer = signIn(email, PASSWORD, "/deals?owner=me");

        assertThat(answer).hasStatus(HttpStatus.SEE_OTHER).hasHeader(HttpHeaders.LOCATION, "/deals?owner=me");
        assertThat(answer.getResponse().getHeader(HttpHeaders.SET_COOKIE))
                .startsWith("voronka=")
                .contains("HttpOnly", "SameSite=Lax", "Path=/")
                .doesNotContain("Secure");
        assertThat(sql.fetchSingle(ACCESS_TOKEN).getHash()).hasSize(32);
    }

    @Test
    void overHttpsTheCookieNeverTravelsInTheClear() {
        var email = seller();

        var answer = mvc.post()
                .uri("https://test.example/sign-in")
                .secure(true)
                .param("email", email)
                .param("password", PASSWORD)
                .exchange();

        assertThat(answer.getResponse().getHeader(HttpHeaders.SET_COOKIE)).contains("Secure");
    }

    @Test
    void theSessionIsWhoItWasOpenedForAndNoOtherStateIsKept() {
        var session = sessionOf(seller());

        var answer = mvc.get().uri("/sign-in").cookie(session).exchange();

        assertThat(answer).hasStatus(HttpStatus.SEE_OTHER).hasHeader(HttpHeaders.LOCATION, "/");
        assertThat(answer.getRequest().getSession(false)).isNull();
    }

    @Test
    void theEmailIsTheSameHoweverItIsWritten() {
        var email = seller();

        assertThat(signIn(" " + email.toUpperCase(java.util.Locale.ROOT) + " ", PASSWORD, "/"))
                .hasStatus(HttpStatus.SEE_OTHER);
    }

    @Test
    void aWrongPasswordAndAnUnknownEmailGetTheSameAnswer() {
        var email = seller();

        var wrong = signIn(email, "не тот пароль", "/");
        var unknown = signIn("nobody@test.example", "не тот пароль", "/");

        assertThat(wrong).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(unknown).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(bodyOf(wrong).replace(email, "?")).isEqualTo(bodyOf(unknown).replace("nobody@test.example", "?"));
        assertThat(wrong.getResponse().getHeader(HttpHeaders.SET_COOKIE)).isNull();
    }

    @Test
    void afterFiveWrongPasswordsEvenTheRightOneMustWait() {
        var email = seller();
        guess(email, 5);

        var answer = signIn(email, PASSWORD, "/");

        assertThat(answer).hasStatus(HttpStatus.TOO_MANY_REQUESTS);
        assertThat(Integer.parseInt(answer.getResponse().getHeader(HttpHeaders.RETRY_AFTER)))
                .isBetween(30, 61);
    }

    @Test
    void anEmailThatNobodyHasMustWaitAsWell() {
        guess("nobody@test.example", 5);

        assertThat(signIn("nobody@test.example", "x", "/")).hasStatus(HttpStatus.TOO_MANY_REQUESTS);
    }

    @Test
    void theWaitGrowsUpToAnHour() {
        var email = seller();
        guess(email, 5);

        for (var minutes : List.of(2, 4, 8, 16, 32, 60, 60)) {
            waitIsOver();
            guess(email, 1);
            assertThat(sql.fetchSingle(SIGN_IN_FAILURE, SIGN_IN_FAILURE.SUBJECT.eq("email " + email))
                            .getLockedUntil())
                    .isBetween(
                            OffsetDateTime.now().plusMinutes(minutes).minusSeconds(30),
                            OffsetDateTime.now().plusMinutes(minutes));
        }
    }

    @Test
    void theRightPasswordAfterTheWaitStartsTheCountAnew() {
        var email = seller();
        guess(email, 5);
        waitIsOver();

        assertThat(signIn(email, PASSWORD, "/")).hasStatus(HttpStatus.SEE_OTHER);
        guess(email, 4);
        assertThat(signIn(email, PASSWORD, "/")).hasStatus(HttpStatus.SEE_OTHER);
    }

    @Test
    void oneAddressMayNotTryManyEmailsWithoutEnd() {
        for (var i = 0; i < 50; i++) {
            signIn("guess" + i + "@test.example", "x", "/");
        }

        assertThat(signIn(seller(), PASSWORD, "/")).hasStatus(HttpStatus.TOO_MANY_REQUESTS);
    }

    @Test
    void whoHasLeftDoesNotComeIn() {
        var email = seller();
        sql.update(EMPLOYEE).set(EMPLOYEE.STATUS, "left").where(EMPLOYEE.EMAIL.eq(email)).execute();

        assertThat(signIn(email, PASSWORD, "/")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void aPasswordThatWasHashedTheOldWayIsHashedAnewAtSignIn() {
        var email = seller();
        var old = "{pbkdf2@SpringSecurity_v5_8}"
                + Pbkdf2PasswordEncoder.defaultsForSpringSecurity_v5_8().encode(PASSWORD);
        sql.update(EMPLOYEE).set(EMPLOYEE.PASSWORD_HASH, old).where(EMPLOYEE.EMAIL.eq(email)).execute();

        assertThat(signIn(email, PASSWORD, "/")).hasStatus(HttpStatus.SEE_OTHER);

        assertThat(sql.fetchSingle(EMPLOYEE, EMPLOYEE.EMAIL.eq(email)).getPasswordHash()).startsWith("{bcrypt}");
        assertThat(signIn(email, PASSWORD, "/")).hasStatus(HttpStatus.SEE_OTHER);
    }

    @Test
    void nobodyHasNoPasswordButNoPasswordOpensNothing() {
        var email = people.hire("passive_seller").email();

        assertThat(signIn(email, "nobody has this one", "/")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(signIn(email, "", "/")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example",
                "/\\evil.example",
                "/%5c/../\\evil",
                "javascript:alert(1)",
                "/\t/evil.example",
                "deals",
                "/sign-in?next=/sign-in",
                ""
            })
    void afterSignInNobodyIsLedToAnotherSite(String next) {
        assertThat(signIn(seller(), PASSWORD, next)).hasHeader(HttpHeaders.LOCATION, "/");
    }

    @Test
    void aPageAsksForASignInAndLeadsBack() {
        SecurityContextHolder.clearContext();

        assertThat(mvc.get().uri("/deals?sort=-amount&q=a b"))
                .hasStatus(HttpStatus.SEE_OTHER)
                .hasHeader(HttpHeaders.LOCATION, "/sign-in?next=%2Fdeals%3Fsort%3D-amount%26q%3Da%2520b");
    }

    @Test
    void aFragmentAsksTheWholePageToSignIn() {
        SecurityContextHolder.clearContext();

        assertThat(mvc.get()
                        .uri("/deals/1/panel")
                        .header("HX-Request", "true")
                        .header("HX-Current-URL", "http://test.localhost:8080/deals?view=1"))
                .hasStatus(HttpStatus.UNAUTHORIZED)
                .hasHeader("HX-Redirect", "/sign-in?next=%2Fdeals%3Fview%3D1");
    }

    @Test
    void aProgramIsToldWhatToSend() {
        SecurityContextHolder.clearContext();

        assertThat(mvc.get().uri("/api/v1/deals"))
                .hasStatus(HttpStatus.UNAUTHORIZED)
                .hasHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"voronka\"")
                .hasContentType("application/problem+json");
    }

    @Test
    void theLiveChannelIsForThoseWhoSignedIn() {
        SecurityContextHolder.clearContext();

        assertThat(mvc.get().uri("/live").header(HttpHeaders.ACCEPT, "text/event-stream"))
                .hasStatus(HttpStatus.UNAUTHORIZED);
    }

    @Test
    void whoSignsOutIsOutAtOnce() {
        var session = sessionOf(seller());

        var answer = mvc.post().uri("/sign-out").cookie(session).exchange();

        assertThat(answer).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(answer.getResponse().getHeader(HttpHeaders.SET_COOKIE)).contains("voronka=;", "Max-Age=0");
        assertThat(mvc.get().uri("/").cookie(session)).hasHeader(HttpHeaders.LOCATION, "/sign-in");
    }

    @Test
    void signingOutEverywhereEndsEverySessionButTheOneThatStays() {
        var email = seller();
        var first = sessionOf(email);
        var second = sessionOf(email);
        var employee = sql.fetchSingle(EMPLOYEE, EMPLOYEE.EMAIL.eq(email)).getId();
        var stays = tokens.sessions(employee).stream().map(token -> token.id()).min(UUID::compareTo).orElseThrow();
        assertThat(isIn(first) && isIn(second)).isTrue();

        tokens.revokeSessions(employee, stays);

        assertThat(List.of(isIn(first), isIn(second))).containsExactlyInAnyOrder(true, false);
    }

    @Test
    void aSessionThatWasNotUsedForAMonthIsOver() {
        var session = sessionOf(seller());
        sql.update(ACCESS_TOKEN)
                .set(ACCESS_TOKEN.EXPIRES_AT, OffsetDateTime.now().minusSeconds(1))
                .execute();

        assertThat(isIn(session)).isFalse();
    }

    @Test
    void useKeepsASessionAliveAndIsNotedOnceAMinuteAtMost() {
        var session = sessionOf(seller());
        var lastSeen = OffsetDateTime.now().minusMinutes(2);
        sql.update(ACCESS_TOKEN)
                .set(ACCESS_TOKEN.LAST_SEEN_AT, lastSeen)
                .set(ACCESS_TOKEN.EXPIRES_AT, OffsetDateTime.now().plusDays(1))
                .execute();

        assertThat(isIn(session)).isTrue();

        var token = sql.fetchSingle(ACCESS_TOKEN);
        assertThat(token.getLastSeenAt()).isAfter(lastSeen.plusMinutes(1));
        assertThat(token.getExpiresAt()).isAfter(OffsetDateTime.now().plusDays(29));
    }

    @Test
    void aSessionIsNoTokenOfTheApi() {
        var session = sessionOf(seller());
        SecurityContextHolder.clearContext();

        assertThat(mvc.get().uri("/api/v1/deals").header(HttpHeaders.AUTHORIZATION, "Bearer " + session.getValue()))
                .hasStatus(HttpStatus.UNAUTHORIZED);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "cross-site,  -,                          403",
                "same-site,   -,                          403",
                "cross-site,  http://test.localhost,      403",
                "-,           https://evil.example,       403",
                "-,           null,                       403",
                "-,           'not an origin',            403",
                "same-origin, http://test.localhost,      303",
                "none,        -,                          303",
                "-,           http://test.localhost:8080, 303",
                "-,           -,                          303",
            })
    void aChangeThatAnotherSiteAsksForIsRefused(String site, String origin, int status) {
        var request = mvc.post().uri("http://test.localhost:8080/sign-out").cookie(sessionOf(seller()));
        if (site != null) {
            request.header("Sec-Fetch-Site", site);
        }
        if (origin != null) {
            request.header(HttpHeaders.ORIGIN, origin);
        }

        assertThat(request).hasStatus(status);
    }

    private String seller() {
        var seller = people.hire("passive_seller");
        passwords.set(seller.id(), PASSWORD);
        return seller.email();
    }

    private MvcTestResult signIn(String email, String password, String next) {
        return mvc.post()
                .uri("/sign-in")
                .param("email", email)
                .param("password", password)
                .param("next", next)
                .exchange();
    }

    private Cookie sessionOf(String email) {
        return Objects.requireNonNull(signIn(email, PASSWORD, "/").getResponse().getCookie("voronka"));
    }

    private boolean isIn(Cookie session) {
        return mvc.get().uri("/sign-in").cookie(session).exchange().getResponse().getStatus()
                == HttpStatus.SEE_OTHER.value();
    }

    private void guess(String email, int times) {
        for (var i = 0; i < times; i++) {
            signIn(email, "wrong " + i, "/");
        }
    }

    private void waitIsOver() {
        sql.update(SIGN_IN_FAILURE)
                .set(SIGN_IN_FAILURE.LOCKED_UNTIL, OffsetDateTime.now().minusSeconds(1))
                .execute();
    }

    private static String bodyOf(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }
}
