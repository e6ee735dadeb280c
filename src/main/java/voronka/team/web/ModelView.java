package voronka.team.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The department's model: the chain of each type, what a change would pass on, how the department is led.
///
/// @param type the type that holds now
/// @param wanted the type that is looked at
public record ModelView(
        @Nullable UUID department,
        List<Department> departments,
        String type,
        String wanted,
        List<Chain> chains,
        List<Change> changes,
        List<Special> exceptions,
        Lead lead) {

    public record Department(@Nullable UUID id, String name) {}

    public record Chain(String type, List<Link> links) {}

    /// A step of the chain with those who stand there.
    public record Link(String step, int people) {}

    public record Change(String name, int count, boolean stays, String href) {}

    /// A model for one category or place.
    public record Special(UUID id, String name, String type) {}

    public record Lead(String type, List<String> types, int threshold, int answerHours, String problem) {}

    public String query(String type) {
        return "/settings/department?type=" + type + (department == null ? "" : "&department=" + department);
    }
}
