package voronka.requests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import voronka.accounts.Acting;
import voronka.accounts.Caller;
import voronka.accounts.Way;
import voronka.records.Records;
import voronka.support.BrowserTest;
import voronka.tenancy.CurrentTenant;

/// The intake desk as a seller has it before him all day.
class QueueBrowserTests extends BrowserTest {

    private static final String COMPANY = "queue";

    @Autowired
    Records records;

    @Autowired
    Requests requests;

    @Test
    void clocksTickAndWhatAColleagueTakesLeavesTheQueueAtOnce() {
        var anna = in(() -> people.hire("passive_seller"));
        var boris = in(() -> people.hire("passive_seller"));
        signIn(COMPANY, anna.email());
        var first = create("Нужно 20 штук к пятнице, выставьте счёт");
        var other = create("Сколько стоит?");
        var page = open(COMPANY, "/requests?request=" + other);
        var line = page.locator("#line-" + first);

        assertThat(page.locator(".desk-lines .desk-line").first()).containsText("Нужно 20 штук");
        assertThat(line.locator(".answer-clock time")).hasText(Pattern.compile("\\d+.*"));
        assertThat(line.locator(".concrete")).hasAttribute("title", Pattern.compile(".*указано количество \\+15.*", Pattern.DOTALL));

        in(() -> people.as(boris, () -> requests.take(java.util.UUID.fromString(first))));
        assertThat(line).hasCount(0);

        page.locator("[data-key=n]").click();
        assertThat(page.locator(".desk-card")).containsText("Сколько стоит?");
        assertThat(page.locator(".desk-card .trail")).containsText("взял(а) из очереди");
        page.locator(".desk-card .concrete-button").click();
        page.locator("#points").fill("77");
        page.locator("#dialog button[form=concreteness]").click();
        assertThat(page.locator(".desk-card .concrete")).hasText("77");
    }

    private String create(String text) {
        Caller director = in(people::director);
        return in(() -> Acting.as(
                        director, Way.API, () -> records.create("request", Map.of("text", text, "channel", "form"))))
                .toString();
    }

    private <T> T in(Supplier<T> work) {
        return CurrentTenant.<T, RuntimeException>call(people.company(COMPANY), work::get);
    }
}
