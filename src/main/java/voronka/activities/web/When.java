package voronka.activities.web;

import static voronka.web.Texts.t;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import voronka.accounts.Caller;

/// The shortcuts to a moment that people plan by.
public enum When {
    QUARTER,
    HOUR,
    EVENING,
    TOMORROW,
    DAYS3,
    WEEK;

    public record Choice(String code, String label) {}

    private static final String OWN = "own";

    public static List<Choice> choices() {
        return Stream.concat(
                        Stream.of(values()).map(when -> when.name().toLowerCase(Locale.ROOT)), Stream.of(OWN))
                .map(code -> new Choice(code, t("activities.when." + code)))
                .toList();
    }

    /// What the form says about the moment: a shortcut, or what was typed; null for neither.
    static @Nullable Object of(@Nullable String code, @Nullable String typed, Clock clock) {
        if (code == null || code.isBlank() || code.equals(OWN)) {
            return typed == null || typed.isBlank() ? null : typed;
        }
        for (var when : values()) {
            if (when.name().equalsIgnoreCase(code)) {
                return when.from(clock.instant().atZone(Caller.current().zone())).toOffsetDateTime();
            }
        }
        return code;
    }

    ZonedDateTime from(ZonedDateTime now) {
        return switch (this) {
            case QUARTER -> now.plus(Duration.ofMinutes(15)).withSecond(0).withNano(0);
            case HOUR -> now.plus(Duration.ofHours(1)).withSecond(0).withNano(0);
            case EVENING -> {
                var evening = now.with(LocalTime.of(18, 0));
                yield evening.isAfter(now) ? evening : now.with(LocalTime.of(23, 59));
            }
            case TOMORROW -> morning(now, 1);
            case DAYS3 -> morning(now, 3);
            case WEEK -> morning(now, 7);
        };
    }

    private static ZonedDateTime morning(ZonedDateTime now, int days) {
        return now.plusDays(days).with(LocalTime.of(10, 0));
    }
}
