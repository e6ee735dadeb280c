package voronka.bench;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/// One of the things that people do all day, with the calls that do it; each time the next of them is made.
/// @param name a key such as `board-all`
/// @param way `page` or `api`
/// @param goal in words, empty where there is none
record Operation(String name, String way, String title, String goal, List<Call> calls, AtomicInteger turn) {

    /// @param bodies one of these is sent each round, so that a card goes there and back
    record Call(String method, String path, String token, String type, List<String> bodies) {

        static Call get(String path, String token) {
            return new Call("GET", path, token, "", List.of());
        }
    }

    /// A call with what it carries this time.
    record Turn(Call call, String body) {}

    static Operation of(String name, String way, String title, String goal, List<Call> calls) {
        return new Operation(name, way, title, goal, calls, new AtomicInteger());
    }

    String key() {
        return name + "/" + way;
    }

    boolean isPage() {
        return way.equals("page");
    }

    Turn next() {
        var number = turn.getAndIncrement();
        var call = calls.get(number % calls.size());
        var bodies = call.bodies();
        var round = number / calls.size();
        return new Turn(call, bodies.isEmpty() ? "" : bodies.get(round % bodies.size()).replace("{n}", String.valueOf(number)));
    }
}
