package voronka.deals.web;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A deal as a card shows it.
///
/// @param step how the next step stands: none, late, today, planned
/// @param idle days in the stage where they are over its norm, otherwise 0
/// @param overdue days over the norm of the deal, or 0 (S213)
/// @param agreed since when the clock to payment runs, until `payBy` (S212)
public record BoardCard(
        UUID id,
        double rank,
        String title,
        String client,
        String amount,
        String owner,
        String warmth,
        String step,
        String nextKind,
        String next,
        @Nullable Instant nextAt,
        long idle,
        long overdue,
        @Nullable Instant agreed,
        @Nullable Instant payBy) {

    private static final Map<String, String> ICONS = Map.of(
            "call", "phone", "meeting", "users", "visit", "map-pin", "letter", "mail", "message", "message", "note",
            "note");

    public String warmthIcon() {
        return switch (warmth) {
            case "hot" -> "flame";
            case "warm" -> "droplet";
            default -> "snowflake";
        };
    }

    public String nextIcon() {
        return nextAt == null ? "circle-dashed" : ICONS.getOrDefault(nextKind, "check");
    }

    String cursor() {
        return rank + ":" + id;
    }
}
