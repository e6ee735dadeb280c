package voronka.conversations;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a thread of letters is about; any of it may be unknown.
public record LetterLink(
        @Nullable UUID request,
        @Nullable UUID deal,
        @Nullable UUID company,
        @Nullable UUID person) {

    public static final LetterLink NONE = new LetterLink(null, null, null, null);

    public boolean isNone() {
        return request == null && deal == null && company == null && person == null;
    }
}
