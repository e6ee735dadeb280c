package voronka.records.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The records somebody ticked on a list, or the whole of the list.
///
/// @param everything the conditions of the list, all of whose records are meant, or null
public record Selection(List<UUID> id, @Nullable String everything) {

    public Selection {
        id = id == null ? List.of() : List.copyOf(id);
    }
}
