package voronka.accounts.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import voronka.accounts.AccessTokens;
import voronka.accounts.Action;
import voronka.accounts.Employees;
import voronka.accounts.Installation;
import voronka.accounts.Scope;
import voronka.accounts.Way;
import voronka.support.ApplicationTest;
import voronka.tenancy.CurrentTenant;
import voronka.tenancy.Settings;
import voronka.tenancy.Tenant;
import voronka.tenancy.Tenants;

@ApplicationTest
class SetUpTests {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Tenants tenants;

    @Autowired
    Installation installation;

    @Autowired
    Settings settings;

    @Autowired
    Employees employees;

    @Autowired
    AccessTokens tokens;

    @Test
    void everyPageLeadsToTheSetUpUntilItIsDone() {
        in(newCompany(), () -> {
            assertThat(mvc.get().uri("/")).hasStatus(HttpStatus.SEE_OTHER).hasHeader(HttpHeaders.LOCATION, "/set-up");
            assertThat(mvc.get().uri("/sign-in")).hasHeader(HttpHeaders.LOCATION, "/set-up");
            assertThat(mvc.get().uri("/api/v1/deals")).hasStatus(HttpStatus.SERVICE_UNAVAILABLE);
            assertThat(mvc.get().uri("/actuator/health")).hasStatusOk();
            assertThat(mvc.get().uri("/set-up")).hasStatusOk();
        });
    }

    @Test
    void theCodeOfTheConsoleMakesTheFirstAdministratorAndSignsHimIn() {
        in(newCompany(), () -> {
            var code = codeOf();

            var answer = setUp(code.toLowerCase(java.util.Locale.ROOT).replace("-", " "), "длинный пароль");

            assertThat(answer).hasStatus(HttpStatus.SEE_OTHER).hasHeader(HttpHeaders.LOCATION, "/");
            assertThat(installation.isSetUp()).isTrue();
            assertThat(settings.text("company.name", "")).isEqualTo("ООО «Ромашка»");
            assertThat(settings.text("company.currency", "")).isEqualTo("BYN");
            assertThat(settings.text("company.zone", "")).isEqualTo("Europe/Minsk");
            var secret = Objects.requireNonNull(answer.getResponse().getCookie("voronka")).getValue();
            var caller = tokens.acting(secret, Way.SCREEN).orElseThrow().caller();
            assertThat(caller.email()).isEqualTo("anna@romashka.example");
            assertThat(caller.scope(Action.EDIT, "settings")).hasValue(Scope.ALL);
        });
    }

    @Test
    void aCompanyIsSetUpOnce() {
        in(newCompany(), () -> {
            var code = codeOf();
            setUp(code, "длинный пароль");

            assertThat(setUp(code, "другой пароль")).hasHeader(HttpHeaders.LOCATION, "/");
            assertThat(mvc.get().uri("/set-up")).hasHeader(HttpHeaders.LOCATION, "/");
            assertThat(settings.find("setup.code", String.class)).isEmpty();
        });
    }

    @Test
    void withoutTheCodeNothingIsSetUpAndWhatWasTypedStays() {
        in(newCompany(), () -> {
            var answer = setUp("AAAA-AAAA", "длинный пароль");

            assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT).bodyText().contains("Ромашка");
            assertThat(installation.isSetUp()).isFalse();
        });
    }

    @Test
    void aWeakPasswordIsRefused() {
        in(newCompany(), () -> {
            assertThat(setUp(codeOf(), "короткий".substring(1))).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            assertThat(installation.isSetUp()).isFalse();
        });
    }

    @Test
    void guessingTheCodeIsSlowedDown() {
        in(newCompany(), () -> {
            for (var i = 0; i < 10; i++) {
                setUp("AAAA-AAAA", "длинный пароль");
            }

            assertThat(setUp(codeOf(), "длинный пароль")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        });
    }

    private MvcTestResult setUp(String code, String password) {
        return mvc.post()
                .uri("/set-up")
                .param("code", code)
                .param("company", "ООО «Ромашка»")
                .param("currency", "BYN")
                .param("zone", "Europe/Minsk")
                .param("language", "ru")
                .param("name", "Анна Иванова")
                .param("email", "Anna@romashka.example")
                .param("password", password)
                .exchange();
    }

    private String codeOf() {
        mvc.get().uri("/set-up").exchange();
        setUp("", "");
        return settings.find("setup.code", String.class).orElseThrow();
    }

    private Tenant newCompany() {
        var slug = "setup" + NUMBER.incrementAndGet();
        return tenants.open(slug, slug);
    }

    private static void in(Tenant tenant, Runnable work) {
        CurrentTenant.run(tenant, work);
    }
}
