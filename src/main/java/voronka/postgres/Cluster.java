package voronka.postgres;

import static java.nio.file.StandardOpenOption.APPEND;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;
import voronka.start.StartFailure;

/// The data of the product's own PostgreSQL and the server that runs on them. Whoever works with it holds the
/// lock of the home folder, so a server that runs already was left behind by a process that was killed.
final class Cluster {

    private static final Logger LOG = LoggerFactory.getLogger(Cluster.class);
    private static final String MAJOR_VERSION = "18";

    private final Path home;
    private final Path data;
    private final Path log;
    private final Programs programs;
    private final List<String> owner;

    private Cluster(Path home) throws IOException {
        this.home = home;
        this.data = home.resolve("postgres");
        this.log = home.resolve("postgres.log");
        this.programs = Programs.in(home);
        this.owner = Owner.prefixFor(data);
    }

    static Cluster in(Path home) throws IOException {
        if (Files.notExists(home.resolve("postgres"))) {
            System.out.println("First start: preparing the database in " + home);
        }
        var cluster = new Cluster(home);
        if (Files.exists(cluster.data)) {
            cluster.checkVersion();
            cluster.stopLeftBehind();
        } else {
            cluster.create();
        }
        return cluster;
    }

    /// The port it listens on.
    int start() throws IOException {
        var port = freePort();
        Files.writeString(data.resolve("voronka.conf"), ServerSettings.TEXT);
        Files.deleteIfExists(log);
        var answer = home.resolve("postgres.start");
        if (!pgCtl("start", "-l", log.toString(), "-t", "600", "-o", "-p " + port)
                .succeeds(answer)) {
            throw failure("PostgreSQL does not start on " + data, log);
        }
        Files.deleteIfExists(answer);
        return port;
    }

    void stop() {
        if (!pgCtl("stop", "-m", "fast", "-t", "60").succeeds()) {
            pgCtl("stop", "-m", "immediate", "-t", "60").succeeds();
        }
    }

    String password() throws IOException {
        return Files.readString(passwordIn(data)).strip();
    }

    /// In a folder with another name first, so that data that are there are always whole.
    private void create() throws IOException {
        var half = home.resolve("postgres.half");
        var password = home.resolve("postgres.password");
        FileSystemUtils.deleteRecursively(half);
        Secret.write(password);
        if (!initdb(half, password).succeeds(log)) {
            throw failure("PostgreSQL cannot make its data in " + home, log);
        }
        Files.move(password, passwordIn(half));
        Files.writeString(half.resolve("postgresql.conf"), ServerSettings.INCLUDE, APPEND);
        Files.move(half, data);
    }

    /// The order of texts is Unicode's own, for it must be right for every language at once.
    private Command initdb(Path folder, Path password) {
        return Command.of(
                owner,
                programs.path("initdb"),
                "--pgdata=" + folder,
                "--username=" + OwnDatabase.USER,
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--lc-ctype=" + letters(),
                "--locale-provider=icu",
                "--icu-locale=und");
    }

    /// Trigrams, by which names are found, go by this locale and not by Unicode's order: under C they know Latin
    /// letters only.
    private static String letters() {
        var system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (system.startsWith("mac")) {
            return "en_US.UTF-8";
        } else {
            return system.startsWith("windows") ? "en-US" : "C.UTF-8";
        }
    }

    private void checkVersion() throws IOException {
        var version = Files.readString(data.resolve("PG_VERSION")).strip();
        if (!version.equals(MAJOR_VERSION)) {
            throw new StartFailure(
                    "The data in %s are those of PostgreSQL %s, and this version of Voronka brings %s"
                            .formatted(data, version, MAJOR_VERSION),
                    "Start the version that wrote them");
        }
    }

    /// Where the number now belongs to some other program, as happens in a container that starts anew,
    /// PostgreSQL would take that for itself.
    private void stopLeftBehind() throws IOException {
        var pid = data.resolve("postmaster.pid");
        if (Files.exists(pid)) {
            var program = ProcessHandle.of(firstNumberIn(pid))
                    .flatMap(process -> process.info().command());
            if (program.filter(Cluster::isPostgres).isPresent()) {
                LOG.info("The process before was killed; its PostgreSQL is stopped first");
                stop();
            } else if (program.isPresent()) {
                Files.delete(pid);
            }
        }
    }

    private static long firstNumberIn(Path file) throws IOException {
        try (var lines = Files.lines(file)) {
            return lines.findFirst().map(Long::parseLong).orElse(0L);
        }
    }

    private static boolean isPostgres(String program) {
        return Path.of(program).getFileName().toString().startsWith("postgres");
    }

    private Command pgCtl(String action, String... options) {
        var words = Stream.concat(
                Stream.of(programs.path("pg_ctl"), action, "-w", "-D", data.toString()), Stream.of(options));
        return Command.of(owner, words.toArray(String[]::new));
    }

    private static StartFailure failure(String what, Path log) throws IOException {
        try (var lines = Files.lines(log)) {
            var reason = lines.filter(line -> line.matches(".*(FATAL|PANIC|error): .*"))
                    .findFirst()
                    .map(line -> line.replaceFirst(".*(FATAL|PANIC|error): +", ""));
            return new StartFailure(what + reason.map(text -> ": " + text).orElse(""), "See " + log);
        }
    }

    private static Path passwordIn(Path folder) {
        return folder.resolve("voronka.password");
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
