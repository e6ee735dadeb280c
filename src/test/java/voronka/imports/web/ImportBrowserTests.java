package voronka.imports.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import voronka.support.BrowserTest;

/// The way of a file on the screen, from the list to the undoing.
class ImportBrowserTests extends BrowserTest {

    private static final String COMPANY = "importscreen";

    @Test
    void aFileIsBroughtExplainedCheckedMendedTakenInAndTakenBack() {
        signIn(COMPANY, "director@" + COMPANY + ".example");
        var page = open(COMPANY, "/companies");
        page.locator("[popovertarget=files-menu]").click();
        page.locator("#files-menu a[href='/imports?kind=company']").click();

        page.setInputFiles(
                "#import-file",
                new FilePayload(
                        "клиенты.csv",
                        "text/csv",
                        "Название;ИНН;Род занятий\nРомашка;7707083893;цветы\nВасилёк;7707083890;цветы\n"
                                .getBytes(Charset.forName("windows-1251"))));
        assertThat(page.locator("[data-file]")).hasText("клиенты.csv");
        page.locator(".import-file button.primary").click();

        assertThat(page.locator("#field-0")).hasValue("name");
        assertThat(page.locator("#field-2")).hasValue("");
        page.locator("#field-2").selectOption("industry");
        assertThat(page.locator("#field-2:not([data-skipped])")).hasValue("industry");
        page.locator(".import-deeds button.primary").click();

        assertThat(page.locator("td.bad input")).hasValue("7707083890", patient());
        assertThat(tile(page, 0)).hasText("1");
        page.locator("td.bad input").fill("7728168971");
        page.locator("td.bad input").press("Enter");
        assertThat(tile(page, 0)).hasText("2");
        page.locator(".import-deeds button.primary").click();

        assertThat(page.locator(".status[data-tone=green]")).isVisible(visible());
        page.locator(".import-deeds a[href*='set=import']").click();
        assertThat(page.locator("#rows")).containsText("Василёк");
        assertThat(page.locator("#rows")).containsText("цветы");

        page.goBack();
        page.locator("form[action$='/undo'] button").click();
        assertThat(page.locator(".note")).containsText("2", new LocatorAssertions.ContainsTextOptions().setTimeout(30_000));
        page.navigate(address(COMPANY) + "/companies");
        assertThat(page.locator(".empty")).isVisible();
    }

    private static com.microsoft.playwright.Locator tile(Page page, int number) {
        return page.locator(".tile-figure").nth(number);
    }

    private static LocatorAssertions.HasValueOptions patient() {
        return new LocatorAssertions.HasValueOptions().setTimeout(30_000);
    }

    private static LocatorAssertions.IsVisibleOptions visible() {
        return new LocatorAssertions.IsVisibleOptions().setTimeout(30_000);
    }
}
