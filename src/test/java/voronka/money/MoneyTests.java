package voronka.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import voronka.accounts.Forbidden;
import voronka.catalog.Taxes;
import voronka.deals.Deals;
import voronka.records.Catalogue;
import voronka.records.RecordQueries;
import voronka.records.Records;
import voronka.records.Refused;
import voronka.records.Row;
import voronka.support.IntegrationTest;
import voronka.support.People;

@IntegrationTest
class MoneyTests {

    @Autowired
    Invoices invoices;

    @Autowired
    Records records;

    @Autowired
    Taxes taxes;

    @Autowired
    Seller seller;

    @Autowired
    RecordQueries queries;

    @Autowired
    Catalogue catalogue;

    @Autowired
    Deals deals;

    @Autowired
    People people;

    @Autowired
    MockMvcTester browser;

    private UUID deal(Object amount) {
        var company = records.create("company", Map.of("name", "ООО «Ромашка»", "inn", "7830002293"));
        return deals.open(Map.of("title", "Вентиляция кафе", "company", company, "amount", amount));
    }

    private UUID pay(UUID invoice, Object amount) {
        return records.create("payment", Map.of("invoice", invoice, "amount", amount));
    }

    private Row get(String kind, UUID id) {
        return queries.get(catalogue.kind(kind), id);
    }

    @Test
    void invoicesAreNumberedOneAfterAnotherWithinTheirYear() {
        var first = invoices.issue(deal(1000), null);
        var second = invoices.issue(deal(2000), null);

        assertThat(Integer.parseInt(get("invoice", second).text("number")))
                .isEqualTo(Integer.parseInt(get("invoice", first).text("number")) + 1);
        assertThat(LocalDate.parse(get("invoice", first).text("dueOn")))
                .isEqualTo(LocalDate.parse(get("invoice", first).text("issuedOn")).plusDays(3));
    }

    @Test
    void whatIsBilledIsNotBilledAgain() {
        var deal = deal(1000);
        var first = invoices.issue(deal, null);

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> invoices.issue(deal, null))
                .satisfies(refused -> assertThat(refused.problems().getFirst().message()).isEqualTo("money.invoice.billed"));

