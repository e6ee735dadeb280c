package voronka.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import voronka.records.Catalogue;
import voronka.records.Problem;
import voronka.records.RecordQueries;
import voronka.records.Records;
import voronka.records.Refused;
import voronka.records.Row;
import voronka.support.IntegrationTest;

/// Cards of companies and persons (S101, S102).
@IntegrationTest
class CustomerRulesTests {

    @Autowired
    Records records;

    @Autowired
    RecordQueries queries;

    @Autowired
    Catalogue catalogue;

    @Test
    void requisitesAreKeptWithoutSpaces() {
        var company = create(
                "company",
                Map.of(
                        "name", "ООО «Ромашка»",
                        "inn", "77 07 083893",
                        "kpp", "7736 01 001",
                        "ogrn", "1 027 700 132 195",
                        "bik", "044525225",
                        "bankAccount", "4070 2810 2000 0000 0001",
                        "correspondentAccount", "301 01 810 4 0000 0000225"));

        assertThat(company.text("inn")).isEqualTo("7707083893");
        assertThat(company.text("kpp")).isEqualTo("773601001");
        assertThat(company.text("ogrn")).isEqualTo("1027700132195");
        assertThat(company.text("correspondentAccount")).isEqualTo("30101810400000000225");
        assertThat(company.text("bankAccount")).isEqualTo("40702810200000000001");
    }

    @Test
    void everyWrongRequisiteIsNamedAtOnce() {
        assertThat(problems(
                        "company",
                        Map.of(
                                "name", "Ошибка",
                                "inn", "7707083894",
                                "kpp", "12",
                                "ogrn", "1027700132196",
                                "edrpou", "123",
                                "iban", "UA00",
                                "bik", "144525225")))
                .extracting(Problem::field)
                .containsExactlyInAnyOrder("inn", "kpp", "ogrn", "edrpou", "iban", "bik");
    }

    @Test
    void anAccountHasItsFormEvenWhereTheBankIsNotKnown() {
        assertThat(problems("company", Map.of("name", "Ошибка", "bankAccount", "abc")))
                .extracting(Problem::field)
                .containsExactly("bankAccount");
    }

    @Test
    void anAccountIsCheckedTogetherWithItsBank() {
        assertThat(problems("company", Map.of("name", "А", "bik", "044525225", "bankAccount", "40702810900000000009")))
                .extracting(Problem::field)
                .containsExactly("bankAccount");
        assertThat(problems(
                        "company",
                        Map.of("name", "А", "bik", "044525225", "correspondentAccount", "30101810400000000593")))
                .extracting(Problem::field, Problem::message)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("correspondentAccount", "customers.correspondent.bank"));
    }

    @Test
    void aCardWithAnOldErrorCanStillBeWorkedOn() {
        var id = records.create("company", Map.of("name", "Старая", "inn", "7707083893"));

        assertThat(records.change("company", id, null, Map.of("industry", "Торговля", "inn", "7707083893")))
                .isEqualTo(2);
    }

    @Test
    void theSameInnIsNoReasonToRefuse() {
        create("company", Map.of("name", "Первая", "inn", "7707083893"));

        assertThat(create("company", Map.of("name", "Филиал", "inn", "7707083893"))
                        .text("inn"))
                .isEqualTo("7707083893");
    }

    @Test
    void theLegalFormIsTakenFromTheName() {
        assertThat(create("company", Map.of("name", "ООО «Ёлка»")).text("legalForm"))
                .isEqualTo("ООО");
        assertThat(create("company", Map.of("name", "Ёлка, АО")).text("legalForm"))
                .isEqualTo("АО");
        assertThat(create("company", Map.of("name", "Ёлка")).text("legalForm")).isEmpty();
    }

    @Test
    void aCompanyIsNotItsOwnParent() {
        var id = records.create("company", Map.of("name", "Одна"));

        var refused =
                catchThrowableOfType(Refused.class, () -> records.change("company", id, null, Map.of("parent", id)));

        assertThat(refused.problems()).extracting(Problem::field).containsExactly("parent");
    }

    @Test
    void aPersonNeedsANameOrAContact() {
        assertThat(problems("person", Map.of("workplace", "Завод")))
                .extracting(Problem::message)
                .containsExactly("customers.person.nameless");
        assertThat(create("person", Map.of("phones", "8 (916) 123-45-67")).text("name"))
                .isEqualTo("8 (916) 123-45-67");
        assertThat(create("person", Map.of("emails", "Anna@Mail.ru")).text("name"))
                .isEqualTo("anna@mail.ru");
        assertThat(create("person", Map.of("firstName", "Анна", "phones", "8 (916) 123-45-67"))
                        .text("name"))
                .isEqualTo("Анна");
    }

    @Test
    void aBirthdayIsNotInTheFuture() {
        assertThat(problems(
                        "person",
                        Map.of("lastName", "Юный", "birthday", LocalDate.now().plusDays(2))))
                .extracting(Problem::field)
                .containsExactly("birthday");
    }

    @ParameterizedTest
    @ValueSource(strings = {"+7 916 123-45-67", "8 (916) 1234567", "89161234567", "7 916 123 45 67", "916-123-45-67"})
    void aPhoneInAnyWritingIsKeptAsTheSameNumber(String written) {
        var phones = create("person", Map.of("lastName", "Звонков", "phones", written))
                .get("phones");

        assertThat(String.valueOf(phones)).contains("+79161234567").contains(written);
    }

    @Test
    void anUncertainNumberKeepsItsTextOnly() {
        var phones = create("person", Map.of("lastName", "Звонков", "phones", "123-45-67"))
                .get("phones");

        assertThat(String.valueOf(phones)).contains("123-45-67").doesNotContain("e164");
    }

    @Test
    void whatIsNoPhoneAndNoMailIsRefused() {
        assertThat(problems("person", Map.of("phones", "нет", "emails", "нет@")))
                .extracting(Problem::field)
                .containsExactlyInAnyOrder("phones", "emails");
    }

    private Row create(String kind, Map<String, ?> given) {
        return queries.get(catalogue.kind(kind), records.create(kind, given));
    }

    private List<Problem> problems(String kind, Map<String, ?> given) {
        return catchThrowableOfType(Refused.class, () -> records.create(kind, given))
                .problems();
    }
}
