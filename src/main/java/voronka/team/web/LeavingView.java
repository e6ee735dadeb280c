package voronka.team.web;

import java.util.List;
import java.util.UUID;

/// What somebody has before he leaves, and to whom it would go.
///
/// @param people those who may get it
/// @param chosen the names of those who are chosen, over the columns of the table
/// @param problem why it cannot be done so, or empty
public record LeavingView(
        UUID employee,
        String name,
        String rule,
        List<Person> people,
        List<String> chosen,
        List<Line> lines,
        int count,
        String problem) {

    /// @param skills products, regions and languages he is good at
    public record Person(UUID id, String name, String post, boolean chosen, boolean away, String skills) {}

    /// @param href the list of exactly these rows
    /// @param shares how many go to each of those who are chosen
    public record Line(String kind, int count, String href, List<Integer> shares) {}

    public boolean isReady() {
        return problem.isEmpty() && (count == 0 || !chosen.isEmpty());
    }

    public String path() {
        return "/employees/" + employee + "/leaving";
    }
}
