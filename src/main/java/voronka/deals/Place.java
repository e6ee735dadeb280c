package voronka.deals;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where among the cards of a column a card was dropped: before one, or after one where none follows; with neither,
/// on top.
public record Place(@Nullable UUID before, @Nullable UUID after) {

    public static final Place TOP = new Place(null, null);

    /// The place that the running move was told; the rules ask for it, for a place is no field of a deal.
    static final ScopedValue<Place> OF_MOVE = ScopedValue.newInstance();
}
