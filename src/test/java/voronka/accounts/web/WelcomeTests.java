package voronka.accounts.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static voronka.db.tenant.Tables.ACCESS_TOKEN;

import java.time.OffsetDateTime;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import voronka.accounts.AccessTokens;
import voronka.accounts.Forbidden;
import voronka.accounts.Passwords;
import voronka.accounts.Way;
import voronka.accounts.Welcomes;
import voronka.support.IntegrationTest;
import voronka.support.People;

@IntegrationTest
class WelcomeTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    People people;

    @Autowired
    Welcomes welcomes;

    @Autowired
    Passwords passwords;

    @Autowired
    AccessTokens tokens;

    @Autowired
    DSLContext sql;

    @Test
    void aWelcomeLetsSomebodyChooseHisPasswordAndBringsHimIn() {
        var seller = people.hire("passive_seller");
        var secret = welcomes.invite(seller.id());
        assertThat(mvc.get().uri("/welcome/" + secret))
                .hasStatusOk()
                .hasHeader("Referrer-Policy", "no-referrer")
                .bodyText()
                .contains(seller.name(), seller.email());

        var answer = accept(secret, "длинный пароль");

        assertThat(answer).hasStatus(HttpStatus.SEE_OTHER).hasHeader(HttpHeaders.LOCATION, "/");
        assertThat(answer.getResponse().getCookie("voronka")).isNotNull();
        assertThat(passwords.fits(seller.id(), "длинный пароль")).isTrue();
    }

    @Test
    void itWorksOnce() {
        var secret = welcomes.invite(people.hire("passive_seller").id());
        accept(secret, "длинный пароль");

        assertThat(accept(secret, "другой пароль")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.get().uri("/welcome/" + secret)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void aNewWelcomeTakesTheOldOnesPlace() {
        var seller = people.hire("passive_seller");
        var old = welcomes.invite(seller.id());
        var latest = welcomes.invite(seller.id());

        assertThat(mvc.get().uri("/welcome/" + old)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.get().uri("/welcome/" + latest)).hasStatusOk();
    }

    @Test
    void afterAWeekItIsOver() {
        var secret = welcomes.invite(people.hire("passive_seller").id());
        sql.update(ACCESS_TOKEN)
                .set(ACCESS_TOKEN.EXPIRES_AT, OffsetDateTime.now().minusSeconds(1))
                .execute();

        assertThat(mvc.get().uri("/welcome/" + secret)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void aWeakPasswordIsRefusedAndTheLinkStillWorks() {
        var secret = welcomes.invite(people.hire("passive_seller").id());

        assertThat(accept(secret, "коротко")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(accept(secret, "длинный пароль")).hasStatus(HttpStatus.SEE_OTHER);
    }

    @Test
    void aNewPasswordEndsWhatTheOldOneOpened() {
        var seller = people.hire("passive_seller");
        var session = tokens.openSession(seller.id(), "", "").secret();

        accept(welcomes.invite(seller.id()), "длинный пароль");

        assertThat(tokens.acting(session, Way.SCREEN)).isEmpty();
    }

    @Test
    void aWelcomeIsNoSession() {
        var secret = welcomes.invite(people.hire("passive_seller").id());

        assertThat(tokens.acting(secret, Way.SCREEN)).isEmpty();
        assertThat(tokens.acting(secret, Way.API)).isEmpty();
    }

    @Test
    void nobodyOpensTheAccountOfSomebodyMightier() {
        var director = people.director();
        var seller = people.hire("passive_seller");
        var head = people.hire("head_of_sales");

        people.as(head, () -> assertThatThrownBy(() -> welcomes.invite(seller.id())).isInstanceOf(Forbidden.class));
        people.as(head, () -> assertThatThrownBy(() -> welcomes.invite(director.id())).isInstanceOf(Forbidden.class));
        assertThat(director.covers(head.rights())).isTrue();
        assertThat(head.covers(director.rights())).isFalse();
    }

    private MvcTestResult accept(String secret, String password) {
        return mvc.post().uri("/welcome/" + secret).param("password", password).exchange();
    }
}
