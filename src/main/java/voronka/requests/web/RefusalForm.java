package voronka.requests.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import voronka.records.Labels;
import voronka.records.Problem;
import voronka.records.Ref;

/// Why a request is refused (S181).
public record RefusalForm(
        RequestTitle request, List<Ref> reasons, @Nullable UUID reason, String note, List<Problem> problems) {

    public String error(String field) {
        return problems.stream()
                .filter(problem -> field.equals(problem.field()))
                .findFirst()
                .map(Labels::problem)
                .orElse("");
    }
}
