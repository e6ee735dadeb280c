package voronka.records.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import voronka.records.Records;
import voronka.support.BrowserTest;
import voronka.tenancy.CurrentTenant;

/// The search as it is used: from the keyboard, over any page.
class SearchBrowserTests extends BrowserTest {

    @Autowired
    Records records;

    @Test
    void keysDoNothingWhileSomeoneTypes() {
        signIn("search", "director@search.example");
        var page = open("search", "/companies/list");

        page.keyboard().press("/");
        assertThat(page.locator("[data-palette] input[name=q]")).isFocused();
        page.keyboard().type("c?");

        assertThat(page.locator("[data-palette] input[name=q]")).hasValue("c?");
        assertThat(page.locator("dialog[open]")).hasCount(1);
    }

    @Test
    void aMisspeltNameIsFoundAndOpenedByEnter() {
        var tenant = people.company("search");
        CurrentTenant.run(tenant, () -> people.as(people.director(), () -> {
            records.create("company", Map.of("name", "Мухоморов и сыновья"));
        }));
        signIn("search", "director@search.example");
        var page = open("search", "/");

        page.keyboard().press("Control+k");
        page.locator("[data-palette] input[name=q]").fill("мухаморов");
        var found = page.locator("[data-palette] [role=option]", new Page.LocatorOptions().setHasText("Мухоморов"));
        assertThat(found.first()).isVisible();
        page.keyboard().press("Enter");

        assertThat(page.locator("h1").first()).containsText("Мухоморов");
    }
}
