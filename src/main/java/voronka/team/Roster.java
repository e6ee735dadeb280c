package voronka.team;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who works when, who is away, who may take which requests: all of the company as it is at one moment.
public final class Roster {

    /// @param may the temperatures of the requests he may take
    /// @param capacity how many open requests he has room for, or null for any number
    /// @param skills products, regions, languages he is good at
    public record Member(
            UUID id,
            String name,
            String post,
            @Nullable UUID head,
            @Nullable UUID department,
            WorkingTime time,
            Set<String> may,
            @Nullable Integer capacity,
            List<String> skills) {}

    record Away(UUID employee, LocalDate first, LocalDate last, @Nullable UUID deputy) {

        boolean covers(LocalDate day) {
            return !day.isBefore(first) && !day.isAfter(last);
        }
    }

    private final WorkingTime company;
    private final Map<UUID, WorkingTime> departments;
    private final Map<UUID, Set<UUID>> departmentsAbove;
    private final Map<UUID, Member> members;
    private final Map<UUID, List<Away>> absences;

    Roster(
            WorkingTime company,
            Map<UUID, WorkingTime> departments,
            Map<UUID, Set<UUID>> departmentsAbove,
            Map<UUID, Member> members,
            Map<UUID, List<Away>> absences) {
        this.company = company;
        this.departments = departments;
        this.departmentsAbove = departmentsAbove;
        this.members = members;
        this.absences = absences;
    }

    /// Those who work here.
    public List<Member> members() {
        return List.copyOf(members.values());
    }

    public Optional<Member> find(@Nullable UUID employee) {
        return Optional.ofNullable(employee).map(members::get);
    }

    /// The calendar of the person, his own or his department's; of a department; of the company for nobody.
    public WorkingTime of(@Nullable UUID employeeOrDepartment) {
        if (employeeOrDepartment == null) {
            return company;
        }
        return find(employeeOrDepartment)
                .map(Member::time)
                .orElseGet(() -> departments.getOrDefault(employeeOrDepartment, company));
    }

    /// Whether his department is this one or lies below it.
    public boolean isIn(Member member, UUID department) {
        return member.department() != null
                && departmentsAbove.getOrDefault(member.department(), Set.of()).contains(department);
    }

    public boolean isAway(UUID employee, Instant at) {
        return away(employee, at).isPresent();
    }

    public boolean isAtWork(UUID employee, Instant at) {
        return find(employee).filter(member -> member.time().isAt(at)).isPresent() && !isAway(employee, at);
    }

    /// Who stands in for him at this moment: the deputy, or the deputy's own while that one is away too. Empty when he is
    /// here, or nobody was named.
    public Optional<UUID> deputyOf(UUID employee, Instant at) {
        var seen = new HashSet<UUID>();
        var absent = away(employee, at);
        while (absent.isPresent() && seen.add(absent.get().employee())) {
            var deputy = absent.get().deputy();
            if (deputy == null || !members.containsKey(deputy)) {
                return Optional.empty();
            }
            absent = away(deputy, at);
            if (absent.isEmpty()) {
                return Optional.of(deputy);
            }
        }
        return Optional.empty();
    }

    /// Those who are away at this moment and for whom he stands in.
    public List<UUID> absentFor(UUID deputy, Instant at) {
        return absences.keySet().stream()
                .filter(employee -> members.containsKey(employee)
                        && deputyOf(employee, at).filter(deputy::equals).isPresent())
                .sorted()
                .toList();
    }

    /// The last day of the absence that somebody is on.
    public Optional<LocalDate> awayUntil(UUID employee, Instant at) {
        return away(employee, at).map(Away::last);
    }

    private Optional<Away> away(UUID employee, Instant at) {
        var day = at.atZone(of(employee).zone()).toLocalDate();
        return absences.getOrDefault(employee, List.of()).stream()
                .filter(absence -> absence.covers(day))
                .findFirst();
    }
}
