package voronka.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import voronka.records.SearchQueries.Found;
import voronka.support.IntegrationTest;
import voronka.support.People;

@IntegrationTest
class SearchTests {

    @Autowired
    SearchQueries search;

    @Autowired
    Records records;

    @Autowired
    RecordQueries queries;

    @Autowired
    Catalogue catalogue;

    @Autowired
    People people;

    @Autowired
    MockMvcTester pages;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "мухомор",
                "МУХОМ",
                "пётр",
                "петр мухоморов",
                "мухоморов пе",
                "мухаморов",
                "мухомороф",
                "мухморов",
                "мухомооров",
                "мухомоорв",
                "петр мухаморов",
                "ve[jvjh",
                "Ve[jvjhjd",
                "mukhomorov@wood.example",
                "8 (916) 765-43-21",
                "+79167654321",
                "9167654321",
                "765-43-21"
            })
    void aPersonIsFoundHoweverHeIsWritten(String words) {
        var id = records.create(
                "person",
                Map.of(
                        "lastName",
                        "Мухоморов",
                        "firstName",
                        "Пётр",
                        "phones",
                        "8 916 765 43 21",
                        "emails",
                        "mukhomorov@wood.example"));

        assertThat(search.find(words, 10)).extracting(Found::id).contains(id);
    }

    @Test
    void aLatinNameIsFoundFromTheRussianLayout() {
        var id = company("Samsung Parts");

        assertThat(ids("ыфьыгтп")).contains(id);
    }

    @Test
    void whatBeginsWithTheWordsComesFirst() {
        company("Клуб любителей мухоморов");
        var first = company("Мухоморов и сыновья");
        company("Все мухоморовы");

        assertThat(ids("мухомор")).startsWith(first);
    }

    @Test
    void aMisspeltWordIsFoundBehindTheOneThatIsWrittenSo() {
        var like = company("Иванов и сыновья");
        var same = company("Торговый дом Иваноф");

        assertThat(ids("Иваноф")).containsExactly(same, like);
        people.as(people.hire("hr"), () -> assertThat(ids("Иваноф")).isEmpty());
    }

    @Test
    void signsOfPatternsAreJustSigns() {
        var id = company("Скидка 100% на всё_сразу");
        company("Скидка 1000 на всё сразу");

        assertThat(ids("100%")).containsExactly(id);
        assertThat(ids("всё_сразу")).containsExactly(id);
        assertThat(ids("\\")).isEmpty();
    }

    @Test
    void whatIsInTheBinIsNotFound() {
        var id = company("Мухоморов и сыновья");
        records.delete("company", id, null);

        assertThat(ids("мухомор")).isEmpty();
        records.restore("company", id);
        assertThat(ids("мухомор")).containsExactly(id);
    }

    @Test
    void whatOneMayNotSeeIsNotFound() {
        company("Мухоморов и сыновья");

        people.as(people.hire("hr"), () -> assertThat(ids("мухомор")).isEmpty());
    }

    @Test
    void aListIsSearchedTheSameWay() {
        var id = company("Мухоморов и сыновья");
        company("Ромашка");

        var found = queries.list(ListQuery.of(catalogue.kind("company"), Map.of("q", "ve[jvjh")));
        assertThat(found.rows()).extracting(Row::id).containsExactly(id);
    }

    @Test
    void theWindowShowsRecordsDeedsAndPlaces() {
        var id = company("Мухоморов и сыновья");

        assertThat(pages.get().uri("/search?q=мухомор"))
                .hasStatusOk()
                .bodyText()
                .contains("Мухоморов", "/companies/" + id);
        assertThat(pages.get().uri("/search/found?q=созд ком"))
                .hasStatusOk()
                .bodyText()
                .contains("/quick?kind=company");
        assertThat(pages.get().uri("/search/found?q=сде")).bodyText().contains("href=\"/deals\"");
        assertThat(pages.get().uri("/search/window?recent=company:" + id + "&recent=mushroom:1&recent=company:x"))
                .hasStatusOk()
                .bodyText()
                .contains("Мухоморов");
    }

    private UUID company(String name) {
        return records.create("company", Map.of("name", name));
    }

    private List<UUID> ids(String words) {
        return search.find(words, 10).stream().map(Found::id).toList();
    }
}
