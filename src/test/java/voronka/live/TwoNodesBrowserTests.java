package voronka.live;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import voronka.accounts.AccessTokens;
import voronka.accounts.Passwords;
import voronka.deals.Checklists;
import voronka.deals.Deals;
import voronka.deals.PipelineQueries;
import voronka.deals.Tick;
import voronka.records.Records;
import voronka.support.BrowserTest;
import voronka.support.Node;
import voronka.tenancy.CurrentTenant;

/// Two nodes of the product on one database: who signed in on one works on the other, and what is done there is seen here.
class TwoNodesBrowserTests extends BrowserTest {

    private static final String COMPANY = "nodes";
    private static final String PASSWORD = "вечером у реки тихо";

    @Autowired
    Deals deals;

    @Autowired
    AccessTokens tokens;

    @Autowired
    Passwords passwords;

    @Autowired
    PipelineQueries pipelines;

    @Autowired
    Checklists checklists;

    @Autowired
    Records records;

    @Test
    void aCardDraggedOnOneNodeMovesOnTheOther() {
        var deal = as(() -> {
            passwords.set(people.director().id(), PASSWORD);
            return readyForTheSecondStage();
        });
        try (var other = Node.besideTheTests()) {
            var here = open(COMPANY, "/deals");
            signInByHand(here);
            var there = here.context().newPage();
            there.navigate("http://" + COMPANY + ".localhost:" + other.address("/").getPort() + "/deals");
            var stays = mark(here);

            drag(there, there.locator("#card-" + deal), there.locator(".column").nth(1));

            assertThat(there.locator(".column").nth(1).locator("#card-" + deal)).isVisible(soon());
            assertThat(here.locator(".column").nth(1).locator("#card-" + deal)).isVisible(soon());
            assertThat(here.locator(stays)).hasCount(1);
        }
    }

    /// What a node remembers of a session would let it in for half a minute more.
    @Test
    void whoIsSignedOutOnOneNodeIsSignedOutOnTheOtherAtOnce() {
        signIn(COMPANY, "director@" + COMPANY + ".example");
        try (var other = Node.besideTheTests()) {
            var page = open(COMPANY, "/deals");
            page.navigate("http://" + COMPANY + ".localhost:" + other.address("/").getPort() + "/deals");
            assertThat(page.locator(".board")).isVisible();

            as(() -> {
                tokens.revokeSessions(people.director().id(), null);
                return true;
            });

            await().atMost(Duration.ofSeconds(10)).until(() -> {
                page.reload();
                return page.locator("#password").isVisible();
            });
        }
    }

    private static void signInByHand(Page page) {
        page.locator("#email").fill("director@" + COMPANY + ".example");
        page.locator("#password").fill(PASSWORD);
        page.locator("form[action='/sign-in'] button.primary").click();
        assertThat(page.locator(".board")).isVisible();
    }

    /// Something that is gone as soon as the page is loaded again.
    private static String mark(Page page) {
        page.evaluate("document.documentElement.dataset.loaded = 'once'");
        return "html[data-loaded=once]";
    }

    private static void drag(Page page, Locator card, Locator column) {
        assertThat(page.locator("[data-cards][data-kept-ready]").first()).isVisible();
        card.hover();
        page.mouse().down();
        var box = column.locator("[data-cards]").boundingBox();
        page.mouse().move(box.x + box.width / 2, box.y + 30, new Mouse.MoveOptions().setSteps(12));
        assertThat(page.locator(".column.target")).hasCount(1);
        page.mouse().up();
    }

    private static LocatorAssertions.IsVisibleOptions soon() {
        return new LocatorAssertions.IsVisibleOptions().setTimeout(20_000);
    }

    private <T> T as(Supplier<T> work) {
        return CurrentTenant.<T, RuntimeException>call(
                people.company(COMPANY), () -> people.as(people.director(), work));
    }

    private UUID readyForTheSecondStage() {
        var pipeline = pipelines.all().getFirst();
        var company = records.create("company", Map.of("name", "ООО «Два узла»"));
        var deal = deals.open(Map.of(
                "title", "Сделка на двух узлах", "pipeline", pipeline.id(), "company", company, "source", "тест", "amount", 1000));
        var stage = pipeline.first();
        stage.checklist().forEach(item -> checklists.tick(deal, new Tick(stage.id(), item), true));
        return deal;
    }
}
