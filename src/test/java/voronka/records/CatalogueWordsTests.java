package voronka.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import voronka.support.IntegrationTest;

/// Every kind, field, choice and section of the catalogue is called something in every language.
@IntegrationTest
class CatalogueWordsTests {

    @Autowired
    Catalogue catalogue;

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru"})
    void allThatTheCatalogueNamesHasItsWords(String language) {
        LocaleContextHolder.setLocale(Locale.of(language));

        var labels = catalogue.kinds().stream().flatMap(kind -> labels(kind).stream()).toList();

        assertThat(labels).hasSizeGreaterThan(200).noneMatch(label -> label.matches("[a-z_]+\\.(one|many|field|choice|section)\\b.*"));
    }

    @AfterEach
    void backToTheUsualLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    private static List<String> labels(RecordKind kind) {
        var labels = new ArrayList<>(List.of(Labels.one(kind), Labels.many(kind)));
        for (var field : kind.fields()) {
            labels.add(Labels.field(kind, field));
            labels.add(Labels.section(kind, field.section()));
            field.choices().forEach(choice -> labels.add(Labels.choice(kind, field, choice)));
        }
        return labels;
    }
}
