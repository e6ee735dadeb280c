package voronka.conversations;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A thread in a list, as its reader may see it.
///
/// @param link what it is linked to in the first place, and what that is called
public record ThreadLine(
        UUID id,
        UUID box,
        String boxAddress,
        String depth,
        Correspondent other,
        String subject,
        String excerpt,
        int letters,
        boolean lastIn,
        boolean unread,
        OffsetDateTime at,
        @Nullable Linked link) {

    /// @param name empty when the reader may not see it
    public record Linked(String kind, String plural, UUID id, String name) {

        public String href() {
            return "/" + plural + "/" + id;
        }
    }

    public boolean isHidden() {
        return depth.equals("hidden");
    }
}
