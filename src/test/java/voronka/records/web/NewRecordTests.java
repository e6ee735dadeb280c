package voronka.records.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import voronka.records.Catalogue;
import voronka.records.ListQuery;
import voronka.records.RecordQueries;
import voronka.records.Records;
import voronka.support.IntegrationTest;
import voronka.support.People;

@IntegrationTest
class NewRecordTests {

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
    void theWindowOffersTheKindsThatOneMayCreate() {
        assertThat(pages.get().uri("/quick"))
                .hasStatusOk()
                .bodyText()
                .contains("/quick?kind=request", "/quick?kind=person");
        people.as(
                people.hire("hr"),
                () -> assertThat(pages.get().uri("/quick"))
                        .hasStatusOk()
                        .bodyText()
                        .doesNotContain("/quick?kind=company"));
        people.as(
                people.hire("analyst"),
                () -> assertThat(pages.get().uri("/quick")).hasStatus(403));
        assertThat(pages.get().uri("/quick?kind=mushroom")).hasStatus(404);
    }

    @Test
    void everyKindHasAWindowAndAPage() {
        for (var kind : catalogue.kinds()) {
            assertThat(pages.get().uri("/quick?kind=" + kind.name()))
                    .as(kind.name())
                    .hasStatusOk();
            assertThat(pages.get().uri("/" + kind.plural() + "/new"))
                    .as(kind.name())
                    .hasStatusOk();
        }
    }

    @Test
    void whatIsWrittenIsCreated() {
        assertThat(pages.post()
                        .uri("/companies")
                        .param("name", "Ромашка")
                        .param("phones", "8 (916) 123-45-67")
                        .param("inn", ""))
                .hasStatusOk()
                .headers()
                .containsHeader("HX-Trigger");

        assertThat(count("company", "name", "Ромашка")).isEqualTo(1);
    }

    @Test
    void thePageOfTheNewRecordOpensAfterTheLongForm() {
        assertThat(pages.post().uri("/companies").param("name", "Ромашка").param("form", "page"))
                .hasStatusOk()
                .headers()
                .containsHeader("HX-Redirect");
    }

    @Test
    void whatIsWrongIsToldAndAllThatWasTypedStays() {
        assertThat(pages.post()
                        .uri("/companies")
                        .param("name", "")
                        .param("phones", "+7 916 123-45-67")
                        .param("inn", "123"))
                .hasStatus(422)
                .bodyText()
                .contains("+7 916 123-45-67", "value=\"123\"", "field-error");
    }

    @Test
    void whatIsKnownAlreadyIsFilledIn() {
        var company = records.create("company", Map.of("name", "Ромашка"));

        assertThat(pages.get().uri("/quick?kind=deal&company=" + company))
                .bodyText()
                .contains(company.toString(), "Ромашка");
    }

    @Test
    void whoIsThereAlreadyIsShownWhileTyping() {
        records.create("company", Map.of("name", "Ромашка", "phones", "+7 916 123-45-67"));

        assertThat(pages.post().uri("/matches/company").param("phones", "8916 1234567"))
                .hasStatusOk()
                .bodyText()
                .contains("Ромашка", "Дмитрий Директор");
        assertThat(pages.post().uri("/matches/company").param("phones", "8 916 000-00-00"))
                .bodyText()
                .isBlank();
    }

    private int count(String kind, String field, String value) {
        return queries.count(ListQuery.of(catalogue.kind(kind), Map.of(field, value)));
    }
}