        invoices.cancel(first);
        assertThat(get("invoice", invoices.issue(deal, null)).text("state")).isEqualTo("issued");
    }

    @Test
    void ofADealThatHasGrownTheRestIsBilled() {
        var deal = deal(1000);
        invoices.issue(deal, null);
        records.change("deal", deal, null, Map.of("amount", "1250.50"));

        var second = get("invoice", invoices.issue(deal, null));

        assertThat((BigDecimal) second.get("total")).isEqualByComparingTo("250.50");
        assertThat((BigDecimal) second.get("taxTotal")).isPositive();
    }

    @Test
    void whatIsNotOfTheCatalogueCarriesTheUsualTax() {
        var invoice = get("invoice", invoices.issue(deal(1220), null));
        assertThat((BigDecimal) invoice.get("taxTotal")).isEqualByComparingTo("220");

        taxes.setUsual(taxes.all().stream().filter(tax -> tax.name().startsWith("Без")).findFirst().orElseThrow().id());

        assertThat((BigDecimal) get("invoice", invoices.issue(deal(1220), null)).get("taxTotal")).isZero();
    }

    @Test
    void anAccountInRoublesTakesNoDollars() {
        var own = OwnRequisites.none();
        seller.set(new OwnRequisites(
                "ООО", null, null, null, null, null, "Банк", "044030653", null, "40702810955230165464", null, null, null));
        var deal = deal(1000);
        records.change("deal", deal, null, Map.of("currency", "USD"));

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> invoices.issue(deal, null))
                .satisfies(refused -> assertThat(refused.problems().getFirst().field()).isEqualTo("currency"));
        seller.set(own);
    }

    @Test
    void morePaidThanOwedIsTakenForASlip() {
        var deal = deal(1000);
        var invoice = invoices.issue(deal, null);
        var part = pay(invoice, 400);

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> pay(invoice, "600.01"))
                .satisfies(refused -> assertThat(refused.problems().getFirst().field()).isEqualTo("amount"));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> records.create("payment", Map.of("deal", deal, "amount", 601)));

        records.change("payment", part, null, Map.of("amount", 1000));
        assertThat(get("invoice", invoice).text("state")).isEqualTo("paid");
    }

    @Test
    void aDealThatBroughtMoneyIsNotThrownAway() {
        var deal = deal(1000);
        var payment = pay(invoices.issue(deal, null), 1000);

        assertThatExceptionOfType(Refused.class).isThrownBy(() -> records.delete("deal", deal, null));

        records.delete("payment", payment, null);
        records.delete("deal", deal, null);
    }

    @Test
    void anInvoiceStartsThePaymentClock() {
        var deal = deal(1000);

        invoices.issue(deal, null);

        assertThat(get("deal", deal).get("agreedAt")).isNotNull();
    }

    @Test
    void aDealIsWonWhenItIsPaidInFullAndNotBefore() {
        var deal = deal("1000.50");
        var invoice = invoices.issue(deal, null);

        pay(invoice, "400.50");
        assertThat(get("invoice", invoice).text("state")).isEqualTo("part_paid");
        assertThat(get("deal", deal).text("state")).isEqualTo("open");

        pay(invoice, 600);
        assertThat(get("invoice", invoice).text("state")).isEqualTo("paid");
        assertThat(get("deal", deal).text("state")).isEqualTo("won");
        assertThat((BigDecimal) get("deal", deal).get("paid")).isEqualByComparingTo("1000.50");
    }

    @Test
    void aPaymentTakenBackOpensTheDealAgain() {
        var deal = deal(1000);
        var invoice = invoices.issue(deal, null);
        var payment = pay(invoice, 1000);

        records.delete("payment", payment, null);

        assertThat(get("deal", deal).text("state")).isEqualTo("open");
        assertThat(get("invoice", invoice).text("state")).isEqualTo("issued");

        records.restore("payment", payment);
        assertThat(get("deal", deal).text("state")).isEqualTo("won");
    }

    @Test
    void aPaymentIsInTheCurrencyOfItsInvoice() {
        var invoice = invoices.issue(deal(1000), null);

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> records.create("payment", Map.of("invoice", invoice, "amount", 5, "currency", "USD")))
                .satisfies(refused -> assertThat(refused.problems().getFirst().field()).isEqualTo("currency"));
    }

    @Test
    void aPaymentIsNotOfTheFutureAndNotOfNobody() {
        var invoice = invoices.issue(deal(1000), null);
        var tomorrow = new HashMap<String, Object>(Map.of("invoice", invoice, "amount", 5, "paidOn", LocalDate.now().plusDays(2)));

        assertThatExceptionOfType(Refused.class).isThrownBy(() -> records.create("payment", tomorrow));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> records.create("payment", Map.of("amount", 5)));
    }

    @Test
    void theRevenueIsTheSellersWhoeverRecordsIt() {
        var seller = people.hire("passive_seller");
        var deal = people.as(seller, () -> deal(1000));
        var clerk = people.hire("documents_desk");

        var payment = people.as(clerk, () -> pay(invoices.issue(deal, null), 1000));

        assertThat(get("payment", payment).text("owner")).isEqualTo(seller.name());
    }

    @Test
    void anInvoiceNeedsACustomerAndAnAmount() {
        var deal = deals.open(Map.of("title", "Пусто"));

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> invoices.issue(deal, null))
                .satisfies(refused -> assertThat(refused.problems()).hasSize(2));
    }

    @Test
    void aPaidInvoiceCannotBeCancelled() {
        var invoice = invoices.issue(deal(1000), null);
        pay(invoice, 10);

        assertThatExceptionOfType(Refused.class).isThrownBy(() -> invoices.cancel(invoice));
    }

    @Test
    void aQualityControllerIssuesNoInvoices() {
        var deal = deal(1000);
        var controller = people.hire("quality_controller");

        assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> people.as(controller, () -> invoices.issue(deal, null)));
    }

    @Test
    void theInvoiceIsPrinted() {
        var invoice = invoices.issue(deal("118000"), null);

        assertThat(browser.get().uri("http://test.localhost/invoices/{id}/pdf", invoice))
                .hasStatusOk()
                .hasContentType("application/pdf");
    }

    @Test
    void whatOneMayNotSeeIsNotToldThroughAPayment() {
        var foreign = invoices.issue(deal(1000), null);
        invoices.cancel(foreign);

        people.as(people.hire("active_seller"), () -> assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> records.create("payment", Map.of("invoice", foreign, "amount", 5000, "currency", "EUR")))
                .satisfies(refused -> assertThat(refused.problems())
                        .extracting(problem -> problem.message())
                        .containsOnly("records.invalid.reference")));
    }
}
