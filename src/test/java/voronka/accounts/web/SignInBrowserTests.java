package voronka.accounts.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import voronka.accounts.AccessTokens;
import voronka.accounts.Employees;
import voronka.accounts.NewEmployee;
import voronka.accounts.Passwords;
import voronka.accounts.Post;
import voronka.support.BrowserTest;
import voronka.tenancy.CurrentTenant;

/// The door as people find it. How the people of a demo come in by one click is in RequestToMoneyBrowserTests.
class SignInBrowserTests extends BrowserTest {

    private static final String COMPANY = "door";
    private static final String PASSWORD = "правильный пароль";

    @Autowired
    Employees employees;

    @Autowired
    Passwords passwords;

    @Autowired
    AccessTokens tokens;

    private String email = "";
    private UUID person = new UUID(0, 0);

    @BeforeEach
    void hire() {
        email = UUID.randomUUID() + "@door.example";
        CurrentTenant.run(people.company(COMPANY), () -> {
            person = employees.hire(NewEmployee.of("Пётр Петров", email, Post.of("active_seller")));
            passwords.set(person, PASSWORD);
        });
    }

    @Test
    void thePageThatWasAskedForComesAfterTheDoor() {
        var page = open(COMPANY, "/deals");
        assertThat(page.locator("#password")).isVisible();

        enter(page, PASSWORD);

        assertThat(page).hasURL(Pattern.compile(".*/deals.*"));
        assertThat(page.locator(".bar-person")).hasAttribute("title", "Пётр Петров");
    }

    @Test
    void aWrongPasswordIsSaidAndTheEmailStays() {
        var page = open(COMPANY, "/sign-in");

        enter(page, "не тот");

        assertThat(page.locator("[role=alert]")).isVisible();
        assertThat(page.locator("#email")).hasValue(email);
        assertThat(page.locator("#password")).isFocused();
    }

    @Test
    void whoGuessesIsToldHowLongToWait() {
        var page = open(COMPANY, "/sign-in");
        for (var i = 0; i < 5; i++) {
            enter(page, "не тот " + i);
            assertThat(page.locator("[role=alert]")).isVisible();
        }

        enter(page, PASSWORD);

        assertThat(page.locator("[role=alert]")).hasText(Pattern.compile("\\d"));
        assertThat(page.locator("#password")).isVisible();
    }

    @Test
    void whoSignsOutEverywhereStaysInHereOnly() {
        var page = open(COMPANY, "/profile");
        enter(page, PASSWORD);
        var elsewhere = CurrentTenant.call(people.company(COMPANY), () -> tokens.openSession(person, "Телефон", "10.0.0.1").id());
        page.reload();
        assertThat(page.locator("#session-" + elsewhere)).isVisible();

        page.locator("[hx-delete='/profile/sessions']").click();

        assertThat(page.locator("#sessions-part tbody tr")).hasCount(1);
        page.reload();
        assertThat(page.locator("#sessions-part")).isVisible();
    }

    private void enter(Page page, String password) {
        page.locator("#email").fill(email);
        page.locator("#password").fill(password);
        page.locator("form[action='/sign-in'] button").click();
    }
}
