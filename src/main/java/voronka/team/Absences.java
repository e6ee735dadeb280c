package voronka.team;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Who is away and who stands in for him (S19).
@Component
public class Absences {

    private final Rosters rosters;

    Absences(Rosters rosters) {
        this.rosters = rosters;
    }

    public boolean isAway(UUID employee, Instant at) {
        return rosters.now().isAway(employee, at);
    }

    /// The one who has his rights and duties at this moment; empty while he is here, or when nobody was named.
    public Optional<UUID> deputyOf(UUID employee, Instant at) {
        return rosters.now().deputyOf(employee, at);
    }
}
