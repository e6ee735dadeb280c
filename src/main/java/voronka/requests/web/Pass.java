package voronka.requests.web;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import voronka.web.Formats;

/// A step of a request's trail: who had it, from when to when, why it went and to whom. Nobody is the queue.
public record Pass(
        @Nullable String from,
        @Nullable String to,
        Instant since,
        Instant at,
        String reason,
        @Nullable String note) {

    public String held() {
        return Formats.minutes(Math.max(0, Duration.between(since, at).toMinutes()));
    }

    public boolean isLate() {
        return reason.equals("clock");
    }
}
