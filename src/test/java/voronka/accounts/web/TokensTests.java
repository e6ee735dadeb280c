package voronka.accounts.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static voronka.db.tenant.Tables.ACCESS_TOKEN;

import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import voronka.accounts.Caller;
import voronka.accounts.Passwords;
import voronka.support.IntegrationTest;
import voronka.support.People;

@IntegrationTest
class TokensTests {

    private static final String PASSWORD = "пароль: с двоеточием";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    People people;

    @Autowired
    Passwords passwords;

    @Autowired
    DSLContext sql;

    @Autowired
    JsonMapper json;


    @Test
    void emailAndPasswordGiveATokenThatIsWhoAskedForIt() {
        var seller = seller();

        var made = make(seller.email(), PASSWORD, "{\"name\":\"обмен\"}");

        assertThat(made).hasStatus(HttpStatus.CREATED);
        var token = read(made);
        assertThat(token.path("name").asString()).isEqualTo("обмен");
        assertThat(token.path("token").asString()).startsWith("vrn_");
        assertThat(OffsetDateTime.parse(token.path("expiresAt").asString()))
                .isBetween(
                        OffsetDateTime.now().plusDays(90).minusMinutes(1),
                        OffsetDateTime.now().plusDays(90));
        assertThat(read(get("/api/v1/me", token.path("token").asString())).path("email").asString())
                .isEqualTo(seller.email());
    }

    @Test
    void anEndThatHasPassedOrIsTooFarAwayIsNamed() {
        var seller = seller();
        for (var end : new OffsetDateTime[] {
            OffsetDateTime.now().minusDays(1), OffsetDateTime.now().plusDays(366)
        }) {
            assertThat(make(seller.email(), PASSWORD, "{\"expiresAt\":\"" + end + "\"}"))
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                    .bodyText()
                    .contains("\"field\":\"expiresAt\"");
        }
        assertThat(make(seller.email(), PASSWORD, "{\"expiresAt\":\"" + OffsetDateTime.now().plusDays(364) + "\"}"))
                .hasStatus(HttpStatus.CREATED);
    }

    @Test
    void theTokenIsToldOnceAndOnlyItsHashIsKept() {
        var seller = seller();
        var token = read(make(seller.email(), PASSWORD, null)).path("token").asString();

        assertThat(new String(get("/api/v1/tokens", token).getResponse().getContentAsByteArray(), UTF_8))
                .contains("items")
                .doesNotContain(token);
        assertThat(sql.fetch(ACCESS_TOKEN).formatJSON())
                .doesNotContain(token)
                .doesNotContain(token.substring("vrn_".length()));
    }

    @Test
    void aTokenEndsWhenItWasSaidTo() {
        var seller = seller();
        var end = OffsetDateTime.now().plusHours(1).truncatedTo(ChronoUnit.SECONDS);
        var token = read(make(seller.email(), PASSWORD, "{\"expiresAt\":\"" + end + "\"}"));
        assertThat(OffsetDateTime.parse(token.path("expiresAt").asString())).isEqualTo(end);

        sql.update(ACCESS_TOKEN)
                .set(ACCESS_TOKEN.EXPIRES_AT, OffsetDateTime.now().minusSeconds(1))
                .execute();

        assertThat(get("/api/v1/me", token.path("token").asString())).hasStatus(HttpStatus.UNAUTHORIZED);
    }


    @Test
    void aRevokedTokenIsRefusedAtOnce() {
        var seller = seller();
        var token = read(make(seller.email(), PASSWORD, null));
        assertThat(get("/api/v1/me", token.path("token").asString())).hasStatusOk();

        assertThat(mvc.delete()
                        .uri("/api/v1/tokens/" + token.path("id").asString())
                        .header(HttpHeaders.AUTHORIZATION, "Bearer " + token.path("token").asString()))
                .hasStatus(HttpStatus.NO_CONTENT);

        assertThat(get("/api/v1/me", token.path("token").asString())).hasStatus(HttpStatus.UNAUTHORIZED);
    }

    @Test
    void nobodyRevokesTheTokenOfAnother() {
        var mine = read(make(seller().email(), PASSWORD, null));
        var other = read(make(seller().email(), PASSWORD, null));

        assertThat(mvc.delete()
                        .uri("/api/v1/tokens/" + other.path("id").asString())
                        .header(HttpHeaders.AUTHORIZATION, "Bearer " + mine.path("token").asString()))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get("/api/v1/me", other.path("token").asString())).hasStatusOk();
    }

    @Test
    void aTokenDoesNotMakeAnother() {
        var token = read(make(seller().email(), PASSWORD, null)).path("token").asString();

        assertThat(mvc.post().uri("/api/v1/tokens").header(HttpHeaders.AUTHORIZATION, "Bearer " + token))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void aTokenIsNoSession() {
        var token = read(make(seller().email(), PASSWORD, null)).path("token").asString();

        assertThat(mvc.get().uri("/api/v1/me").cookie(new jakarta.servlet.http.Cookie("voronka", token)))
                .hasStatus(HttpStatus.UNAUTHORIZED);
    }

    @Test
    void withoutAPasswordThereIsNoToken() {
        SecurityContextHolder.clearContext();

        assertThat(mvc.post().uri("/api/v1/tokens"))
                .hasStatus(HttpStatus.UNAUTHORIZED)
                .hasHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"voronka\", charset=\"UTF-8\"");
    }

    @Test
    void guessingIsSlowedDownHereAsAtTheDoor() {
        var seller = seller();
        for (var i = 0; i < 5; i++) {
            assertThat(make(seller.email(), "wrong", null)).hasStatus(HttpStatus.UNAUTHORIZED);
        }

        var answer = make(seller.email(), PASSWORD, null);

        assertThat(answer).hasStatus(HttpStatus.TOO_MANY_REQUESTS).containsHeader(HttpHeaders.RETRY_AFTER);
    }

    private Caller seller() {
        var seller = people.hire("passive_seller");
        passwords.set(seller.id(), PASSWORD);
        return seller;
    }

    private MvcTestResult make(String email, String password, @Nullable String body) {
        var basic = Base64.getEncoder().encodeToString((email + ":" + password).getBytes(UTF_8));
        var request = mvc.post().uri("/api/v1/tokens").header(HttpHeaders.AUTHORIZATION, "Basic " + basic);
        return body == null
                ? request.exchange()
                : request.contentType(MediaType.APPLICATION_JSON).content(body).exchange();
    }

    private MvcTestResult get(String path, String token) {
        return mvc.get().uri(path).header(HttpHeaders.AUTHORIZATION, "Bearer " + token).exchange();
    }

    private JsonNode read(MvcTestResult answer) {
        return json.readTree(answer.getResponse().getContentAsByteArray());
    }
}
