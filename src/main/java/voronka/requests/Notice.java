package voronka.requests;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/// What the answer clock tells somebody.
record Notice(UUID employee, UUID request, Kind kind, Instant clockFrom) {

    enum Kind {
        HALF,
        FIFTH,
        GIVEN,
        LOST,
        CHIEF,
        NOBODY;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
