package voronka.accounts;

import java.time.OffsetDateTime;
import java.util.UUID;

/// A session or a token of the API as its owner sees it in a list; the secret itself is not kept.
public record AccessToken(
        UUID id,
        String name,
        String address,
        OffsetDateTime createdAt,
        OffsetDateTime lastSeenAt,
        OffsetDateTime expiresAt) {

    /// A token with its secret, which is told this once.
    public record Opened(UUID id, String secret, String name, OffsetDateTime expiresAt) {}
}
