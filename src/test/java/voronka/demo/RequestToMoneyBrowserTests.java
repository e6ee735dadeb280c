package voronka.demo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import voronka.accounts.Installation;
import voronka.support.BrowserTest;
import voronka.tenancy.CurrentTenant;
import voronka.tenancy.Tenants;

/// What a newcomer does first, by clicks alone, on a desktop and on a phone: the head's truth, then a request that becomes money.
/// RequestToMoneyApiTests walks the same way by the API.
class RequestToMoneyBrowserTests extends BrowserTest {

    private static final String COMPANY = "newcomer";
    private static final String SELLER = "Белозёрова Анна Сергеевна";

    enum Screen {
        DESKTOP_IN_RUSSIAN("ru", 1440, 900, false),
        PHONE_IN_ENGLISH("en", 390, 844, true);

        private final Locale language;
        private final int width;
        private final NewContextOptions options;

        Screen(String language, int width, int height, boolean touch) {
            this.language = Locale.of(language);
            this.width = width;
            this.options = new NewContextOptions()
                    .setViewportSize(width, height)
                    .setLocale(language)
                    .setHasTouch(touch)
                    .setIsMobile(touch);
        }
    }

    @Autowired
    Tenants tenants;

    @Autowired
    Installation installation;

    @Autowired
    DemoCompany demo;

    @Autowired
    MessageSource texts;

    private Screen screen = Screen.DESKTOP_IN_RUSSIAN;

    @BeforeEach
    void fill() {
        CurrentTenant.run(tenants.find(COMPANY).orElseGet(() -> tenants.open(COMPANY, COMPANY)), () -> {
            if (!installation.isSetUp()) {
                demo.fill();
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void aRequestBecomesMoneyAndThePlanMoves(Screen shown) {
        screen = shown;
        on(screen.options);
        var page = open(COMPANY, "/");

        signIn(page, "head");
        seeTheFunnel(page);
        var before = fact(page);
        signOut(page);

        signIn(page, "passive");
        var plan = page.locator(".ring b").first().textContent();
        takeARequest(page);
        makeItADeal(page);
        walkThroughTheGates(page);
        issueTheInvoice(page);
        recordThePayment(page);
        assertThat(page.locator(".stages.won")).isVisible();

        go(page, "home");
        assertThat(page.locator(".ring b").first()).not().hasText(plan);
        assertThat(fact(page)).isNotEqualTo(before);
    }

    private void signIn(Page page, String name) {
        page.locator("button[value='" + name + "@demo.example']").click();
        assertThat(page.locator(".bar")).isVisible();
        if (!page.locator("html").getAttribute("lang").equals(screen.language.getLanguage())) {
            openOwnMenu(page);
            page.locator("#bar-menu button[value='" + screen.language + "']").click();
        }
        assertThat(page.locator("html")).hasAttribute("lang", screen.language.getLanguage());
        fits(page);
    }

    private void signOut(Page page) {
        openOwnMenu(page);
        page.locator("#bar-menu form[action='/sign-out'] button").click();
        assertThat(page.locator("#password")).isVisible();
    }

    private void openOwnMenu(Page page) {
        showAllSections(page);
        page.locator(".bar-person").click();
    }

    /// A phone shows five sections; the others are behind a button.
    private static void showAllSections(Page page) {
        if (page.locator("[data-bar-more]").isVisible()) {
            page.locator("[data-bar-more]").click();
        }
    }

    private void go(Page page, String section) {
        var link = page.locator(".bar-nav [data-nav='" + section + "']");
        if (!link.isVisible()) {
            showAllSections(page);
        }
        link.click();
        assertThat(page.locator(".bar-nav [data-nav='" + section + "']")).hasAttribute("aria-current", "page");
        fits(page);
    }

    private void seeTheFunnel(Page page) {
        go(page, "reports");
        link(page, "insight.funnel.title").click();
        assertThat(page.locator(".report tbody tr").first()).isVisible();
        assertThat(page.locator("[data-chart] canvas, [data-chart] svg").first()).isVisible();
        fits(page);
    }

    /// What the seller has done of his plan of the month.
    private String fact(Page page) {
        go(page, "reports");
        link(page, "insight.plan.title").click();
        var row = page.locator(".report tbody tr").filter(new Locator.FilterOptions().setHasText(SELLER)).first();
        fits(page);
        return row.locator("td").nth(3).textContent();
    }

    private void takeARequest(Page page) {
        go(page, "requests");
        button(page, "requests.desk.next").click();
        assertThat(page.locator(".desk-card")).containsText(SELLER);
        fits(page);
    }

    private void makeItADeal(Page page) {
        button(page, "requests.convert").click();
        page.locator("#deal-title").fill("Вентиляция кафе " + screen);
        button(page, "requests.convert.do").click();
        assertThat(page).hasURL(Pattern.compile(".*/deals/[0-9a-f-]{36}.*"));
        assertThat(page.locator(".record-name")).hasText("Вентиляция кафе " + screen);
        fits(page);
    }

    private void walkThroughTheGates(Page page) {
        var last = page.locator(".stages button").count() - 1;
        for (var stage = 1; stage <= last; stage++) {
            page.locator(".stages button").nth(stage).click();
            fillInWhatIsMissing(page);
            assertThat(page.locator(".stages button").nth(stage)).hasAttribute("aria-current", "step");
            assertThat(page.locator(".stages button").nth(stage)).isInViewport();
            fits(page);
        }
    }

    private void fillInWhatIsMissing(Page page) {
        var form = page.locator("#ask");
        assertThat(form).isVisible();
        fits(page);
        form.locator("input[name=tick]").all().forEach(Locator::check);
        if (form.locator("[name='field.amount']").count() > 0) {
            form.locator("[name='field.amount']").fill("600000");
        }
        button(page, "deals.ask.move").click();
        assertThat(form).hasCount(0);
    }

    private void issueTheInvoice(Page page) {
        link(page, "money.tab").click();
        button(page, "money.issue").click();
        assertThat(page.locator("#part-money tbody tr")).hasCount(1);
        fits(page);
    }

    private void recordThePayment(Page page) {
        button(page, "money.pay.short").click();
        assertThat(page.locator("dialog[open] [name=amount]")).hasValue("600000");
        button(page, "money.record").click();
        assertThat(page.locator("dialog[open]")).hasCount(0);
        assertThat(page.locator("#part-money tbody")).hasCount(2);
        fits(page);
    }

    private static Locator link(Page page, Pattern name) {
        return page.locator("#main").getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name));
    }

    private Locator link(Page page, String key) {
        return link(page, Pattern.compile("^" + text(key) + "( ?\\d+)?$"));
    }

    private Locator button(Page page, String key) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(text(key)).setExact(true));
    }

    private String text(String key) {
        return texts.getMessage(key, new Object[0], screen.language);
    }

    /// Nothing is wider than the screen, so that nobody has to push a page to and fro.
    private void fits(Page page) {
        assertThat(((Number) page.evaluate("document.documentElement.scrollWidth")).intValue())
                .as("the width of %s", page.url())
                .isLessThanOrEqualTo(screen.width);
    }
}
