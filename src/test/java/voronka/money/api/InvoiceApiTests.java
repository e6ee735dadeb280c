package voronka.money.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import voronka.support.Api;
import voronka.support.IntegrationTest;
import voronka.support.People;

@IntegrationTest
class InvoiceApiTests {

    @Autowired
    Api calls;

    @Autowired
    People people;

    @Test
    void anInvoiceIsIssuedFromADealAndPrinted() {
        var api = calls.of(people.hire("active_seller"));
        var deal = deal(api, 1500);

        var issued = api.post("/deals/" + deal + "/invoices", Map.of("dueOn", "2099-12-31"));

        assertThat(issued.status()).as(issued.toString()).isEqualTo(201);
        assertThat(issued.header("Location")).isEqualTo("/api/v1/invoices/" + issued.id());
        assertThat(issued.header("Operation")).isNotBlank();
        assertThat(issued.at("/total")).isEqualTo("1500");
        assertThat(issued.at("/dueOn")).isEqualTo("2099-12-31");
        assertThat(issued.at("/deal/id")).isEqualTo(deal.toString());
        assertThat(api.get("/invoices/" + issued.id()).json()).isEqualTo(issued.json());
        assertThat(api.get("/deals/" + deal).at("/agreedAt")).isNotEmpty();

        var paper = api.get("/invoices/" + issued.id() + "/pdf?language=en");
        assertThat(paper.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(paper.text()).startsWith("%PDF-");
    }

    @Test
    void aBodyIsNotNeeded() {
        var api = calls.of(people.hire("active_seller"));

        var issued = api.post("/deals/" + deal(api, 10) + "/invoices", null);

        assertThat(LocalDate.parse(issued.at("/dueOn")))
                .isEqualTo(LocalDate.parse(issued.at("/issuedOn")).plusDays(3));
    }

    @Test
    void theSameKeyIssuesOneInvoice() {
        var api = calls.of(people.hire("active_seller"));
        var deal = deal(api, 10);
        var key = Map.of("Idempotency-Key", UUID.randomUUID().toString());

        var first = api.send(HttpMethod.POST, "/deals/" + deal + "/invoices", Map.of(), key);
        var again = api.send(HttpMethod.POST, "/deals/" + deal + "/invoices", Map.of(), key);

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(api.get("/invoices?deal=" + deal).json().at("/items")).hasSize(1);
    }

    @Test
    void whatIsMissingIsSaidAtOnce() {
        var api = calls.of(people.director());
        var deal = api.post("/deals", Map.of("title", "Без заказчика")).id();

        var refused = api.post("/deals/" + deal + "/invoices", Map.of("dueOn", "2001-01-01"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
        assertThat(refused.json().at("/errors").findValuesAsString("field"))
                .containsExactlyElementsOf(List.of("company", "amount", "dueOn"));
        assertThat(api.post("/deals/" + deal + "/invoices", "{\"dueOn\":\"soon\"}")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void whoSeesNotTheDealIssuesAndPrintsNothing() {
        var owner = calls.of(people.hire("active_seller"));
        var other = calls.of(people.hire("active_seller"));
        var coach = calls.of(people.hire("coach"));
        var deal = deal(owner, 10);
        var invoice = owner.post("/deals/" + deal + "/invoices", null).id();

        assertThat(other.post("/deals/" + deal + "/invoices", Map.of("dueOn", "2001-01-01")).status())
                .isEqualTo(404);
        assertThat(coach.post("/deals/" + deal + "/invoices", null).status()).isEqualTo(403);
        assertThat(other.get("/invoices/" + invoice + "/pdf").status()).isEqualTo(404);
        assertThat(other.post("/invoices/" + invoice + "/cancellation", null).status())
                .isEqualTo(404);
    }

    @Test
    void anInvoiceIsCalledOffUntilItIsPaid() {
        var api = calls.of(people.director());
        var invoice = api.post("/deals/" + deal(api, 10) + "/invoices", null).id();
        var paid = api.post("/deals/" + deal(api, 10) + "/invoices", null).id();
        api.post("/payments", Map.of("invoice", paid, "amount", 1));

        assertThat(api.post("/invoices/" + invoice + "/cancellation", null).at("/state"))
                .isEqualTo("cancelled");
        assertThat(api.post("/invoices/" + paid + "/cancellation", null).status())
                .isEqualTo(422);
    }

    private static UUID deal(Api.As api, Object amount) {
        var company = api.post("/companies", Map.of("name", "ООО Ромашка")).id();
        var deal = api.post("/deals", Map.of("title", "Вентиляция", "company", company, "amount", amount));
        assertThat(deal.status()).as(deal.toString()).isEqualTo(201);
        return deal.id();
    }
}
