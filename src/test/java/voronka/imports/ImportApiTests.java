package voronka.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockPart;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import voronka.accounts.AccessTokens;
import voronka.accounts.Caller;
import voronka.support.ApplicationTest;
import voronka.support.People;
import voronka.tenancy.CurrentTenant;

/// Imports as programs bring them: over HTTP.
@ApplicationTest
class ImportApiTests {

    private static final AtomicInteger TURN = new AtomicInteger();
    private static final String HOST = "http://importapi.localhost";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ImportRun run;

    @Autowired
    AccessTokens tokens;

    @Autowired
    People people;

    @Autowired
    JsonMapper json;

    private String token = "";
    private String turn = "";

    @BeforeEach
    void signIn() {
        token = CurrentTenant.call(people.company("importapi"), () -> token(people.director()));
        turn = "№" + TURN.incrementAndGet() + " ";
    }

    private String token(Caller caller) {
        return tokens.openForApi(caller.id(), "test", "", OffsetDateTime.now().plusDays(1)).secret();
    }

    @Test
    void aFileIsTakenInWhileTheProgramAsksHowFarItIs() {
        var started = post("name,sector,tax id\n" + turn + "A,telecom,\n" + turn + "B,trade,123\n", Map.of("kind", "company"), null);

        assertThat(started).hasStatus(202);
        assertThat(started.getResponse().getHeader("Location")).startsWith("/api/v1/imports/");
        var done = finished(read(started).path("id").asString());
        assertThat(done.path("state").asString()).isEqualTo("done");
        assertThat(done.path("created").asInt()).isEqualTo(1);
        assertThat(done.path("rejected").asInt()).isEqualTo(1);
        assertThat(done.at("/problems/0/line").asInt()).isEqualTo(3);
        assertThat(done.at("/problems/0/field").asString()).isEqualTo("inn");
        assertThat(done.at("/columns/1/field").asString()).isEqualTo("industry");
        var rejected = get("/" + done.path("id").asString() + "/rejected");
        assertThat(rejected).hasStatusOk().bodyText().contains(turn + "B", "123").doesNotContain(turn + "A");
    }

    @Test
    void aDryRunWritesNothingUntilItIsToldToAndAllOfItCanBeTakenBack() {
        var started = post(
                "firma,branche\n" + turn + "A,x\n",
                Map.of("kind", "company", "dryRun", "true", "mapping", "{\"firma\":\"name\",\"branche\":{\"field\":\"industry\"}}"),
                null);
        var id = read(started).path("id").asString();
        assertThat(finished(id).path("state").asString()).isEqualTo("checked");
        assertThat(found(turn + "A")).isZero();

        assertThat(send("POST", "/" + id + "/run")).hasStatus(202);
        assertThat(finished(id).path("state").asString()).isEqualTo("done");
        assertThat(found(turn + "A")).isEqualTo(1);

        assertThat(send("POST", "/" + id + "/undo")).hasStatus(202);
        var undone = finished(id);
        assertThat(undone.path("state").asString()).isEqualTo("undone");
        assertThat(undone.path("taken").asInt()).isEqualTo(1);
        assertThat(found(turn + "A")).isZero();
        assertThat(send("DELETE", "/" + id)).hasStatus(204);
        assertThat(get("/" + id)).hasStatus(404);
    }

    @Test
    void theSameKeyIsTheSameImport() {
        var first = post("name\n" + turn + "A\n", Map.of("kind", "company"), "key " + turn.strip());
        var second = post("name\n" + turn + "A\n", Map.of("kind", "company"), "key " + turn.strip());

        assertThat(read(second).path("id")).isEqualTo(read(first).path("id"));
    }

    @Test
    void whatCannotBeIsRefusedWithItsReason() {
        var file = "name\nA\n";
        assertThat(problem(post(file, Map.of("kind", "nonsense"), null))).contains("\"kind\"");
        assertThat(problem(post("", Map.of("kind", "company"), null))).contains("\"file\"");
        assertThat(problem(post("%PDF-1.4", Map.of("kind", "company"), null))).contains("\"file\"");
        assertThat(problem(post(file, Map.of("kind", "company", "mapping", "[]"), null))).contains("\"mapping\"");
        assertThat(problem(post(file, Map.of("kind", "company", "mapping", "{\"x\":\"name\"}"), null))).contains("\"mapping\"");
        assertThat(problem(post(file, Map.of("kind", "company", "mapping", "{\"name\":\"x\"}"), null))).contains("\"mapping\"");
        assertThat(problem(post(file, Map.of("kind", "company", "options", "{\"mode\":\"x\"}"), null))).contains("\"options\"");
        assertThat(problem(post(file, Map.of("kind", "company", "options", "{\"key\":\"inn\"}"), null))).contains("\"key\"");
        assertThat(post(file, Map.of(), null)).hasStatus(400);
        assertThat(send("POST", "/01a2071a-7a41-733e-8d21-7b7ba23a01e6/run")).hasStatus(404);
    }

    @Test
    void aStopOfWhatIsDoneIsRefused() {
        var id = read(post("name\n" + turn + "A\n", Map.of("kind", "company"), null)).path("id").asString();
        finished(id);

        assertThat(send("POST", "/" + id + "/stop")).hasStatus(422);
        assertThat(send("POST", "/" + id + "/run")).hasStatus(422);
    }

    @Test
    void whoMayNotMakeThemMayNotBringThemAndNobodySeesTheImportsOfOthers() {
        var id = read(post("name\n" + turn + "A\n", Map.of("kind", "company"), null)).path("id").asString();
        token = CurrentTenant.call(people.company("importapi"), () -> token(people.hire("active_seller")));

        assertThat(post("name\nA\n", Map.of("kind", "employee"), null)).hasStatus(403);
        assertThat(get("/" + id)).hasStatus(404);
        assertThat(get("/" + id + "/rejected")).hasStatus(404);
    }

    private String problem(MvcTestResult answer) {
        assertThat(answer).hasStatus(422);
        assertThat(answer.getResponse().getContentType()).startsWith("application/problem+json");
        return text(answer);
    }

    private MvcTestResult post(String file, Map<String, String> parts, @Nullable String key) {
        var request = mvc.post().uri(HOST + "/api/v1/imports").header("Authorization", "Bearer " + token).multipart();
        request.file("file", file.getBytes(UTF_8));
        parts.forEach((name, value) -> request.part(new MockPart(name, value.getBytes(UTF_8))));
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        return request.exchange();
    }

    private int found(String company) {
        var answer = mvc.get().uri(HOST + "/api/v1/companies?name={name}", company).header("Authorization", "Bearer " + token).exchange();
        return read(answer).path("items").size();
    }

    private MvcTestResult get(String path) {
        return send("GET", path);
    }

    private MvcTestResult send(String method, String path) {
        return mvc.method(org.springframework.http.HttpMethod.valueOf(method))
                .uri(HOST + "/api/v1/imports" + path)
                .header("Authorization", "Bearer " + token)
                .exchange();
    }

    private JsonNode read(MvcTestResult answer) {
        return json.readTree(text(answer));
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), UTF_8);
    }

    /// Works it off here, if the background has not done so already.
    private JsonNode finished(String id) {
        CurrentTenant.run(people.company("importapi"), () -> run.work(UUID.fromString(id), () -> false));
        return read(get("/" + id));
    }
}
