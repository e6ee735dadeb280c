package voronka.team;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.stereotype.Component;
import voronka.tenancy.Settings;

/// How long a receiver has to accept or return what is handed over to him.
@Component
public class AnswerLimit {

    public static final String HOURS = "team.handover.hours";
    private static final int DEFAULT = 8;

    private final Settings settings;
    private final Rosters rosters;
    private final Clock clock;

    AnswerLimit(Settings settings, Rosters rosters, Clock clock) {
        this.settings = settings;
        this.rosters = rosters;
        this.clock = clock;
    }

    public int hours() {
        return settings.find(HOURS, Integer.class).orElse(DEFAULT);
    }

    /// In his working time.
    OffsetDateTime of(UUID receiver) {
        var until = rosters.now().of(receiver).plus(clock.instant(), Duration.ofHours(hours()));
        return until.atOffset(ZoneOffset.UTC);
    }
}
