package voronka.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import voronka.support.ApplicationTest;
import voronka.support.Node;

@Tag("start")
@Timeout(180)
@ApplicationTest
class NodeTests {

    @Test
    void aSecondNodeWorksOnTheSameDatabase() throws Exception {
        try (var node = Node.besideTheTests()) {
            var health = HttpRequest.newBuilder(node.address("/actuator/health")).build();

            assertThat(HttpClient.newHttpClient()
                            .send(health, BodyHandlers.ofString())
                            .statusCode())
                    .isLessThan(500);
        }
    }
}
