package voronka.conversations;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import voronka.records.Problem;
import voronka.records.Refused;

/// The thread or letter after which a list goes on.
public record ThreadCursor(OffsetDateTime at, UUID id) {

    public static @Nullable ThreadCursor read(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            var parts = text.split("_", 2);
            var at = Instant.EPOCH.plus(Long.parseLong(parts[0]), ChronoUnit.MICROS);
            return new ThreadCursor(at.atOffset(ZoneOffset.UTC), UUID.fromString(parts[1]));
        } catch (RuntimeException e) {
            throw new Refused(Problem.of("after", "records.invalid.cursor"));
        }
    }

    @Override
    public String toString() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at.toInstant()) + "_" + id;
    }
}
