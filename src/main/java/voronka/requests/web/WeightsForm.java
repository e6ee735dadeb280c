package voronka.requests.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import voronka.records.Labels;
import voronka.records.Problem;
import voronka.requests.Fact;

/// The points of all facts, as they stand in their fields.
public record WeightsForm(List<Line> lines) {

    /// @param usual what the product came with
    public record Line(String code, String points, int usual, String error) {}

    static WeightsForm of(Map<Fact, Integer> weights) {
        return refused(weights, Map.of(), List.of());
    }

    static WeightsForm refused(Map<Fact, Integer> weights, Map<String, String> typed, List<Problem> problems) {
        return new WeightsForm(Arrays.stream(Fact.values())
                .map(fact -> new Line(
                        fact.code(),
                        typed.getOrDefault(fact.code(), String.valueOf(weights.get(fact))),
                        fact.points(),
                        problems.stream()
                                .filter(problem -> fact.code().equals(problem.field()))
                                .findFirst()
                                .map(Labels::problem)
                                .orElse("")))
                .toList());
    }
}
