package voronka.requests.web;

import static voronka.db.tenant.Tables.REQUEST;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/// A running answer clock, as the browser lets it tick: when it began, half of the time, the last fifth, the end.
public record ClockFace(Instant from, Instant half, Instant fifth, Instant due) {

    /// Null where none runs: nobody waits for an answer, or it was given.
    static @Nullable ClockFace of(Record row) {
        var runs = row.get(REQUEST.CLOCK_FROM) != null
                && row.get(REQUEST.FIRST_CONTACT_AT) == null
                && (row.get(REQUEST.STATE).equals("new") || row.get(REQUEST.STATE).equals("in_work"));
        return runs
                ? new ClockFace(
                        instant(row.get(REQUEST.CLOCK_FROM)),
                        instant(row.get(REQUEST.CLOCK_HALF)),
                        instant(row.get(REQUEST.CLOCK_FIFTH)),
                        instant(row.get(REQUEST.CLOCK_DUE)))
                : null;
    }

    private static Instant instant(@Nullable OffsetDateTime moment) {
        return Objects.requireNonNull(moment).toInstant();
    }
}
