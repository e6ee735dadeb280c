package voronka.deals.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a board sends with a card that was dropped, and with what it asks again: where the card lay and lies, whose
/// deals are shown and how many cards.
///
/// @param lies that the card is on the screen where it was dropped, so that it need not be brought with its columns
public record BoardChange(
        @Nullable UUID pipeline,
        @Nullable String owner,
        @Nullable String q,
        @Nullable Integer shown,
        @Nullable UUID stage,
        @Nullable UUID from,
        @Nullable UUID before,
        @Nullable UUID after,
        @Nullable List<UUID> column,
        @Nullable List<UUID> changed,
        @Nullable Boolean lies) {

    BoardView view() {
        return BoardView.of(owner, q);
    }

    int limit() {
        return shown == null ? Boards.PAGE : shown;
    }
}
