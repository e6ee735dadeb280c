package voronka.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
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
