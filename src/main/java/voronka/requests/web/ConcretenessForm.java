package voronka.requests.web;

import java.util.List;
import voronka.records.Labels;
import voronka.records.Problem;

/// The window in which somebody says how concrete a request is.
public record ConcretenessForm(RequestTitle request, Warmth warmth, String typed, List<Problem> problems) {

    public String error() {
        return problems.stream().findFirst().map(Labels::problem).orElse("");
    }
}
