package voronka.customers.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import voronka.customers.DecisionRole;
import voronka.records.Labels;
import voronka.records.Problem;

/// The window in which a person and a company are brought together.
///
/// @param wanted what is looked for: "person" or "company"
/// @param path where it is sent; the candidates are found beneath it
public record LinkForm(String wanted, String path, Map<String, String> typed, List<Problem> problems) {

    /// Somebody who is meant perhaps.
    public record Candidate(UUID id, String name, String hint, boolean already) {}

    /// Who was found by the words that were typed.
    public record Candidates(String wanted, String words, String chosen, List<Candidate> found) {}

    public String typed(String name) {
        return typed.getOrDefault(name, "");
    }

    public List<DecisionRole> roles() {
        return List.of(DecisionRole.values());
    }

    public String error(String... fields) {
        return problems.stream()
                .filter(problem -> List.of(fields).contains(String.valueOf(problem.field())))
                .findFirst()
                .map(Labels::problem)
                .orElse("");
    }
}
