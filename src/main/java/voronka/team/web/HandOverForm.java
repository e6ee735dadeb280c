package voronka.team.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import voronka.records.Labels;
import voronka.records.Problem;
import voronka.team.HandOverQueries.Receiver;

/// The window in which something is handed over.
///
/// @param next those who come next in the chain of sale, and the others after them
public record HandOverForm(
        String kind,
        UUID id,
        String title,
        List<Receiver> next,
        List<Receiver> others,
        int hours,
        Map<String, String> typed,
        List<Problem> problems) {

    public String typed(String name) {
        return typed.getOrDefault(name, "");
    }

    public String path() {
        return "/hand-overs/of/" + kind + "/" + id;
    }

    public String error(String field) {
        return error(problems, field);
    }

    /// What no control of the form is about.
    public List<String> others(String... own) {
        return problems.stream()
                .filter(problem -> !List.of(own).contains(String.valueOf(problem.field())))
                .map(Labels::problem)
                .toList();
    }

    static String error(List<Problem> problems, String field) {
        return problems.stream()
                .filter(problem -> field.equals(problem.field()))
                .findFirst()
                .map(Labels::problem)
                .orElse("");
    }
}
