package voronka.records.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import voronka.records.Records;
import voronka.support.IntegrationTest;
import voronka.support.People;

@IntegrationTest
class RecordListTests {

    @Autowired
    MockMvcTester pages;

    @Autowired
    Records records;

    @Autowired
    People people;

    @Test
    void showsWhatTheAddressAsksFor() {
        company("Ромашка", "торговля");
        company("Василёк", "связь");

        var page = pages.get().uri("/companies?industry=связь");

        assertThat(page).hasStatusOk().bodyText().contains("Василёк").doesNotContain("Ромашка");
        assertThat(page).bodyText().contains("Отрасль: <b>связь</b>");
    }

    @Test
    void findsByWords() {
        company("Ромашка", "");
        company("Василёк", "");

        assertThat(pages.get().uri("/companies/list?q=василек"))
                .bodyText()
                .contains("Василёк")
                .doesNotContain("Ромашка");
    }

    @Test
    void countsApartFromThePage() {
        company("Ромашка", "связь");

        assertThat(pages.get().uri("/companies/count?industry=связь"))
                .hasStatusOk()
                .bodyText()
                .isEqualToIgnoringWhitespace("1");
    }

    @Test
    void givesTheNextLinesByTheKeyOfTheLast() {
        company("А", "пара");
        company("Б", "пара");

        var first = pages.get()
                .uri("/companies/rows?industry=пара&sort=name&limit=1")
                .exchange();
        assertThat(first).bodyText().contains(">А<").doesNotContain(">Б<");

        var page = pages.get()
                .uri("/companies/list?industry=пара&sort=name&limit=1")
                .exchange();
        var next = between(page, "hx-get=\"/companies/more", "\"");
        assertThat(pages.get().uri(java.net.URI.create("/companies/more" + next.replace("&amp;", "&"))))
                .bodyText()
                .contains(">Б<")
                .doesNotContain(">А<");
    }

    @Test
    void keepsTheColumnsEachPersonChose() {
        company("Ромашка", "связь");

        assertThat(pages.put().uri("/companies/columns").param("column", "website", "inn"))
                .hasStatusOk();

        assertThat(pages.get().uri("/companies"))
                .bodyText()
                .contains("Сайт", "ИНН")
                .doesNotContain("data-label=\"Отрасль\"");
        people.as(
                people.hire("active_seller"),
                () -> assertThat(pages.get().uri("/companies")).bodyText().contains("Отрасль"));
    }

    @Test
    void namesAFilterThatIsNotThere() {
        assertThat(pages.get().uri("/companies?colour=red"))
                .hasStatus(422)
                .bodyText()
                .contains("colour");
        assertThat(pages.get().uri("/companies?createdAt.gte=soon")).hasStatus(422);
    }

    @Test
    void knowsNoOtherPlurals() {
        assertThat(pages.get().uri("/mushrooms")).hasStatus(404);
        assertThat(pages.get().uri("/companies/filters/colour")).hasStatus(404);
    }

    @Test
    void offersAFormForEveryFieldThatFilters() {
        for (var field :
                new String[] {"owner", "financialState", "createdAt", "annualRevenue", "name", "phones", "parent"}) {
            assertThat(pages.get().uri("/companies/filters/" + field)).hasStatusOk();
        }
        assertThat(pages.get().uri("/companies/filters"))
                .hasStatusOk()
                .bodyText()
                .contains("Отрасль");
    }

    @Test
    void offersCellsToEditOfThoseRecordsOnlyThatOneMayEdit() {
        var theirs = company("Ромашка", "ячейки");
        people.as(people.hire("quality_controller"), () -> {
            var page = pages.get().uri("/companies?industry=ячейки");
            assertThat(page).hasStatusOk().bodyText().contains("Ромашка").doesNotContain("data-edit", "<form class=\"inline-edit");
            assertThat(pages.get().uri("/companies/" + theirs + "/fields/industry")).hasStatus(403);
        });
        assertThat(pages.get().uri("/companies?industry=ячейки"))
                .bodyText()
                .contains("data-edit=\"industry\"")
                .doesNotContain("inline-edit", "data-edit=\"createdAt\"");
    }

    @Test
    void marksOpenDealsForWhichNothingIsPlanned() {
        var deal = records.create("deal", Map.of("title", "Без шага"));
        assertThat(pages.get().uri("/deals/list")).bodyText().contains("row-mark", "Ничего не запланировано: ");

        records.create("activity", Map.of("kind", "task", "title", "Позвонить", "deal", deal));
        assertThat(pages.get().uri("/deals/list")).bodyText().contains("Без шага").doesNotContain("row-mark");
    }

    @Test
    void renewsTheRowOfAWrittenCell() {
        var company = company("Ромашка", "связь");
        var form = "/companies/" + company + "/fields/industry";

        assertThat(pages.get().uri(form + "?columns=name,industry"))
                .bodyText()
                .contains("name=\"columns\" value=\"name,industry\"");
        assertThat(pages.put()
                        .uri(form)
                        .param("version", "1")
                        .param("was", "связь")
                        .param("value", "торговля")
                        .param("columns", "name,industry"))
                .hasStatusOk()
                .bodyText()
                .contains("id=\"row-" + company + "\"", "торговля");
        assertThat(pages.get().uri("/companies/" + company + "/row?columns=name"))
                .bodyText()
                .contains("Ромашка")
                .doesNotContain("торговля");
    }

    @Test
    void isClosedToThoseWhoMayNotSeeTheKind() {
        people.as(
                people.hire("hr"),
                () -> assertThat(pages.get().uri("/invoices")).hasStatus(403));
    }

    private UUID company(String name, String industry) {
        return records.create("company", Map.of("name", name, "industry", industry));
    }

    private static String between(
            org.springframework.test.web.servlet.assertj.MvcTestResult page, String start, String end) {
        var body = new String(page.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
        var from = body.indexOf(start) + start.length();
        return body.substring(from, body.indexOf(end, from));
    }
}
