package voronka.records.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import voronka.records.Records;
import voronka.support.BrowserTest;
import voronka.tenancy.CurrentTenant;

/// Cells of a list are edited where they stand, with the mouse and without it.
class CellBrowserTests extends BrowserTest {

    private static final String COMPANY = "cells";

    @Autowired
    Records records;

    @Test
    void aCellIsEditedByADoubleClickAndTheNextByTab() {
        var page = list("Ромашка");
        cell(page, "Ромашка", "industry").dblclick();
        var input = cell(page, "Ромашка", "industry").locator("[name=value]");
        assertThat(input).isFocused();
        assertThat(page.locator("#panel")).isHidden();

        input.fill("Связь");
        input.press("Tab");
        assertThat(cell(page, "Ромашка", "industry")).hasText("Связь");
        var next = cell(page, "Ромашка", "website").locator("[name=value]");
        assertThat(next).isFocused();
        next.fill("https://a.example");
        next.press("Enter");
        assertThat(cell(page, "Ромашка", "website")).containsText("https://a.example");
        assertThat(cell(page, "Ромашка", "website")).isFocused();
    }

    @Test
    void theKeysLeadFromTheRowIntoItsCells() {
        var page = list("Василёк");
        row(page, "Василёк").focus();
        page.keyboard().press("ArrowRight");
        page.keyboard().press("ArrowRight");
        assertThat(cell(page, "Василёк", "industry")).isFocused();
        page.keyboard().press("F2");
        cell(page, "Василёк", "industry").locator("[name=value]").fill("Торговля");
        page.keyboard().press("Escape");

        assertThat(cell(page, "Василёк", "industry")).hasText("");
        assertThat(cell(page, "Василёк", "industry")).isFocused();
    }

    @Test
    void whatIsRefusedStaysInTheCellWithItsReason() {
        var page = list("Лютик");
        cell(page, "Лютик", "inn").dblclick();
        var input = cell(page, "Лютик", "inn").locator("[name=value]");
        input.fill("123");
        input.press("Enter");

        assertThat(cell(page, "Лютик", "inn").locator("[role=alert]")).isVisible();
        assertThat(input).hasValue("123");
    }

    @Test
    void aSingleClickOpensThePanelAsEver() {
        var page = list("Пион");
        cell(page, "Пион", "industry").click();
        assertThat(page.locator("#panel")).containsText("Пион");
    }

    private Page list(String company) {
        signIn(COMPANY, "director@" + COMPANY + ".example");
        CurrentTenant.run(
                people.company(COMPANY),
                () -> people.as(people.director(), () -> {
                    records.create("company", Map.of("name", company));
                }));
        return open(COMPANY, "/companies/list?columns=name,industry,website,inn,createdAt");
    }

    private static Locator row(Page page, String company) {
        return page.locator("tr[data-href]", new Page.LocatorOptions().setHasText(company));
    }

    private static Locator cell(Page page, String company, String field) {
        return row(page, company).locator("td[data-edit=" + field + "]");
    }
}
