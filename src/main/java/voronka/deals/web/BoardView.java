package voronka.deals.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import voronka.accounts.Caller;

/// What a reader has chosen to see of a board: whose deals, found by which words.
///
/// @param owner empty for all, "me", or an employee's id
public record BoardView(String owner, String words) {

    static BoardView of(@Nullable String owner, @Nullable String words) {
        return new BoardView(owner == null ? "" : owner.strip(), words == null ? "" : words.strip());
    }

    Optional<UUID> ownerId() {
        if (owner.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(owner.equals("me") ? Caller.current().id() : UUID.fromString(owner));
    }

    boolean searches() {
        return !words.isEmpty();
    }

    /// As it stands in an address.
    public String query() {
        return (owner.isEmpty() ? "" : "&owner=" + owner)
                + (words.isEmpty() ? "" : "&q=" + URLEncoder.encode(words, UTF_8));
    }
}
