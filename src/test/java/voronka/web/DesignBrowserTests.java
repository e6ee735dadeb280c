package voronka.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.KeyboardModifier;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import voronka.support.BrowserTest;

/// What the scripts promise, on the pages that show every component.
@TestPropertySource(properties = "voronka.design=true")
class DesignBrowserTests extends BrowserTest {

    @Test
    void theKeyMapOpensAndEscapeClosesIt() {
        var page = open("main", "/design/list");

        page.keyboard().press("Shift+?");
        assertThat(page.locator("#keys")).isVisible();

        page.keyboard().press("Escape");
        assertThat(page.locator("#keys")).isHidden();
    }

    @Test
    void theThemeChosenIsKeptAndComesWithThePage() {
        var page = open("main", "/design");

        page.locator("[data-theme-next]").click();
        page.reload();

        assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
    }

    @Test
    void theSidePanelWalksTheRowsAndCloses() {
        var page = open("main", "/design/list");

        page.locator("tbody tr").nth(1).locator("td").nth(2).click();
        assertThat(page.locator("#panel h2")).isVisible();
        page.keyboard().press("ArrowDown");
        assertThat(page.locator("tbody tr").nth(2)).hasAttribute("aria-selected", "true");
        page.keyboard().press("Escape");

        assertThat(page.locator("#panel")).isHidden();
    }

    @Test
    void tickedRowsRaiseTheBarWithTheirNumber() {
        var page = open("main", "/design/list");

        page.locator("tbody input").nth(1).click();
        page.locator("tbody input")
                .nth(5)
                .click(new Locator.ClickOptions().setModifiers(List.of(KeyboardModifier.SHIFT)));

        assertThat(page.locator("[data-selected]")).hasText("5");
    }

    @Test
    void aDialogKeepsWhatWasTypedUntilItIsAccepted() {
        var page = open("main", "/design/list");

        page.locator("[hx-get='/design/dialog']").first().click();
        page.locator("#d-title").fill("Полки");
        page.keyboard().press("Escape");
        page.locator("[hx-get='/design/dialog']").first().click();
        assertThat(page.locator("#d-title")).hasValue("Полки");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator(".toast")).isVisible();
        assertThat(page.locator("#dialog dialog")).hasCount(0);
        page.locator("[hx-get='/design/dialog']").first().click();

        assertThat(page.locator("#d-title")).hasValue("");
    }

    @Test
    void arrowsWithShiftMoveACardAndTheNoticeOffersToUndo() {
        var page = open("main", "/design/board");
        ready(page);

        page.locator("#card-0b").focus();
        page.keyboard().press("Shift+ArrowRight");

        assertThat(column(page, 1).locator("#card-0b")).isVisible();
        assertThat(page.locator(".toast button").first()).isVisible();
    }

    @Test
    void aCardThatIsRefusedGoesBackAndTheFormOpens() {
        var page = open("main", "/design/board");
        ready(page);

        page.locator("#card-0b").hover();
        page.mouse().down();
        moveTo(page, page.locator("#card-0c"));
        assertThat(page.locator(".board.dragging")).isVisible();
        moveTo(page, page.locator("[data-stage=lost]"));
        assertThat(page.locator(".drop-zone.target")).isVisible();
        page.mouse().up();

        assertThat(page.locator("#reason")).isVisible();
        assertThat(column(page, 0).locator("#card-0b")).hasCount(1);
    }

    private static void moveTo(Page page, Locator place) {
        var box = place.boundingBox();
        page.mouse().move(box.x + 40, box.y + 20, new Mouse.MoveOptions().setSteps(8));
    }

    /// Dragging is there when its library has come.
    private static void ready(Page page) {
        assertThat(page.locator("[data-cards][data-kept-ready]").first()).isVisible();
    }

    private static Locator column(Page page, int number) {
        return page.locator("[data-stage='" + number + "']");
    }
}
