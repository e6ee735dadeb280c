package voronka.team;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.stereotype.Component;
import voronka.tenancy.Settings;

/// How long a receiver has to accept or return what is handed over to him.
@Component
public class AnswerLimit {

    public static final String HOURS = "team.handover.hours";
    private static final int DEFAULT = 8;

    private final Settings settings;
    private final Clock clock;

    AnswerLimit(Settings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    public int hours() {
        return settings.find(HOURS, Integer.class).orElse(DEFAULT);
    }

    OffsetDateTime of(UUID receiver) {
        return OffsetDateTime.now(clock).plus(Duration.ofHours(hours()));
    }
}
