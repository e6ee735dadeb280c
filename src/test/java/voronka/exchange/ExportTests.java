package voronka.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import voronka.records.Records;
import voronka.support.IntegrationTest;
import voronka.support.People;

@IntegrationTest
class ExportTests {

    @Autowired
    MockMvcTester pages;

    @Autowired
    Records records;

    @Autowired
    People people;

    @Test
    void aListBecomesATableWithItsFiltersAndAllItsFields() {
        records.create("company", Map.of("name", "Ромашка", "industry", "торговля", "phones", "8 (916) 123-45-67"));
        records.create("company", Map.of("name", "Василёк", "industry", "связь"));

        assertThat(pages.get().uri("/companies/export.csv?industry=торговля"))
                .hasStatusOk()
                .bodyText()
                .contains("Название", "ИНН", "Ромашка", "+7 916 123-45-67", "Дмитрий Директор")
                .doesNotContain("Василёк");
    }

    @Test
    void onlyWhatWasTickedIsTaken() {
        var first = records.create("company", Map.of("name", "Ромашка"));
        records.create("company", Map.of("name", "Василёк"));

        assertThat(pages.post().uri("/companies/export.csv").param("id", first.toString()))
                .bodyText()
                .contains("Ромашка")
                .doesNotContain("Василёк");
    }

    @Test
    void aSpreadsheetIsAFileOfItsOwn() {
        records.create("company", Map.of("name", "Ромашка"));

        var file = pages.get().uri("/companies/export.xlsx").exchange();
        assertThat(file).hasStatusOk().headers().containsHeader("Content-Disposition");
        assertThat(file.getResponse().getContentAsByteArray()).startsWith('P', 'K');
    }

    @Test
    void takesARightOfItsOwn() {
        people.as(
                people.hire("active_seller"),
                () -> assertThat(pages.get().uri("/companies/export.csv")).hasStatus(403));
    }
}
