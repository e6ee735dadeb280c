package voronka.accounts.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import voronka.records.Catalogue;
import voronka.records.RecordQueries;
import voronka.records.Records;
import voronka.support.IntegrationTest;
import voronka.support.People;
import voronka.tenancy.Settings;

/// What was said of the company when it was set up can be said otherwise later, and set back.
@IntegrationTest
class GeneralSettingsTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Settings settings;

    @Autowired
    Records records;

    @Autowired
    RecordQueries queries;

    @Autowired
    Catalogue catalogue;

    @Autowired
    People people;

    @Test
    void eachIsSavedAsItIsChangedAndSetBack() {
        assertThat(mvc.get().uri("/settings/general"))
                .hasStatusOk()
                .bodyText()
                .contains("Название компании", "Часовой пояс", "Срок токена", "value=\"10\"");

        assertThat(mvc.put().uri("/settings/general/forms.most").param("value", "25"))
                .hasStatusOk()
                .bodyText()
                .contains("Вернуть: 10");
        assertThat(settings.find("forms.most", Integer.class)).hasValue(25);
        assertThat(mvc.delete().uri("/settings/general/forms.most"))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"10\"")
                .doesNotContain("Вернуть");
        assertThat(settings.find("forms.most", Integer.class)).isEmpty();
    }

    @Test
    void whatCannotBeIsRefusedAndKept() {
        assertThat(mvc.put().uri("/settings/general/company.currency").param("value", "ABCD"))
                .hasStatus(422);
        assertThat(mvc.put().uri("/settings/general/company.zone").param("value", "Mars/Base")).hasStatus(422);
        assertThat(mvc.put().uri("/settings/general/tokens.days").param("value", "-1"))
                .hasStatus(422)
                .bodyText()
                .contains("value=\"-1\"", "role=\"alert\"");
        assertThat(mvc.put().uri("/settings/general/company.name").param("value", " ")).hasStatus(422);
        assertThat(mvc.put().uri("/settings/general/company.colour").param("value", "red")).hasStatus(404);
        assertThat(settings.text("company.currency", "")).isEqualTo("RUB");
    }

    @Test
    void programsChangeAllOrNone() {
        assertThat(patch("{\"company.name\": \"Новая\", \"tokens.days\": 30}"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items[?(@.key == 'company.name')].value")
                .asArray()
                .containsExactly("Новая");
        assertThat(settings.find("tokens.days", Integer.class)).hasValue(30);
        assertThat(patch("{\"tokens.days\": null}")).hasStatusOk();
        assertThat(settings.find("tokens.days", Integer.class)).isEmpty();
        assertThat(patch("{\"colour\": \"red\"}")).hasStatus(422).bodyText().contains("\"field\":\"colour\"");
    }

    @Test
    void aCompanyThatSpeaksEnglishCountsInPieces() {
        assertThat(unit()).isEqualTo("шт");
        settings.set("company.language", "en");
        assertThat(unit()).isEqualTo("pcs");
        settings.set("product.unit", "kg");
        assertThat(unit()).isEqualTo("kg");
    }

    @Test
    void theyAreForThoseWhoKeepThem() {
        people.as(people.hire("head_of_sales"), () -> {
            assertThat(mvc.get().uri("/settings/general")).hasStatus(403);
            assertThat(mvc.get().uri("/api/v1/settings")).hasStatus(403);
            assertThat(mvc.put().uri("/settings/general/forms.most").param("value", "5")).hasStatus(403);
        });
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult patch(String body) {
        return mvc.patch()
                .uri("/api/v1/settings")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private String unit() {
        UUID product = records.create("product", Map.of("name", "Гвоздь"));
        return queries.get(catalogue.kind("product"), product).text("unit");
    }
}
