package voronka.deals.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import voronka.NotFound;

/// The card after which a column goes on.
record BoardCursor(double rank, UUID id) {

    static @Nullable BoardCursor of(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        var colon = text.lastIndexOf(':');
        try {
            return new BoardCursor(
                    Double.parseDouble(text.substring(0, colon)), UUID.fromString(text.substring(colon + 1)));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new NotFound();
        }
    }
}
