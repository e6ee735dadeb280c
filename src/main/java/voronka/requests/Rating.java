package voronka.requests;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// How concrete a request is (S91), and what counted.
public record Rating(int points, List<Counted> counted) {

    /// One fact and the points it gave.
    public record Counted(Fact fact, int points) {}

    static Rating of(Set<Fact> facts, Map<Fact, Integer> weights) {
        var counted = facts.stream()
                .sorted()
                .map(fact -> new Counted(fact, weights.getOrDefault(fact, fact.points())))
                .filter(one -> one.points() != 0)
                .toList();
        return new Rating(
                Math.clamp(counted.stream().mapToInt(Counted::points).sum(), 0, 100), counted);
    }

    /// As it is kept: "product=20".
    String[] written() {
        return counted.stream()
                .map(one -> one.fact().code() + "=" + one.points())
                .toArray(String[]::new);
    }

    public static List<Counted> read(String[] written) {
        var counted = new ArrayList<Counted>();
        for (var one : written) {
            var parts = one.split("=", 2);
            counted.add(new Counted(Fact.valueOf(parts[0].toUpperCase(Locale.ROOT)), Integer.parseInt(parts[1])));
        }
        return counted;
    }
}
