package voronka.conversations;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import voronka.files.StoredFile;

/// A letter as its reader may see it. What he may not see is not in it.
///
/// @param depth "full", "subject" or "hidden"
/// @param to receivers as a text
/// @param personal whether it is of a personal box, whose letters the feed names no subject of
public record LetterView(
        UUID id,
        UUID thread,
        String depth,
        boolean outgoing,
        String state,
        Correspondent from,
        String to,
        String cc,
        String subject,
        String text,
        boolean hasPage,
        boolean partial,
        boolean automatic,
        boolean personal,
        OffsetDateTime at,
        @Nullable UUID activity,
        @Nullable UUID writer,
        @Nullable String failure,
        List<StoredFile> files) {

    public boolean isFull() {
        return depth.equals("full");
    }

    public boolean isHidden() {
        return depth.equals("hidden");
    }

    public String own() {
        return Quotes.own(text, 4_000);
    }

    /// What it repeats of others, or nothing.
    public String quoted() {
        var own = Quotes.own(text, Integer.MAX_VALUE);
        return text.strip().startsWith(own) ? text.strip().substring(own.length()).strip() : "";
    }
}
