package voronka.start;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.util.FileSystemUtils;
import voronka.support.Node;

/// The product as people start, stop and lose it: each time a process of its own.
@Tag("start")
@Timeout(180)
class StartTests {

    /// PostgreSQL's programs stay there between runs of the tests, the data do not.
    private static final Path HOME = Path.of("target", "start-home").toAbsolutePath();

    private static final Path DATA = HOME.resolve("postgres");
    private static final String PASSWORD = "a good password";
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String[] OPTIONS = {"--voronka.home=" + HOME, "--voronka.demo=false"};

    @BeforeAll
    static void withoutData() throws IOException {
        FileSystemUtils.deleteRecursively(DATA);
    }

    @Test
    void whatWasWrittenSurvivesAnyEndOfTheProcess() throws Exception {
        var first = Node.start(OPTIONS);
        answers(first);
        write();
        first.kill();

        var afterKill = Node.start(OPTIONS);
        assertThat(read()).isEqualTo("\"kept\"");
        refusesASecondOne(afterKill);
        afterKill.kill();
        losesItsServerAsWell();

        try (var afterLoss = Node.start(OPTIONS)) {
            answers(afterLoss);
            assertThat(read()).isEqualTo("\"kept\"");
        }
        assertThat(DATA.resolve("postmaster.pid")).doesNotExist();
    }

    @Test
    void aPortInUseIsSaidInOneLine() throws IOException {
        try (var other = new ServerSocket(0)) {
            var refusal = Node.refusalOf("--server.port=" + other.getLocalPort(), "--voronka.home=target/unused");

            isOneLineWith(refusal, "Port " + other.getLocalPort());
            assertThat(Path.of("target/unused")).doesNotExist();
        }
    }

    @Test
    void aDatabaseThatIsDownIsSaidInOneLine() throws IOException {
        int port;
        try (var nobody = new ServerSocket(0)) {
            port = nobody.getLocalPort();
        }
        isOneLineWith(
                Node.refusalOf("--spring.datasource.url=postgres://someone:secret@localhost:" + port + "/voronka"),
                "localhost:" + port + "/voronka cannot be reached");
    }

    @Test
    void aFolderThatIsNoneIsSaidInOneLine() throws IOException {
        var file = Files.createTempFile("voronka", "");

        isOneLineWith(Node.refusalOf("--voronka.home=" + file), "cannot write to its folder " + file);
    }

    @Test
    void whatWasAcknowledgedIsThereAfterADeathInTheMiddleOfWrites() throws Exception {
        var home = Path.of("target", "killed-home").toAbsolutePath();
        FileSystemUtils.deleteRecursively(home.resolve("postgres"));
        var options = new String[] {
            "--voronka.home=" + home, "--voronka.demo=false", "--voronka.admin.email=a@b.example", "--voronka.admin.password=" + PASSWORD
        };
        var first = Node.start(options);
        var api = new Programs(first, token(first));
        var writing = Stream.generate(() -> CompletableFuture.supplyAsync(api::writeUntilItDies)).limit(4).toList();
        await().until(() -> api.acknowledged.size() > 40);
        first.kill();
        CompletableFuture.allOf(writing.toArray(CompletableFuture[]::new)).join();

        try (var again = Node.start(options)) {
            var read = new Programs(again, token(again));
            assertThat(api.acknowledged).allSatisfy(address -> assertThat(read.get(address)).isEqualTo(200));
        }
    }

    @Test
    void theEnvironmentNamesTheDatabase() throws Exception {
        try (var own = Node.start(OPTIONS)) {
            answers(own);
            var port = Files.readAllLines(DATA.resolve("postmaster.pid")).get(3);
            var password = Files.readString(DATA.resolve("voronka.password")).strip();
            var address = "postgres://voronka:" + password + "@127.0.0.1:" + port + "/voronka";

            try (var other = Node.startIn(Map.of("DATABASE_URL", address), "--voronka.home=target/unused", "--voronka.demo=false")) {
                answers(other);
            }
            assertThat(Path.of("target/unused/postgres")).doesNotExist();
        }
    }

    private static String token(Node node) throws Exception {
        var basic = Base64.getEncoder().encodeToString(("a@b.example:" + PASSWORD).getBytes(UTF_8));
        var answer = HTTP.send(
                HttpRequest.newBuilder(node.address("/api/v1/tokens"))
                        .header("Authorization", "Basic " + basic)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{}"))
                        .build(),
                BodyHandlers.ofString());
        return answer.body().replaceAll("(?s).*\"(?:token|secret)\"\\s*:\\s*\"([^\"]+)\".*", "$1");
    }

    /// Programs that write as fast as they can and note what was acknowledged.
    private record Programs(Node node, String token, Collection<String> acknowledged) {

        Programs(Node node, String token) {
            this(node, token, new ConcurrentLinkedQueue<>());
        }

        boolean writeUntilItDies() {
            try {
                while (true) {
                    var answer = HTTP.send(
                            request("/api/v1/companies")
                                    .header("Content-Type", "application/json")
                                    .POST(BodyPublishers.ofString("{\"name\":\"Насосы\"}"))
                                    .build(),
                            BodyHandlers.ofString());
                    if (answer.statusCode() == 201) {
                        acknowledged.add(answer.headers().firstValue("Location").orElseThrow());
                    }
                }
            } catch (IOException | InterruptedException e) {
                return true;
            }
        }

        int get(String address) {
            try {
                return HTTP.send(request(address).build(), BodyHandlers.discarding()).statusCode();
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        private HttpRequest.Builder request(String address) {
            return HttpRequest.newBuilder(node.address(address)).header("Authorization", "Bearer " + token);
        }
    }

    private static void refusesASecondOne(Node running) {
        isOneLineWith(Node.refusalOf(OPTIONS), "already in use by process " + running.pid());
    }

    private static void isOneLineWith(Node.Refusal refusal, String words) {
        assertThat(refusal.exitCode()).isNotZero();
        assertThat(Stream.concat(refusal.output().stream(), refusal.errors().stream()))
                .singleElement()
                .asString()
                .contains(words)
                .doesNotContain("secret");
    }

    /// As when the machine loses power, and after it the number of the server's process is some other program's.
    private static void losesItsServerAsWell() throws IOException {
        var file = DATA.resolve("postmaster.pid");
        var lines = Files.readAllLines(file);
        var server = ProcessHandle.of(Long.parseLong(lines.getFirst())).orElseThrow();
        server.destroyForcibly();
        server.onExit().join();

        lines.set(0, Long.toString(ProcessHandle.current().pid()));
        Files.write(file, lines);
    }

    private static void answers(Node node) throws Exception {
        var answer = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(node.address("/actuator/health")).build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).isLessThan(500);
    }

    private static void write() throws Exception {
        try (var connection = connect(); var statement = connection.createStatement()) {
            statement.execute("insert into t_main.setting values ('start', '\"kept\"')");
        }
    }

    private static String read() throws Exception {
        try (var connection = connect();
                var statement = connection.createStatement();
                var answer = statement.executeQuery("select value from t_main.setting where key = 'start'")) {
            answer.next();
            return answer.getString(1);
        }
    }

    private static Connection connect() throws IOException, SQLException {
        var port = Files.readAllLines(DATA.resolve("postmaster.pid")).get(3);
        var password = Files.readString(DATA.resolve("voronka.password")).strip();
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/voronka", "voronka", password);
    }
}
