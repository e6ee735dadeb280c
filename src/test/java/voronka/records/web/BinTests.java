package voronka.records.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import voronka.NotFound;
import voronka.records.Catalogue;
import voronka.records.RecordQueries;
import voronka.records.Records;
import voronka.support.IntegrationTest;
import voronka.support.People;

@IntegrationTest
class BinTests {

    private static final Pattern NEXT = Pattern.compile("/bin/more\\?kind=companies&amp;after=([^\"]+)");

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
    void whatIsDeletedLiesInTheBinWithWhoDeletedItUntilItIsRestored() {
        var company = company("Мухоморов и сыновья");
        var person = records.create("person", Map.of("lastName", "Поганкин"));
        records.delete("company", company, null);
        records.delete("person", person, null);

        assertThat(body("/bin")).contains("Мухоморов и сыновья", "Поганкин", people.director().name());
        assertThat(body("/bin?kind=persons")).contains("Поганкин").doesNotContain("Мухоморов и сыновья");

        assertThat(pages.post().uri("/companies/" + company + "/restoration"))
                .hasStatusOk()
                .headers()
                .containsHeader("HX-Trigger");
        assertThat(queries.get(catalogue.kind("company"), company).text("name")).isEqualTo("Мухоморов и сыновья");
        assertThat(body("/bin")).doesNotContain("Мухоморов и сыновья");
        assertThat(pages.post().uri("/companies/" + company + "/restoration")).hasStatus(404);
    }

    @Test
    void whatOneMayNotDeleteOneNeitherSeesThereNorRestores() {
        var company = company("Мухоморов и сыновья");
        records.delete("company", company, null);

        people.as(people.hire("hr"), () -> {
            assertThat(body("/bin")).doesNotContain("Мухоморов");
            assertThat(pages.post().uri("/companies/" + company + "/restoration")).hasStatus(403);
        });
    }

    @Test
    void aFullBinIsReadPageByPageEachRecordOnce() {
        var ids = IntStream.range(0, 60).mapToObj(i -> company("Поганка " + i)).toList();
        records.deleteAll("company", ids);

        var first = body("/bin?kind=companies");
        var next = NEXT.matcher(first);
        assertThat(next.find()).isTrue();
        var second = body("/bin/more?kind=companies&after=" + next.group(1));

        assertThat(Stream.of(first, second).flatMap(BinTests::rows)).containsExactlyInAnyOrderElementsOf(text(ids));
        assertThat(second).doesNotContain("/bin/more");
    }

    @Test
    void aWrongPageIsRefused() {
        assertThat(pages.get().uri("/bin/more?after=yesterday")).hasStatus(422);
    }

    @Test
    void whoseNameWasGivenAwayMeanwhileIsNotRestored() {
        var first = records.create("product", Map.of("name", "Клапан", "sku", "K-1"));
        records.delete("product", first, null);
        records.create("product", Map.of("name", "Клапан новый", "sku", "K-1"));

        assertThat(pages.post().uri("/products/" + first + "/restoration")).hasStatus(422);
    }

    private static Stream<String> rows(String body) {
        return Pattern.compile("<tr id=\"bin-([^\"]+)\"").matcher(body).results().map(row -> row.group(1));
    }

    private static List<String> text(List<UUID> ids) {
        return ids.stream().map(UUID::toString).toList();
    }

    private String body(String address) {
        var answer = pages.get().uri(address).exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private UUID company(String name) {
        return records.create("company", Map.of("name", name));
    }
}
