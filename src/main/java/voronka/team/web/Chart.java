package voronka.team.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import voronka.team.TeamQueries.Department;
import voronka.team.TeamQueries.Member;

/// The chart of the organisation: departments in departments, each with its head and its people (S5–S10).
public record Chart(List<Unit> units, int people) {

    /// @param head the name of the one whom most people of the department report to
    public record Unit(UUID id, String name, String head, List<Person> people, List<Unit> units) {}

    /// @param reportsTo the name of his head where that is another one than the department's
    public record Person(UUID id, String name, String post, boolean intern, boolean hasAccess, String reportsTo) {}

    static Chart of(List<Department> departments, List<Member> members) {
        var names = members.stream().collect(Collectors.toMap(Member::id, Member::name));
        var known = departments.stream().map(Department::id).collect(Collectors.toSet());
        var below = new HashMap<@Nullable UUID, List<Department>>();
        departments.forEach(department -> below.computeIfAbsent(
                        known.contains(department.parent()) ? department.parent() : null, key -> new ArrayList<>())
                .add(department));
        var of = members.stream()
                .filter(member -> known.contains(member.department()))
                .collect(Collectors.groupingBy(member -> Objects.requireNonNull(member.department())));
        var units = new ArrayList<>(units(null, below, of, names));
        var nowhere = members.stream().filter(member -> !known.contains(member.department())).toList();
        if (!nowhere.isEmpty()) {
            units.add(new Unit(new UUID(0, 0), "", "", people(nowhere, null, names), List.of()));
        }
        return new Chart(units, members.size());
    }

    private static List<Unit> units(
            @Nullable UUID parent,
            Map<@Nullable UUID, List<Department>> below,
            Map<UUID, List<Member>> of,
            Map<UUID, String> names) {
        return below.getOrDefault(parent, List.of()).stream()
                .map(department -> {
                    var members = of.getOrDefault(department.id(), List.of());
                    var head = headOf(members);
                    return new Unit(
                            department.id(),
                            department.name(),
                            head == null ? "" : names.getOrDefault(head, ""),
                            people(members, head, names),
                            units(department.id(), below, of, names));
                })
                .toList();
    }

    private static @Nullable UUID headOf(List<Member> members) {
        return members.stream()
                .map(Member::head)
                .filter(Objects::nonNull)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.<UUID, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    private static List<Person> people(List<Member> members, @Nullable UUID head, Map<UUID, String> names) {
        return members.stream()
                .map(member -> new Person(
                        member.id(),
                        member.name(),
                        member.post(),
                        member.status().equals("intern"),
                        member.hasAccess(),
                        member.head() == null || member.head().equals(head) ? "" : names.getOrDefault(member.head(), "")))
                .toList();
    }
}
