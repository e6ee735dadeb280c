package voronka.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import voronka.accounts.Installation;
import voronka.support.BrowserTest;
import voronka.tenancy.CurrentTenant;
import voronka.tenancy.Tenants;

/// No page of the demo company bars anybody by WCAG 2.2 AA, as far as a program can tell, on a desktop and on a phone.
class AccessibilityBrowserTests extends BrowserTest {

    private static final String COMPANY = "newcomer";
    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final Set<String> GRAVE = Set.of("serious", "critical");
    private static final List<String> PAGES = List.of(
            "/",
            "/requests",
            "/requests/list",
            "/deals",
            "/deals/list",
            "/companies",
            "/persons",
            "/activities",
            "/calendar",
            "/calendar?view=month",
            "/invoices",
            "/payments",
            "/products",
            "/search?q=а",
            "/reports/figures",
            "/reports/funnel",
            "/reports/plan",
            "/team",
            "/settings",
            "/settings/general",
            "/settings/roles",
            "/settings/audit",
            "/request-forms");

    @Autowired
    Tenants tenants;

    @Autowired
    Installation installation;

    @Autowired
    DemoCompany demo;

    @BeforeEach
    void fill() {
        CurrentTenant.run(tenants.find(COMPANY).orElseGet(() -> tenants.open(COMPANY, COMPANY)), () -> {
            if (!installation.isSetUp()) {
                demo.fill();
            }
        });
    }

    @ParameterizedTest
    @CsvSource({"1440, 900, false", "390, 844, true"})
    void noPageBarsAnybody(int width, int height, boolean phone) {
        on(new NewContextOptions().setViewportSize(width, height).setHasTouch(phone).setIsMobile(phone));
        var page = open(COMPANY, "/");
        page.locator("button[value='admin@demo.example']").click();
        assertThat(page.locator(".bar")).isVisible();
        var barriers = new ArrayList<String>();
        for (var path : PAGES) {
            page.navigate(address(COMPANY) + path);
            barriers.addAll(barriers(page, path));
        }
        for (var list : List.of("/companies", "/deals/list", "/persons")) {
            page.navigate(address(COMPANY) + list);
            page.navigate(address(COMPANY) + page.locator("tr[data-href]").first().getAttribute("data-href"));
            assertThat(page.locator(".record")).isVisible();
            barriers.addAll(barriers(page, list + "/1"));
        }
        assertThat(barriers).isEmpty();
    }

    private static List<String> barriers(Page page, String path) {
        return new AxeBuilder(page)
                .withTags(RULES).analyze().getViolations().stream()
                        .filter(rule -> GRAVE.contains(rule.getImpact()))
                        .flatMap(rule -> rule.getNodes().stream()
                                .map(node -> path + " " + rule.getId() + ": " + node.getHtml()))
                        .toList();
    }
}
