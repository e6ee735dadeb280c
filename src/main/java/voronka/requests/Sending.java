package voronka.requests;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a visitor sent by a public form.
///
/// @param trap what stands in the field that people do not see
/// @param opened when the page was shown, as far as the form says so
/// @param original where he came from: page, referrer, address, marks of the campaign
public record Sending(
        String name,
        String phone,
        String email,
        String text,
        boolean agreed,
        String trap,
        @Nullable Instant opened,
        Map<String, String> original) {

    /// Nobody fills in a form faster.
    private static final Duration SHORTEST = Duration.ofSeconds(2);

    /// Programs fill in every field, and at once.
    boolean isOfProgram() {
        return !trap.isBlank() || opened == null || Instant.now().isBefore(opened.plus(SHORTEST));
    }

    /// The campaign's mark, else the site he came from.
    String source() {
        var campaign = original.getOrDefault("utm_campaign", "");
        return original.containsKey("utm_source")
                ? original.get("utm_source") + (campaign.isEmpty() ? "" : " / " + campaign)
                : original.getOrDefault("site", "");
    }
}
