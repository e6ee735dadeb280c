package voronka.customers.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import voronka.customers.PeopleQueries;
import voronka.records.Records;
import voronka.support.IntegrationTest;
import voronka.support.People;

/// What stands beside the fields of a customer (S50, S111).
@IntegrationTest
class CustomerPartsTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Records records;

    @Autowired
    PeopleQueries colleagues;

    @Autowired
    People people;

    @Test
    void aNewPersonIsMadeAndLinkedInOneGo() {
        var company = records.create("company", Map.of("name", "Насосы"));

        var answer = mvc.post()
                .uri("/companies/" + company + "/people")
                .param("words", "Иванова Марина")
                .param("person", "new")
                .param("phones", "8 916 123-45-67")
                .param("post", "Директор")
                .param("role", "decision_maker")
                .exchange();

        assertThat(answer).hasStatusOk();
        assertThat(text(mvc.get().uri("/companies/" + company).exchange()))
                .contains("Иванова Марина", "tel:+79161234567", "Директор", "принимает решение");
        assertThat(colleagues.peopleOf(company)).hasSize(1);
    }

    @Test
    void thePersonOfThePageIsToldOfHisCompanies() {
        var person = records.create("person", Map.of("lastName", "Иванов"));
        var company = records.create("company", Map.of("name", "Насосы Урала"));

        mvc.post()
                .uri("/persons/" + person + "/workplaces")
                .param("words", "Насосы")
                .param("company", company.toString())
                .exchange();

        assertThat(text(mvc.get().uri("/persons/" + person).exchange())).contains("Насосы Урала");
        assertThat(text(mvc.get()
                        .uri("/companies/" + company + "/people/found?words=Иван")
                        .exchange()))
                .contains("уже здесь");
    }

    @Test
    void nobodyIsMadeByMistake() {
        var company = records.create("company", Map.of("name", "Насосы"));

        var answer = mvc.post()
                .uri("/companies/" + company + "/people")
                .param("words", "Ива")
                .exchange();

        assertThat(answer).hasStatus(422);
        assertThat(text(answer)).contains("Выберите, кого связать").contains("value=\"Ива\"");
        assertThat(colleagues.peopleOf(company)).isEmpty();
    }

    @Test
    void postAndRoleAreChangedAndTheLinkRemoved() {
        var company = records.create("company", Map.of("name", "Насосы"));
        var person = records.create("person", Map.of("lastName", "Иванов"));
        var path = "/companies/" + company + "/people/" + person;
        mvc.post()
                .uri("/companies/" + company + "/people")
                .param("person", person.toString())
                .exchange();

        mvc.put().uri(path).param("post", "Инженер").param("role", "user").exchange();
        assertThat(colleagues.peopleOf(company).getFirst().post()).isEqualTo("Инженер");
        assertThat(text(mvc.get().uri(path).exchange())).contains("value=\"Инженер\"", "value=\"user\" checked");

        mvc.delete().uri(path).exchange();
        assertThat(colleagues.peopleOf(company)).isEmpty();
    }

    @Test
    void dealsAreShownWithTheirSums() {
        var company = records.create("company", Map.of("name", "Насосы"));
        deal(company, "Первая", "1000");
        deal(company, "Вторая", "2500");

        var tab = text(mvc.get().uri("/companies/" + company + "/tabs/deals").exchange());

        assertThat(tab)
                .contains(
                        "Первая", "Вторая", "3\u202f500\u00a0₽", "/deals/list?company=" + company + "&amp;state=open");
        assertThat(text(mvc.get()
                        .uri("/deals/list?company=" + company + "&state=open")
                        .exchange()))
                .contains("Первая", "Вторая");
    }

    @Test
    void aSellerWhoseCardItIsNotChangesNothing() {
        var company = records.create("company", Map.of("name", "Насосы"));
        var person = records.create("person", Map.of("lastName", "Иванов"));

        people.as(people.hire("passive_seller"), () -> {
            assertThat(mvc.post()
                            .uri("/companies/" + company + "/people")
                            .param("person", person.toString())
                            .exchange())
                    .hasStatus(403);
            assertThat(text(mvc.get().uri("/companies/" + company).exchange()))
                    .doesNotContain("/companies/" + company + "/people/new");
        });
    }

    private void deal(UUID company, String title, String amount) {
        records.create("deal", Map.of("title", title, "company", company, "amount", amount));
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
