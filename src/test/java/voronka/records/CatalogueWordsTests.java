package voronka.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import voronka.support.IntegrationTest;

/// Every kind, field, choice and section of the catalogue is called something. That what one language has the other has too,
/// `MessagesTests` holds: asked for a text that Russian lacks, the product answers in English.
@IntegrationTest
class CatalogueWordsTests {

    @Autowired
    Catalogue catalogue;

    @Test
    void allThatTheCatalogueNamesHasItsWords() {
        var labels = catalogue.kinds().stream().flatMap(kind -> labels(kind).stream()).toList();

        assertThat(labels).hasSizeGreaterThan(200).noneMatch(label -> label.matches("[a-z_]+\\.(one|many|field|choice|section)\\b.*"));
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
