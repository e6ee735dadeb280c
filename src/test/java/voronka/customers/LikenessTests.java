package voronka.customers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import voronka.accounts.Acting;
import voronka.accounts.Way;
import voronka.records.Matches;
import voronka.records.Matches.Match;
import voronka.records.Records;
import voronka.support.IntegrationTest;
import voronka.support.People;

/// The warning that a customer is there already (S96, S103).
@IntegrationTest
class LikenessTests {

    @Autowired
    Records records;

    @Autowired
    LikenessQueries likeness;

    @Autowired
    List<Matches> matches;

    @Autowired
    People people;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+7 916 123-45-67",
                "8 (916) 1234567",
                "89161234567",
                "7 916 123 45 67",
                "916-123-45-67",
                "916123"
            })
    void aPhoneIsFoundHoweverItIsWritten(String written) {
        var person = records.create("person", Map.of("lastName", "Звонков", "phones", "8 916 123 45 67"));
        var company = records.create("company", Map.of("name", "Завод", "phones", "+79161234567"));
        var request = records.create("request", Map.of("phones", "(916)123-45-67"));

        assertThat(like(Map.of("phones", written)))
                .extracting(Match::id)
                .containsExactlyInAnyOrder(person, company, request);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ромашка",
                "ООО «Ромашка»",
                "ромашка, АО",
                "ООО РОМАШКИ",
                "\"Ромашка\" общество с ограниченной ответственностью"
            })
    void aNameIsFoundWithoutItsLegalForm(String written) {
        var company = records.create("company", Map.of("name", "ООО \"Ромашка\""));
        records.create("company", Map.of("name", "ООО Василёк"));

        assertThat(like(Map.of("name", written))).extracting(Match::id).containsExactly(company);
    }

    @Test
    void yoIsYe() {
        var company = records.create("company", Map.of("name", "ЗАО Артёмовский Берёзник"));

        assertThat(like(Map.of("companyName", "артемовский березник")))
                .extracting(Match::id)
                .containsExactly(company);
    }

    @Test
    void aPersonIsFoundInAnyOrderOfHisNames() {
        var person = records.create(
                "person", Map.of("lastName", "Ковалёва", "firstName", "Мария", "middleName", "Игоревна"));
        records.create("person", Map.of("lastName", "Петренко", "firstName", "Мария"));

        assertThat(like(Map.of("personName", "мария ковалева")))
                .extracting(Match::id)
                .containsExactly(person);
        assertThat(like(Map.of("lastName", "Ковалева", "firstName", "Мария")))
                .extracting(Match::id)
                .containsExactly(person);
    }

    @Test
    void innAndEmailAreFound() {
        var company =
                records.create("company", Map.of("name", "Сбер", "inn", "7707083893", "emails", "info@sber.example"));

        assertThat(like(Map.of("inn", "77 0708 3893"))).extracting(Match::field).containsExactly("inn");
        assertThat(like(Map.of("emails", "Info@Sber.example")))
                .extracting(Match::id)
                .containsExactly(company);
    }

    @Test
    void closedRequestsAndTheBinAreNotFound() {
        var person = records.create("person", Map.of("lastName", "Звонков", "phones", "89161234567"));
        records.delete("person", person, null);

        assertThat(like(Map.of("phones", "89161234567"))).isEmpty();
    }

    /// S96: whoever calls is known at once, though his request is somebody else's.
    @Test
    void theRequestOfAnotherIsNamedButNotOpened() {
        var anna = people.hire("passive_seller");
        var boris = people.hire("passive_seller");
        var request =
                people.as(anna, () -> records.create("request", Map.of("text", "Насос", "phones", "89161234567")));
        var waiting = Acting.as(anna, Way.API, () -> records.create("request", Map.of("phones", "89161234567")));

        var found = people.as(boris, () -> like(Map.of("phones", "89161234567")));

        assertThat(found)
                .filteredOn(match -> match.id().equals(request))
                .singleElement()
                .satisfies(match -> {
                    assertThat(match.owner()).isEqualTo(anna.name());
                    assertThat(match.open()).isFalse();
                    assertThat(match.subtitle()).isEmpty();
                });
        assertThat(found)
                .filteredOn(match -> match.id().equals(waiting))
                .singleElement()
                .satisfies(match -> assertThat(match.open()).isTrue());
    }

    @Test
    void formsOfAllThreeKindsAreWarned() {
        var person = records.create("person", Map.of("lastName", "Звонков", "phones", "89161234567"));

        assertThat(matches.stream()
                        .filter(kind -> kind.like(Map.of("phones", "8 916 123 45 67", "description", "x")).stream()
                                .anyMatch(match -> match.id().equals(person)))
                        .map(Matches::kind))
                .contains("company", "person", "request");
    }

    private List<Match> like(Map<String, String> typed) {
        return likeness.like(Clue.in(typed));
    }
}
