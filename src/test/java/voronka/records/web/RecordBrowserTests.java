package voronka.records.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import voronka.records.Records;
import voronka.support.BrowserTest;
import voronka.tenancy.CurrentTenant;

/// A record's page under the hands: its neighbours by the keyboard, its tabs on a phone.
class RecordBrowserTests extends BrowserTest {

    @Autowired
    Records records;

    @Test
    void theKeysWalkFromRecordToRecordAsTheListHasThem() {
        var page = openList("walk");

        page.locator("tbody tr", new Page.LocatorOptions().setHasText("Первая"))
                .locator("td a")
                .first()
                .click();
        assertThat(page.locator(".record h1")).hasText("Первая");
        page.keyboard().press("Control+ArrowLeft");

        assertThat(page.locator(".record h1")).hasText("Вторая");
    }

    @Test
    void onAPhoneATabTakesThePlaceOfTheCard() {
        var page = openList("walkphone");
        page.setViewportSize(390, 800);

        page.locator("tbody tr td a").first().click();
        assertThat(page.locator("#record-side")).isVisible();
        assertThat(page.locator("#record-tab")).isHidden();
        page.locator("#record-tabs a").first().click();

        assertThat(page.locator("#record-tab")).isVisible();
        assertThat(page.locator("#record-side")).isHidden();
    }

    private Page openList(String tenant) {
        CurrentTenant.run(people.company(tenant), () -> people.as(people.director(), () -> {
            records.create("company", Map.of("name", "Первая"));
            records.create("company", Map.of("name", "Вторая"));
        }));
        signIn(tenant, "director@" + tenant + ".example");
        return open(tenant, "/companies/list");
    }
}
