package voronka.team;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import voronka.accounts.StandIns;

/// Who is away and who stands in for him (S19).
@Component
public class Absences implements StandIns {

    private final Rosters rosters;
    private final Clock clock;

    Absences(Rosters rosters, Clock clock) {
        this.rosters = rosters;
        this.clock = clock;
    }

    public boolean isAway(UUID employee, Instant at) {
        return rosters.now().isAway(employee, at);
    }

    /// The one who has his rights and duties at this moment; empty while he is here, or when nobody was named.
    public Optional<UUID> deputyOf(UUID employee, Instant at) {
        return rosters.now().deputyOf(employee, at);
    }

    /// The last day on which he is away, if he is away now.
    public Optional<LocalDate> awayUntil(UUID employee) {
        return rosters.now().awayUntil(employee, clock.instant());
    }

    @Override
    public List<UUID> absent(UUID deputy) {
        return rosters.now().absentFor(deputy, clock.instant());
    }
}
