package voronka.requests.web;

import java.time.Instant;
import java.util.UUID;

/// What an answer clock has to tell the reader.
///
/// @param open whether he may look at the request
public record Told(UUID request, String title, String kind, Instant at, boolean open) {

    public boolean isLate() {
        return !kind.equals("given") && !kind.equals("half");
    }
}
