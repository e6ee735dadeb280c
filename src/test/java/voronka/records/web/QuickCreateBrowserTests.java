package voronka.records.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;
import voronka.support.BrowserTest;

/// The window for a new record stays while it is filled in, and is gone when the record is there.
class QuickCreateBrowserTests extends BrowserTest {

    private static final String COMPANY = "quick";

    @Test
    void theWindowStaysWhileLikenessesAreLookedForAndClosesWhenTheRecordIsMade() {
        signIn(COMPANY, "director@" + COMPANY + ".example");
        var page = open(COMPANY, "/persons");
        page.locator(".top-actions [data-key=c], main [data-key=c]").first().click();
        var window = page.locator("#dialog dialog[open]");
        page.waitForResponse(
                "**/matches/person",
                () -> window.locator("[name=lastName]").pressSequentially("Абрикосов"));
        window.locator("[name=firstName]").fill("Пётр");
        assertThat(window.locator("[name=lastName]")).hasValue("Абрикосов");

        window.locator("button.primary").click();
        assertThat(window).isHidden();
        assertThat(page.locator("#list")).containsText("Абрикосов Пётр");
    }
}
