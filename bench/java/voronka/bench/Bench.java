package voronka.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// Starts the product, fills it where it is empty, and measures everything once; what was found is written to
/// bench/target/results-S.md as well.
public final class Bench {

    private final Options options;
    private final StringBuilder report = new StringBuilder();

    private Bench(Options options) {
        this.options = options;
    }

    public static void main(String... words) throws Exception {
        Locale.setDefault(Locale.ROOT);
        new Bench(Options.of(words)).run();
        System.exit(0);
    }

    private void run() throws Exception {
        Files.createDirectories(options.home());
        if (options.parts().contains("start")) {
            fillAndStart();
        }
        try (var server = Server.start(options);
                var database = Database.open(options.home());
                var client = new Client(server.address())) {
            Fill.fill(database, options.size());
            measure(server, database, client);
        }
        var file = Path.of("bench/target/results-%s.md".formatted(options.size().name()));
        Files.writeString(file, report);
        System.out.println("\nWritten to " + file);
    }

    private void say(String line) {
        System.out.println(line);
        report.append(line).append('\n');
    }

    private void fillAndStart() throws Exception {
        try (var server = Server.start(options);
                var database = Database.open(options.home())) {
            Fill.fill(database, options.size());
        }
        say("Start on existing data until the health answers, three times: " + starts(Server::start) + " s");
        say("The same with a cache of loaded classes (bin/aot), three times: " + starts(Server::startFast) + " s\n");
    }

    private interface Start {
        Server of(Options options) throws IOException, InterruptedException;
    }

    private String starts(Start start) throws IOException, InterruptedException {
        var times = new ArrayList<String>();
        for (var i = 0; i < 3; i++) {
            try (var server = start.of(options)) {
                times.add("%.1f".formatted(server.startSeconds()));
            }
        }
        return String.join(", ", times);
    }

    private void measure(Server server, Connection database, Client client) throws Exception {
        var operations = answered(new Operations(database, client).all(), client);
        var bare = new LinkedHashMap<String, BareSql.Bare>();
        if (options.parts().contains("sql")) {
            var sql = new BareSql(database, options.home());
            for (var operation : operations) {
                bare.put(operation.key(), sql.measure(operation, client));
            }
            writeStatements(bare);
        }
        server.mostMemory();
        if (options.parts().contains("load") && !operations.isEmpty()) {
            table(operations, bare, Load.run(operations, server.address(), options.seconds(), Path.of("bench/target/gatling")));
            say("\nMemory of the process under load: at most %d MiB; %s\n".formatted(server.mostMemory(), server.heap()));
        } else {
            bare.forEach((key, one) -> say("%s: bare SQL %.2f ms, %d statements".formatted(key, one.p50(), one.statements())));
        }
        if (options.parts().contains("browser")) {
            browser(server, database, client);
        }
    }

    /// A page that is not there is named, not measured.
    private List<Operation> answered(List<Operation> operations, Client client) throws IOException, InterruptedException {
        var found = new ArrayList<Operation>();
        for (var operation : operations) {
            if (options.only().isEmpty() || options.only().contains(operation.name()) || options.only().contains(operation.key())) {
                var answer = client.call(operation);
                if (answer.statusCode() / 100 == 2) {
                    found.add(operation);
                    System.out.printf("%s: %d, %,d bytes%n", operation.key(), answer.statusCode(), answer.body().length);
                } else {
                    say("Not measured: %s answers %d".formatted(operation.key(), answer.statusCode()));
                }
            }
        }
        return found;
    }

    private void table(List<Operation> operations, Map<String, BareSql.Bare> bare, Map<String, Times> times) {
        say("\n| Operation | Way | Goal | Bare SQL p50 (statements) | 1 user p50 / p95, per second | 8 users | 32 users |");
        say("|---|---|---|---|---|---|---|");
        for (var operation : operations) {
            var sql = bare.get(operation.key());
            say("| %s | %s | %s | %s | %s |"
                    .formatted(
                            operation.title(),
                            operation.way(),
                            operation.goal(),
                            sql == null ? "" : "%.2f (%d)".formatted(sql.p50(), sql.statements()),
                            Load.USERS.stream()
                                    .map(users -> cell(times.get(Load.key(operation, users)).summary()))
                                    .collect(Collectors.joining(" | "))));
        }
    }

    private static String cell(Times.Summary step) {
        return Double.isNaN(step.p50())
                ? "no answer within the step"
                : "%.1f / %.1f, %.0f/s%s"
                .formatted(step.p50(), step.p95(), step.perSecond(), step.failed() == 0 ? "" : ", %d failed".formatted(step.failed()));
    }

    private static void writeStatements(Map<String, BareSql.Bare> bare) throws IOException {
        var text = bare.entrySet().stream()
                .map(one -> one.getKey() + "\n" + String.join("\n", one.getValue().slowest()) + "\n")
                .collect(Collectors.joining("\n"));
        Files.writeString(Path.of("bench/target/statements.txt"), text);
    }

    private void browser(Server server, Connection database, Client client)
            throws SQLException, IOException, InterruptedException {
        var pipeline = Database.list(database, "select id::text from pipeline where code = 'active'").getFirst();
        var seen = FirstPage.measure(server.address(), "/deals?pipeline=" + pipeline, client.session(Fill.DIRECTOR));
        var middle = seen.get(seen.size() / 2);
        say("Cold first page in Chromium: first card after %.0f ms (five times: %s), %,d bytes, %d requests"
                .formatted(
                        middle.firstCard(),
                        seen.stream().map(one -> "%.0f".formatted(one.firstCard())).collect(Collectors.joining(", ")),
                        middle.bytes(),
                        middle.requests()));
        say("Page of the board compressed: %,d bytes; biggest script compressed: %,d bytes".formatted(middle.html(), middle.script()));
    }
}
