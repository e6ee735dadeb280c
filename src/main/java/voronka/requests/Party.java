package voronka.requests;

import java.util.Map;
import java.util.UUID;

/// Which customer a request is found to be of when it becomes a deal.
public sealed interface Party {

    /// One that is there already.
    record Known(UUID id) implements Party {}

    /// A new one with these fields; what is not named is taken from the request.
    record Fresh(Map<String, ?> fields) implements Party {}

    /// The one with the same phone, e-mail or name, or a new one when there is none.
    record Found() implements Party {}

    /// None at all.
    record None() implements Party {}
}
