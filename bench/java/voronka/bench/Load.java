package voronka.bench;

import static io.gatling.javaapi.core.CoreDsl.StringBody;
import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.core.PopulationBuilder;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.core.Simulation;
import io.gatling.javaapi.http.HttpRequestActionBuilder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The load: for each operation first a warm-up, then 1, 8 and 32 users who each ask again as soon as they are
/// answered, one step after another, with connections kept alive.
public final class Load extends Simulation {

    static final List<Integer> USERS = List.of(1, 8, 32);
    private static final Duration WARM_UP = Duration.ofSeconds(3);

    /// The load tool makes this class itself, so what it is to do waits here.
    private static List<Operation> operations = List.of();
    private static String address = "";
    private static Duration step = Duration.ZERO;
    private static Map<String, Times> times = new LinkedHashMap<>();

    static Map<String, Times> run(List<Operation> operations, String address, int seconds, Path results) {
        Load.operations = operations;
        Load.address = address;
        Load.step = Duration.ofSeconds(seconds);
        times = new LinkedHashMap<>();
        io.gatling.app.Gatling$.MODULE$.fromArgs(
                new String[] {"-s", Load.class.getName(), "-nr", "-rf", results.toString()});
        return times;
    }

    static String key(Operation operation, int users) {
        return operation.key() + " " + users;
    }

    public Load() {
        var steps = operations.stream().flatMap(operation -> steps(operation).stream()).toList();
        var chain = steps.getLast();
        for (var one : steps.reversed().subList(1, steps.size())) {
            chain = one.andThen(chain);
        }
        setUp(chain).protocols(http.baseUrl(address).disableCaching().disableFollowRedirect());
    }

    private static List<PopulationBuilder> steps(Operation operation) {
        var steps = new ArrayList<PopulationBuilder>();
        steps.add(step(operation, operation.key() + " warm-up", 8, WARM_UP));
        USERS.forEach(users -> steps.add(step(operation, key(operation, users), users, step)));
        return steps;
    }

    private static PopulationBuilder step(Operation operation, String name, int users, Duration duration) {
        var measured = times.computeIfAbsent(name, key -> new Times());
        var call = exec(session -> turn(session, operation))
                .exec(request(operation, name))
                .exec(session -> measure(session, measured));
        return scenario(name)
                .exec(io.gatling.javaapi.core.CoreDsl.during(duration).on(call))
                .injectOpen(atOnceUsers(users));
    }

    private static Session turn(Session session, Operation operation) {
        var turn = operation.next();
        return session.set("path", turn.call().path())
                .set("token", turn.call().token())
                .set("body", turn.body())
                .set("begin", System.nanoTime());
    }

    private static Session measure(Session session, Times times) {
        times.add(session.getLong("begin"), System.nanoTime(), !session.isFailed());
        return session.markAsSucceeded();
    }

    private static HttpRequestActionBuilder request(Operation operation, String name) {
        var first = operation.calls().getFirst();
        var request = http(name)
                .httpRequest(first.method(), "#{path}")
                .header(operation.isPage() ? "Cookie" : "Authorization", "#{token}")
                .check(status().in(200, 201, 204));
        if (operation.isPage()) {
            request = request.header("Accept-Encoding", "gzip");
        }
        return first.type().isEmpty()
                ? request
                : request.header("Content-Type", first.type()).body(StringBody("#{body}"));
    }
}
