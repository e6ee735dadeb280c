package voronka.records.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import voronka.records.Catalogue;
import voronka.records.RecordQueries;
import voronka.records.Records;
import voronka.support.IntegrationTest;
import voronka.support.People;

@IntegrationTest
class RecordPageTests {

    @Autowired
    MockMvcTester pages;

    @Autowired
    Records records;

    @Autowired
    RecordQueries queries;

    @Autowired
    Catalogue catalogue;

    @Autowired
    People people;

    @Test
    void showsARecordOfEachKind() {
        var company = company();
        assertThat(pages.get().uri("/companies/" + company))
                .hasStatusOk()
                .bodyText()
                .contains("Ромашка", "торговля");
        assertThat(pages.get().uri("/companies/" + company + "/panel"))
                .hasStatusOk()
                .bodyText()
                .contains("Ромашка");
        assertThat(pages.get().uri("/companies/" + company + "/head")).hasStatusOk();
        assertThat(pages.get().uri("/companies/" + company + "/side")).hasStatusOk();
        assertThat(pages.get().uri("/companies/" + company + "/tabs/history")).hasStatusOk();
        assertThat(pages.get().uri("/companies/" + company + "/parts/history")).hasStatusOk();
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertThat(pages.get().uri("/companies/" + UUID.randomUUID())).hasStatus(404);
        assertThat(pages.get().uri("/companies/12345")).hasStatus(404);
        assertThat(pages.get().uri("/companies/" + company() + "/parts/mushrooms"))
                .hasStatus(404);
    }

    @Test
    void aSellerDoesNotOpenACardThatHeMayNotSee() {
        var company = company();
        people.as(
                people.hire("hr"),
                () -> assertThat(pages.get().uri("/companies/" + company).exchange())
                        .satisfies(page ->
                                assertThat(page.getResponse().getStatus()).isIn(403, 404)));
    }

    @Test
    void aFieldIsWrittenWhereItStands() {
        var company = company();
        assertThat(pages.get().uri("/companies/" + company + "/fields/industry"))
                .hasStatusOk()
                .bodyText()
                .contains("торговля");

        assertThat(pages.put()
                        .uri("/companies/" + company + "/fields/industry")
                        .param("value", "связь")
                        .param("was", "торговля")
                        .param("version", "1"))
                .hasStatusOk()
                .headers()
                .containsHeader("HX-Trigger");

        assertThat(text(company, "industry")).isEqualTo("связь");
        assertThat(pages.get().uri("/companies/" + company + "/fields/industry/value"))
                .bodyText()
                .contains("связь");
    }

    @Test
    void aRefusedValueStaysInItsForm() {
        var company = company();

        assertThat(pages.put()
                        .uri("/companies/" + company + "/fields/inn")
                        .param("value", "7701234")
                        .param("was", "")
                        .param("version", "1"))
                .hasStatus(422)
                .bodyText()
                .contains("7701234", "field-error");
    }

    @Test
    void whoComesSecondSeesWhatTheFirstWrote() {
        var company = company();
        var head = people.hire("commercial_director");
        people.as(head, () -> records.change("company", company, null, Map.of("industry", "ИТ")));

        assertThat(pages.put()
                        .uri("/companies/" + company + "/fields/industry")
                        .param("value", "связь")
                        .param("was", "торговля")
                        .param("version", "1"))
                .hasStatus(412)
                .bodyText()
                .contains("ИТ", "связь", "field-error");
        assertThat(text(company, "industry")).isEqualTo("ИТ");
    }

    @Test
    void aChangeOfAnotherFieldIsNoConflict() {
        var company = company();
        records.change("company", company, null, Map.of("website", "https://romashka.example"));

        assertThat(pages.put()
                        .uri("/companies/" + company + "/fields/industry")
                        .param("value", "связь")
                        .param("was", "торговля")
                        .param("version", "1"))
                .hasStatusOk();
    }

    @Test
    void historySaysWhoChangedWhatInWords() {
        var company = company();
        var seller = people.hire("active_seller");
        records.change(
                "company",
                company,
                null,
                Map.of("owner", seller.id(), "annualRevenue", 1500000, "financialState", "growing"));

        assertThat(pages.get().uri("/companies/" + company + "/parts/history"))
                .bodyText()
                .contains(seller.name(), "Дмитрий Директор", "1\u202f500\u202f000\u00a0₽")
                .doesNotContain(">" + seller.id());
    }

    @Test
    void aDeletedRecordSaysThatItCanComeBack() {
        var company = company();

        assertThat(pages.delete().uri("/companies/" + company))
                .hasStatusOk()
                .bodyText()
                .contains("/undo/");
        assertThat(pages.get().uri("/companies/" + company)).hasStatus(404);
    }

    @Test
    void recordsAreLookedUpByWords() {
        var company = company();

        assertThat(pages.get().uri("/lookup/company?q=ромаш"))
                .hasStatusOk()
                .bodyText()
                .contains(company.toString());
        assertThat(pages.get().uri("/lookup/mushroom")).hasStatus(404);
        people.as(
                people.hire("hr"),
                () -> assertThat(pages.get().uri("/lookup/invoice")).hasStatus(403));
    }

    private UUID company() {
        return records.create("company", Map.of("name", "Ромашка", "industry", "торговля"));
    }

    private String text(UUID company, String field) {
        return queries.get(catalogue.kind("company"), company).text(field);
    }
}
