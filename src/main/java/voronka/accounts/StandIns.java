package voronka.accounts;

import java.util.List;
import java.util.UUID;

/// Knows who is away and whom another stands in for; a bean of the module that keeps absences.
public interface StandIns {

    /// Those whose rights and duties are this one's today, those of whom they stand in for included.
    List<UUID> absent(UUID deputy);
}
