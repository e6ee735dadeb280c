package voronka.requests;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import voronka.db.tenant.tables.records.RequestRecord;

/// What the sweep makes of one request: whose it becomes and why, how its clock runs on.
final class Turn {

    final RequestRecord request;
    @Nullable UUID owner;
    @Nullable String reason;
    @Nullable AnswerTimes times;
    @Nullable Rating rating;
    @Nullable Instant alarm;
    int warned;
    int passes;
    boolean give;
    boolean off;

    Turn(RequestRecord request) {
        this.request = request;
        this.owner = request.getOwnerId();
        this.warned = request.getClockWarned();
        this.passes = request.getClockPasses();
        this.give = request.getClockGive();
        this.times = request.getClockFrom() == null
                ? null
                : new AnswerTimes(
                        request.getClockFrom().toInstant(),
                        instant(request.getClockHalf()),
                        instant(request.getClockFifth()),
                        instant(request.getClockDue()));
    }

    void to(UUID next, String why) {
        owner = next;
        reason = why;
        give = false;
    }

    /// The end is put off, so that he who has it now can answer.
    void due(Instant due) {
        var running = requireNonNull(times);
        times = new AnswerTimes(running.from(), running.half(), running.fifth(), due);
    }

    void restart(AnswerTimes anew) {
        times = anew;
        warned = 0;
    }

    private static Instant instant(@Nullable OffsetDateTime moment) {
        return requireNonNull(moment).toInstant();
    }
}
