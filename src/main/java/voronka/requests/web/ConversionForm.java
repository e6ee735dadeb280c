package voronka.requests.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import voronka.records.Labels;
import voronka.records.Matches.Match;
import voronka.records.Problem;
import voronka.records.Ref;
import voronka.requests.web.Desk.DealLine;

/// How a request becomes a deal: of which person and company, a new deal or one that is there.
///
/// @param typed what the form holds, by the names of its controls
public record ConversionForm(
        RequestTitle request,
        List<Match> persons,
        List<Match> companies,
        List<DealLine> deals,
        List<Ref> pipelines,
        Map<String, String> typed,
        List<Problem> problems) {

    static final String NEW = "new";
    static final String NONE = "none";

    public String typed(String name) {
        return typed.getOrDefault(name, "");
    }

    public boolean chosen(String name, UUID id) {
        return typed(name).equals(id.toString());
    }

    public boolean chosen(String name, String choice) {
        return typed(name).equals(choice);
    }

    public String error(String field) {
        return problems.stream()
                .filter(problem -> field.equals(problem.field()))
                .findFirst()
                .map(Labels::problem)
                .orElse("");
    }

    /// What no control of the form is about.
    public List<String> others() {
        var own = List.of(
                "person.lastName",
                "person.firstName",
                "person.phones",
                "company.name",
                "company.inn",
                "title",
                "amount");
        return problems.stream()
                .filter(problem -> !own.contains(String.valueOf(problem.field())))
                .map(Labels::problem)
                .toList();
    }
}
