package voronka.records.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import voronka.support.Api;
import voronka.support.ApplicationTest;
import voronka.support.People;
import voronka.support.Statements;
import voronka.tenancy.CurrentTenant;
import voronka.tenancy.Tenant;

/// Each call is a transaction of its own here, as it is for programs.
@ApplicationTest
class CommittedApiTests {

    @Autowired
    People people;

    @Autowired
    Api calls;

    @Autowired
    Statements statements;

    Tenant tenant;
    Api.As api;

    @BeforeEach
    void signIn() {
        tenant = people.company("committed");
        api = in(() -> calls.of(people.director()));
    }

    @Test
    void anOperationIsTakenBackWhole() {
        var id = in(() -> api.post("/companies", Map.of("name", "Раньше"))).id();
        var operation = in(() -> api.patch("/companies/" + id, 1, Map.of("name", "Теперь")))
                .header("Operation");

        var undone = in(() -> api.post("/undo/" + operation, ""));
        assertThat(undone.status()).as(undone.toString()).isEqualTo(204);
        assertThat(undone.header("Operation")).isNotEqualTo(operation);
        assertThat(in(() -> api.get("/companies/" + id)).at("/name")).isEqualTo("Раньше");
        assertThat(in(() -> api.post("/undo/" + operation, "")).status()).isEqualTo(422);
        assertThat(in(() -> api.post("/undo/" + UUID.randomUUID(), "")).status())
                .isEqualTo(404);
    }

    @Test
    void theDatabaseIsAskedNoMoreThanNeeded() {
        var deal = in(() -> api.post("/deals", Map.of("title", "Первая"))).id();
        var stages = in(() -> api.get("/stages?sort=position&columns=pipeline,name&limit=200"))
                .json()
                .at("/items");
        var pipeline = in(() -> api.get("/deals/" + deal)).at("/pipeline/id");
        var lost = stages.valueStream()
                .filter(stage -> stage.at("/pipeline/id").asString().equals(pipeline))
                .reduce((one, other) -> other)
                .orElseThrow()
                .path("id")
                .asString();
        var reason = in(() -> api.get("/refusal-reasons?needsNote=false")).at("/items/0/id");

        assertThat(sent(() -> api.get("/deals?sort=-amount"))).isEqualTo(1);
        assertThat(sent(() -> api.get("/deals/" + deal))).isEqualTo(1);
        assertThat(sent(() -> api.get("/search?q=abc"))).isEqualTo(1);
        assertThat(sent(() -> api.post("/companies", Map.of("name", "Вторая")))).isLessThanOrEqualTo(2);
        assertThat(sent(() -> api.post("/deals", Map.of("title", "Вторая")))).isLessThanOrEqualTo(4);
        var version = in(() -> api.get("/deals/" + deal)).at("/version");
        assertThat(sent(() -> api.patch("/deals/" + deal, version, Map.of("title", "Третья"))))
                .isLessThanOrEqualTo(3);
        assertThat(sent(() -> api.put("/deals/" + deal + "/stage", Map.of("stage", lost, "refusalReason", reason))))
                .isLessThanOrEqualTo(6);
    }

    /// Without the one that opens the operation, which goes past jOOQ.
    private int sent(Supplier<Api.Answer> call) {
        return statements
                .of(() -> assertThat(in(call).status()).isLessThan(300))
                .size();
    }

    private <T> T in(Supplier<T> work) {
        return CurrentTenant.call(tenant, work::get);
    }
}
