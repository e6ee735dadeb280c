package voronka.conversations;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import voronka.team.Absences;

/// Who gets what a customer of this employee brings: he himself, or his deputy while he is away; nobody when he has left.
@Component
class Successors {

    private final CustomerMailQueries customers;
    private final Absences absences;
    private final Clock clock;

    Successors(CustomerMailQueries customers, Absences absences, Clock clock) {
        this.customers = customers;
        this.absences = absences;
        this.clock = clock;
    }

    Optional<UUID> of(UUID employee) {
        if (!customers.worksHere(employee)) {
            return Optional.empty();
        }
        return absences.isAway(employee, clock.instant())
                ? absences.deputyOf(employee, clock.instant())
                : Optional.of(employee);
    }
}
