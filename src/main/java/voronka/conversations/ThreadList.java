package voronka.conversations;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which threads are listed.
///
/// @param show all, unread, unanswered, unlinked, or outgoing ones
public record ThreadList(@Nullable UUID box, Show show, String words, @Nullable ThreadCursor after) {

    public enum Show {
        ALL,
        UNREAD,
        UNANSWERED,
        UNLINKED;

        public static Show of(String code) {
            for (var show : values()) {
                if (show.code().equals(code)) {
                    return show;
                }
            }
            return ALL;
        }

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
