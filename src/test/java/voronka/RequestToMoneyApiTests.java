package voronka;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import voronka.accounts.Caller;
import voronka.support.Api;
import voronka.support.ApplicationTest;
import voronka.support.People;
import voronka.tenancy.CurrentTenant;
import voronka.tenancy.Tenant;

/// The whole way of a request to money as a program walks it: each call is a transaction of its own, each person has his token.
/// The browser walks the same way in RequestToMoneyBrowserTests.
@ApplicationTest
class RequestToMoneyApiTests {

    @Autowired
    People people;

    @Autowired
    Api calls;

    private Tenant company;
    private UUID department;
    private Caller seller;

    @BeforeEach
    void hire() {
        company = people.company("way");
        department = in(() -> people.department("Продажи", null));
        seller = in(() -> people.hire("passive_seller", department));
    }

    @Test
    void aRequestBecomesMoneyAndThePlanMoves() {
        var head = token(in(() -> people.hire("head_of_sales", department)));
        var sells = token(seller);
        head.post(
                "/plans",
                Map.of("month", LocalDate.now().withDayOfMonth(1), "employee", seller.id(), "metric", "paid", "target", 100_000));
        assertThat(fact(head)).isZero();

        var request = takeNext(head, sells);
        var deal = convert(sells, request);
        walkThroughTheGates(sells, deal);
        var invoice = issue(sells, deal);
        pay(sells, invoice);

        var won = sells.get("/deals/" + deal);
        assertThat(won.at("/state")).isEqualTo("won");
        assertThat(won.at("/paid")).isEqualTo("60000");
        assertThat(sells.get("/invoices/" + invoice).at("/state")).isEqualTo("paid");
        assertThat(fact(head)).isEqualTo(60_000);
        assertThat(fact(sells)).isEqualTo(60_000);
    }

    private UUID takeNext(As head, As sells) {
        var request = head.post(
                "/requests",
                Map.of("text", "Нужна вентиляция в кафе", "personName", "Ольга Ким", "phones", List.of("+7 921 555-44-33"), "source", "сайт"));
        assertThat(request.at("/state")).isEqualTo("new");

        var taken = sells.post("/requests/next", Map.of());

        assertThat(taken.id()).isEqualTo(request.id());
        assertThat(taken.at("/owner/id")).isEqualTo(seller.id().toString());
        assertThat(head.post("/requests/" + request.id() + "/taking", Map.of()).status()).isEqualTo(409);
        return request.id();
    }

    private UUID convert(As sells, UUID request) {
        var pipeline = sells.get("/pipelines?sort=position&columns=name").json().at("/items/1/id").asString();
        var converted = sells.post(
                "/requests/" + request + "/conversion", Map.of("deal", Map.of("title", "Вентиляция кафе", "pipeline", pipeline)));
        assertThat(converted.at("/state")).as(converted.toString()).isEqualTo("converted");
        assertThat(converted.at("/person/name")).isEqualTo("Ким Ольга");
        return UUID.fromString(converted.at("/deal/id"));
    }

    /// At each stage the gate is first run against and then given all that it names.
    private void walkThroughTheGates(As sells, UUID deal) {
        var pipeline = sells.get("/deals/" + deal).at("/pipeline/id");
        var refusals = new ArrayList<List<String>>();
        var stages = sells.get("/stages?pipeline=" + pipeline + "&sort=position&columns=name,kind,checklist").json().at("/items");
        for (var next : open(stages).subList(1, open(stages).size())) {
            var move = new HashMap<String, Object>(Map.of("stage", next.path("id").asString()));
            var refused = sells.put("/deals/" + deal + "/stage", move);
            assertThat(refused.status()).isEqualTo(422);
            var missing = refused.json().at("/errors").findValuesAsString("field");
            refusals.add(missing);
            move.put("fields", missing.contains("amount") ? Map.of("amount", 60_000) : Map.of());
            move.put("ticked", ticks(sells, deal));
            var moved = sells.put("/deals/" + deal + "/stage", move);
            assertThat(moved.status()).as(moved.toString()).isEqualTo(200);
        }
        assertThat(refusals).anySatisfy(fields -> assertThat(fields).contains("amount", "checklist"));
    }

    private static List<JsonNode> open(JsonNode stages) {
        return stages.valueStream().filter(stage -> stage.path("kind").asString().equals("open")).toList();
    }

    /// Of the stage that the deal is in.
    private static List<Map<String, String>> ticks(As sells, UUID deal) {
        var stage = sells.get("/deals/" + deal).at("/stage/id");
        return sells.get("/deals/" + deal + "/checklist")
                .json()
                .at("/items")
                .valueStream()
                .filter(item -> item.at("/stage/id").asString().equals(stage))
                .map(item -> Map.of("stage", item.at("/stage/id").asString(), "item", item.path("item").asString()))
                .toList();
    }

    private static UUID issue(As sells, UUID deal) {
        var issued = sells.post("/deals/" + deal + "/invoices", Map.of());
        assertThat(issued.at("/total")).as(issued.toString()).isEqualTo("60000");
        assertThat(sells.get("/invoices/" + issued.id() + "/pdf").text()).startsWith("%PDF-");
        return issued.id();
    }

    private static void pay(As sells, UUID invoice) {
        assertThat(sells.post("/payments", Map.of("invoice", invoice, "amount", 20_000)).status()).isEqualTo(201);
        assertThat(sells.get("/invoices/" + invoice).at("/state")).isEqualTo("part_paid");
        assertThat(sells.post("/payments", Map.of("invoice", invoice, "amount", 40_000)).status()).isEqualTo(201);
    }

    /// What the seller has done of his plan, as the report has it.
    private double fact(As reader) {
        var report = reader.get("/reports/plan");
        assertThat(report.status()).as(report.toString()).isEqualTo(200);
        return report.json()
                .at("/tables/0/rows")
                .valueStream()
                .filter(row -> row.path(0).asString("").equals(seller.name()))
                .findFirst()
                .orElseThrow()
                .path(3)
                .asDouble();
    }

    private As token(Caller caller) {
        var api = in(() -> calls.of(caller));
        return new As(api);
    }

    /// The calls of one person within the company.
    private class As {

        private final Api.As api;

        As(Api.As api) {
            this.api = api;
        }

        Api.Answer get(String path) {
            return in(() -> api.get(path));
        }

        Api.Answer post(String path, Object body) {
            return in(() -> api.post(path, body));
        }

        Api.Answer put(String path, Object body) {
            return in(() -> api.put(path, body));
        }
    }

    private <T> T in(Supplier<T> work) {
        return CurrentTenant.<T, RuntimeException>call(company, work::get);
    }
}
