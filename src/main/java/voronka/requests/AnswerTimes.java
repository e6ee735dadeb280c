package voronka.requests;

import java.time.Duration;
import java.time.Instant;
import voronka.team.WorkingTime;

/// The moments of a running answer clock (S89): when it began, half of the time, the last fifth, the end.
record AnswerTimes(Instant from, Instant half, Instant fifth, Instant due) {

    static AnswerTimes of(Instant from, Duration limit, WorkingTime time) {
        return new AnswerTimes(
                from,
                time.plus(from, limit.dividedBy(2)),
                time.plus(from, limit.multipliedBy(4).dividedBy(5)),
                time.plus(from, limit));
    }

    /// What has been warned of at this moment: 0 nothing, 1 half, 2 the last fifth.
    int stage(Instant now) {
        return now.isBefore(half) ? 0 : now.isBefore(fifth) ? 1 : 2;
    }

    /// When something is to be done next, after so much has been warned of.
    Instant alarm(int warned) {
        return warned == 0 ? half : warned == 1 ? fifth : due;
    }
}
