package voronka.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/// How long PostgreSQL itself works on the statements of one call, by its own log: parsing, planning and running of
/// all of them, the commit with its flush to disk included. The rest of a call's time is the product's.
final class BareSql {

    /// @param statements how many statements a call runs
    record Bare(double p50, int statements, List<String> slowest) {}

    private record Statement(double millis, String text) {}

    private static final int CALLS = 200;
    private static final Duration LONGEST = Duration.ofSeconds(4);
    private static final String MARK = "/* the next call */ select";
    private static final Pattern DURATION =
            Pattern.compile("duration: ([0-9.]+) ms  (parse|bind|execute|statement)(?: [^:]*)?: (.*)");

    private final Connection database;
    private final Path log;

    BareSql(Connection database, Path home) throws SQLException {
        this.database = database;
        this.log = home.resolve("postgres")
                .resolve(Database.list(database, "select pg_current_logfile()").getFirst());
    }

    Bare measure(Operation operation, Client client) throws SQLException, IOException, InterruptedException {
        repeat(CALLS / 4, LONGEST.dividedBy(4), () -> client.call(operation));
        var before = Files.size(log);
        watch("0");
        repeat(CALLS, LONGEST, () -> {
            Database.run(database, MARK);
            client.call(operation);
        });
        Database.run(database, MARK);
        watch("-1");
        Thread.sleep(500);
        return summary(calls(before));
    }

    private interface Work {
        void run() throws SQLException, IOException, InterruptedException;
    }

    /// As often as that, but no longer than that: what is slow is known after a few times.
    private static void repeat(int times, Duration longest, Work work) throws SQLException, IOException, InterruptedException {
        var end = System.nanoTime() + longest.toNanos();
        for (var i = 0; i < times && (i < 3 || System.nanoTime() < end); i++) {
            work.run();
        }
    }

    private void watch(String least) throws SQLException, InterruptedException {
        Database.run(
                database,
                "alter system set log_min_duration_statement = " + least,
                "alter system set log_parameter_max_length = 0",
                "select pg_reload_conf()");
        Thread.sleep(300);
    }

    private List<List<Statement>> calls(long from) throws IOException {
        var calls = new ArrayList<List<Statement>>();
        for (var line : linesFrom(from)) {
            var found = DURATION.matcher(line);
            if (found.find() && found.group(3).startsWith(MARK)) {
                calls.add(new ArrayList<>());
            } else if (found.hasMatch() && !calls.isEmpty()) {
                calls.getLast().add(new Statement(Double.parseDouble(found.group(1)), found.group(2) + " " + found.group(3)));
            }
        }
        return calls;
    }

    private List<String> linesFrom(long from) throws IOException {
        try (var file = Files.newByteChannel(log).position(from)) {
            return new String(Channels.newInputStream(file).readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    private static Bare summary(List<List<Statement>> calls) {
        var sorted = calls.stream()
                .filter(call -> !call.isEmpty())
                .sorted(Comparator.comparingDouble(BareSql::sum))
                .toList();
        var middle = sorted.get(sorted.size() / 2);
        return new Bare(
                sum(middle),
                (int) middle.stream().filter(one -> one.text.startsWith("execute")).count(),
                middle.stream()
                        .sorted(Comparator.comparingDouble(Statement::millis).reversed())
                        .limit(60)
                        .map(one -> "%.3f %s".formatted(one.millis, one.text))
                        .toList());
    }

    private static double sum(List<Statement> statements) {
        return statements.stream().mapToDouble(Statement::millis).sum();
    }
}
