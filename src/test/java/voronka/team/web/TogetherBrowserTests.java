package voronka.team.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import voronka.accounts.Caller;
import voronka.records.Records;
import voronka.support.BrowserTest;
import voronka.tenancy.CurrentTenant;

/// Working together as people do it: one hands over, the other accepts; one is away, the other stands in.
class TogetherBrowserTests extends BrowserTest {

    @Autowired
    Records records;

    @Test
    void oneHandsOverWithNotesAndTheOtherAcceptsOnHisDay() {
        var caller = hire("caller");
        var closer = hire("active_seller");
        var company = as(caller, () -> records.create("company", Map.of("name", "Ромашка " + UUID.randomUUID())));

        signIn("together", caller.email());
        var page = open("together", "/companies/" + company);
        page.locator("#part-hand-over button").click();
        page.locator("#ho-receiver").selectOption(closer.id().toString());
        page.locator("#ho-findings").fill("Нужны три насоса");
        page.locator("#ho-decider").fill("Главный инженер");
        page.locator("#ho-step").fill("Показать образец");
        page.locator("dialog[open] button.primary").click();
        assertThat(page.locator("dialog[open]")).hasCount(0);

        signIn("together", closer.email());
        var day = open("together", "/");
        var block = day.locator("#day-hand-overs");
        assertThat(block).containsText("Нужны три насоса");
        block.locator("button.primary").first().click();
        assertThat(day.locator("#day-hand-overs")).hasCount(0);
        day.navigate(address("together") + "/companies/" + company);
        assertThat(day.locator("body")).containsText("Показать образец");
    }

    @Test
    void anAbsenceIsWrittenInTheCalendarAndTheDeputySeesTheWork() {
        var anna = hire("active_seller");
        var boris = hire("active_seller");
        as(anna, () -> records.create("activity", Map.of("kind", "task", "title", "Отправить образец")));
        var today = LocalDate.now(ZoneId.of("Europe/Moscow"));

        signIn("together", anna.email());
        var page = open("together", "/team/absences");
        page.locator("button[hx-get='/quick?kind=absence']").click();
        var dialog = page.locator("dialog[open]");
        dialog.locator("select[name=kind]").selectOption("vacation");
        dialog.locator("input[name=firstDay]").fill(today.toString());
        dialog.locator("input[name=lastDay]").fill(today.plusDays(3).toString());
        dialog.locator("[data-lookup] input[name='~deputy']").fill(boris.name());
        page.locator("[role=option]", new Page.LocatorOptions().setHasText(boris.name())).first().click();
        dialog.locator("button.primary").first().click();
        assertThat(page.locator("dialog[open]")).hasCount(0);
        page.navigate(address("together") + "/team/absences");
        assertThat(page.locator(".away")).containsText(boris.name());

        signIn("together", boris.email());
        var day = open("together", "/");
        assertThat(day.locator("#day-stand-in-" + anna.id())).containsText("Отправить образец");
    }

    private Caller hire(String post) {
        return CurrentTenant.call(people.company("together"), () -> people.hire(post));
    }

    private UUID as(Caller caller, java.util.function.Supplier<UUID> work) {
        return CurrentTenant.call(people.company("together"), () -> people.as(caller, work));
    }
}
