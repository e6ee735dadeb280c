package voronka.activities.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import voronka.support.Api;
import voronka.support.IntegrationTest;
import voronka.support.People;

@IntegrationTest
class CompletionApiTests {

    @Autowired
    Api calls;

    @Autowired
    People people;

    @Test
    void finishingTellsWhatIsLeftWithoutANextStep() { // S130
        var api = calls.of(people.hire("active_seller"));
        var deal = api.post("/deals", Map.of("title", "Поставка")).id();
        var call = api.post("/activities", Map.of("kind", "call", "plannedAt", "2030-01-01T10:00", "deal", deal)).id();

        var finished = api.post(
                "/activities/" + call + "/completion",
                Map.of("result", "talked", "next", Map.of("kind", "meeting", "plannedAt", "2030-01-02T10:00")));
        assertThat(finished.status()).isEqualTo(200);
        assertThat(finished.json().at("/withoutNextStep").isNull()).isTrue();
        var meeting = finished.at("/next");
        assertThat(api.get("/activities/" + meeting).at("/deal/id")).isEqualTo(deal.toString());
        assertThat(api.get("/activities/" + call).at("/result")).isEqualTo("talked");

        var last = api.post("/activities/" + meeting + "/completion", Map.of());
        assertThat(last.at("/withoutNextStep/id")).isEqualTo(deal.toString());
    }

    @Test
    void aWrongNextStepRefusesAll() {
        var api = calls.of(people.hire("active_seller"));
        var call = api.post("/activities", Map.of("kind", "call", "plannedAt", "2030-01-01T10:00")).id();
        var refused = api.post("/activities/" + call + "/completion", Map.of("next", Map.of("kind", "call")));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.at("/errors/0/field")).isEqualTo("plannedAt");
    }

    @Test
    void anotherPersonsActivityIsNotFound() {
        var call = calls.of(people.hire("active_seller"))
                .post("/activities", Map.of("kind", "task", "title", "Моё"))
                .id();
        var other = calls.of(people.hire("active_seller"));
        assertThat(other.post("/activities/" + call + "/completion", Map.of()).status()).isEqualTo(404);
    }
}
