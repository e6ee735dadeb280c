package voronka.activities;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/// By how much an activity is put off: what is late already, counted from now.
public enum Postponement {
    QUARTER,
    HOUR,
    TOMORROW;

    public static Postponement of(String code) {
        return valueOf(code.toUpperCase(java.util.Locale.ROOT));
    }

    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    OffsetDateTime from(OffsetDateTime planned, OffsetDateTime now, ZoneId zone) {
        var start = planned.isBefore(now) ? now : planned;
        return switch (this) {
            case QUARTER -> start.plus(Duration.ofMinutes(15));
            case HOUR -> start.plus(Duration.ofHours(1));
            case TOMORROW ->
                now.atZoneSameInstant(zone)
                        .plusDays(1)
                        .with(planned.atZoneSameInstant(zone).toLocalTime())
                        .toOffsetDateTime();
        };
    }
}
