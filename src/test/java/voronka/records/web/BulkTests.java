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
class BulkTests {

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
    void oneFieldIsChangedForAllThatWereTicked() {
        var first = company("Ромашка");
        var second = company("Василёк");
        assertThat(pages.post()
                        .uri("/companies/selection")
                        .param("id", first.toString(), second.toString())
                        .param("field", "industry"))
                .hasStatusOk()
                .bodyText()
                .contains("Выбрано: 2", "Отрасль");

        assertThat(pages.put()
                        .uri("/companies/selection")
                        .param("id", first.toString(), second.toString())
                        .param("field", "industry")
                        .param("value", "связь"))
                .hasStatusOk()
                .headers()
                .containsHeader("HX-Trigger");

        assertThat(industry(first)).isEqualTo("связь");
        assertThat(industry(second)).isEqualTo("связь");
    }

    @Test
    void aWrongValueIsToldInTheWindow() {
        var first = company("Ромашка");

        assertThat(pages.put()
                        .uri("/companies/selection")
                        .param("id", first.toString())
                        .param("field", "foundedYear")
                        .param("value", "давно"))
                .hasStatus(422)
                .bodyText()
                .contains("давно", "field-error");
    }

    @Test
    void whatMayNotBeChangedIsLeftAndNamed() {
        var others = company("Чужая");
        var seller = people.hire("active_seller");
        people.as(seller, () -> {
            var own = company("Своя");
            assertThat(pages.put()
                            .uri("/companies/selection")
                            .param("id", own.toString(), others.toString())
                            .param("field", "industry")
                            .param("value", "связь"))
                    .hasStatusOk()
                    .bodyText()
                    .contains("Чужая", "Изменено: 1");
            assertThat(industry(own)).isEqualTo("связь");
        });
        assertThat(industry(others)).isEqualTo("торговля");
    }

    /// A broken constraint ends a transaction of PostgreSQL unless it is within a savepoint.
    @Test
    void whatTheDatabaseRefusesDoesNotSpoilTheOthers() {
        var first = company("Ромашка");
        var second = company("Василёк");
        records.change("company", second, null, Map.of("foundedYear", 1990));

        assertThat(pages.put()
                        .uri("/companies/selection")
                        .param("id", first.toString(), second.toString())
                        .param("field", "foundedYear")
                        .param("value", "2990"))
                .hasStatus(422);
        assertThat(queries.get(catalogue.kind("company"), second).get("foundedYear"))
                .isEqualTo(1990);
    }

    @Test
    void allOfAListIsMeantWhereOneSaysSo() {
        var first = company("Ромашка");
        company("Василёк");

        assertThat(pages.post()
                        .uri("/companies/selection/bin")
                        .param(
                                "everything",
                                "/companies/list?industry=%D1%82%D0%BE%D1%80%D0%B3%D0%BE%D0%B2%D0%BB%D1%8F"))
                .hasStatusOk();

        assertThat(queries.find(catalogue.kind("company"), first)).isEmpty();
        assertThat(pages.get().uri("/companies/count?industry=торговля"))
                .bodyText()
                .isEqualToIgnoringWhitespace("0");
    }

    @Test
    void nothingTickedIsNothingDone() {
        assertThat(pages.post().uri("/companies/selection/bin")).hasStatus(422);
    }

    private UUID company(String name) {
        return records.create("company", Map.of("name", name, "industry", "торговля"));
    }

    private String industry(UUID company) {
        return queries.get(catalogue.kind("company"), company).text("industry");
    }
}
