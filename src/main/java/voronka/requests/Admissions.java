package voronka.requests;

import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import voronka.team.Rosters;

/// Which requests somebody may have (S92).
@Component
class Admissions {

    private static final Set<String> ALL = Set.of("hot", "warm", "cold");

    private final Rosters rosters;

    Admissions(Rosters rosters) {
        this.rosters = rosters;
    }

    Set<String> of(UUID employee) {
        return rosters.now().find(employee).or(() -> afresh(employee)).map(member -> member.may()).orElse(ALL);
    }

    boolean mayHave(UUID employee, String temperature) {
        return of(employee).contains(temperature);
    }

    /// Somebody hired a moment ago.
    private java.util.Optional<voronka.team.Roster.Member> afresh(UUID employee) {
        rosters.forget();
        return rosters.now().find(employee);
    }
}
