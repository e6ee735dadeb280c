package voronka.money.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import voronka.deals.Deals;
import voronka.money.Invoices;
import voronka.money.web.Discipline.Figure;
import voronka.records.Records;
import voronka.support.IntegrationTest;
import voronka.support.People;
import voronka.support.TestClock;

/// What a company bought and how it pays (S101).
@IntegrationTest
class DisciplineTests {

    @Autowired
    Disciplines disciplines;

    @Autowired
    Invoices invoices;

    @Autowired
    Records records;

    @Autowired
    Deals deals;

    @Autowired
    People people;

    @Autowired
    TestClock clock;

    @Autowired
    MockMvcTester pages;

    private @Nullable UUID known;

    private UUID company() {
        var company = known;
        if (company == null) {
            clock.stopAt("2026-06-01T12:00");
            company = records.create("company", Map.of("name", "ООО «Ромашка»", "inn", "7830002293"));
            known = company;
        }
        return company;
    }

    private UUID billed(Object amount) {
        return invoices.issue(deals.open(Map.of("title", "Поставка", "company", company(), "amount", amount)), null);
    }

    private void pay(UUID invoice, Object amount) {
        records.create("payment", Map.of("invoice", invoice, "amount", amount));
    }

    private Discipline discipline() {
        return disciplines.of(company()).getFirst();
    }

    /// The number of rows that the figure opens.
    private String rows(Figure figure) {
        var address = String.valueOf(figure.href()).replaceFirst("/list\\?|\\?", "/count?");
        var page = pages.get().uri(java.net.URI.create(address)).exchange();
        assertThat(page).hasStatusOk();
        return new String(page.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8).strip();
    }

    @Test
    void theShareInTimeIsOfWhatWasDue() {
        pay(billed(1000), 1000);
        var late = billed(400);
        var part = billed(600);
        clock.move(Duration.ofDays(10));
        pay(late, 400);
        pay(part, 150);
        billed(7000);

        var discipline = discipline();

        assertThat(discipline.inTime().text()).startsWith("33");
        assertThat(discipline.inTime().note()).isEqualTo("1 of 3");
        assertThat(rows(discipline.inTime())).isEqualTo("1");
    }

    @Test
    void theDebtIsWhatIsLeftOfWhatWasDueAndItsDaysAreOfTheEarliest() {
        var part = billed(600);
        pay(part, 150);
        billed(50);
        clock.move(Duration.ofDays(10));
        billed(7000);

        var discipline = discipline();

        assertThat(discipline.late()).isTrue();
        assertThat(digits(discipline.overdue())).isEqualTo("500");
        assertThat(discipline.overdue().note()).isEqualTo("7 days");
        assertThat(rows(discipline.overdue())).isEqualTo("2");
        assertThat(discipline.complete().note()).contains("150").contains("650");
    }

    /// A deal is closed by the real clock, a payment is dated by that of the company.
    @Test
    void whatWasBoughtLongAgoIsNotOfTheYear() {
        pay(billed(1000), 1000);
        assertThat(digits(discipline().boughtOfYear())).isEqualTo("1000");
        assertThat(rows(discipline().boughtOfYear())).isEqualTo("1");

        clock.move(Duration.ofDays(5_000));
        pay(billed(300), 300);
        var discipline = discipline();

        assertThat(digits(discipline.bought())).isEqualTo("1300");
        assertThat(digits(discipline.boughtOfYear())).isEqualTo("0");
        assertThat(digits(discipline.paid())).isEqualTo("1300");
        assertThat(digits(discipline.paidOfYear())).isEqualTo("300");
        assertThat(rows(discipline.bought())).isEqualTo("2");
        assertThat(rows(discipline.paid())).isEqualTo("2");
        assertThat(rows(discipline.paidOfYear())).isEqualTo("1");
    }

    @Test
    void aSellerCountsOnlyWhatHeMaySee() {
        var seller = people.hire("active_seller");
        people.as(seller, () -> pay(billed(200), 200));
        pay(billed(1000), 1000);

        people.as(seller, () -> assertThat(digits(discipline().bought())).isEqualTo("200"));
        assertThat(digits(discipline().bought())).isEqualTo("1200");
    }

    @Test
    void itStandsOnTheCardAndOverTheMoney() {
        pay(billed(1000), 1000);

        assertThat(pages.get().uri("/companies/" + company())).bodyText().contains("Дисциплина", "Просроченный долг");
        assertThat(pages.get().uri("/companies/" + company() + "/parts/money"))
                .bodyText()
                .contains("Как это посчитано", "Купили за 12 месяцев")
                .doesNotContain("Осталось");
    }

    private static String digits(Figure figure) {
        return figure.text().replaceAll("\\D", "");
    }
}
