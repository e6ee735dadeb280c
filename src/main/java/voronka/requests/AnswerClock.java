package voronka.requests;

import static voronka.db.tenant.Tables.REQUEST;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import voronka.records.Draft;
import voronka.team.Rosters;
import voronka.team.WorkingTime;

/// Reckons until when a request must be answered (S89, S90): in the working time of the one who has it, of the department that
/// takes it, or round the clock.
@Component
class AnswerClock {

    /// What is left to him who takes a request late: as much as the last fifth.
    private static final int FIFTH = 5;

    private final IntakeRules rules;
    private final Rosters rosters;
    private final Clock clock;

    AnswerClock(IntakeRules rules, Rosters rosters, Clock clock) {
        this.rules = rules;
        this.rosters = rosters;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    OffsetDateTime moment() {
        return at(now());
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    WorkingTime time(IntakeRule rule, @Nullable UUID owner) {
        return rule.roundTheClock()
                ? WorkingTime.ALWAYS
                : rosters.now().of(owner == null ? rule.department() : owner);
    }

    /// Empty where nobody waits for an answer.
    Optional<AnswerTimes> times(String channel, @Nullable UUID owner, Instant from) {
        var rule = rules.of(channel);
        return Optional.ofNullable(rule.limit()).map(limit -> AnswerTimes.of(from, limit, time(rule, owner)));
    }

    /// When it is due for him who takes it now: as it was, but not before he could answer.
    Instant leaving(String channel, @Nullable UUID owner, Instant due) {
        var rule = rules.of(channel);
        var limit = rule.limit() == null ? Duration.ZERO : rule.limit().dividedBy(FIFTH);
        var least = time(rule, owner).plus(now(), limit);
        return due.isBefore(least) ? least : due;
    }

    Duration worked(String channel, @Nullable UUID owner, Instant from, Instant to) {
        return time(rules.of(channel), owner).between(from, to);
    }

    /// The clock of a request that is being written for the first time.
    void start(Draft request) {
        var channel = String.valueOf(request.get("channel"));
        var times = times(channel, request.get("owner", UUID.class), now());
        request.beside(REQUEST.CREATED_AT, moment());
        request.beside(REQUEST.CLOCK_OFF, times.isEmpty());
        request.beside(REQUEST.CLOCK_GIVE, request.isEmpty("owner"));
        times.ifPresent(running -> {
            request.beside(REQUEST.CLOCK_FROM, at(running.from()));
            request.beside(REQUEST.CLOCK_HALF, at(running.half()));
            request.beside(REQUEST.CLOCK_FIFTH, at(running.fifth()));
            request.beside(REQUEST.CLOCK_DUE, at(running.due()));
        });
        request.beside(REQUEST.CLOCK_ALARM, request.isEmpty("owner") ? moment() : times.map(running -> at(running.half())).orElse(moment()));
    }

    /// Somebody else has it: he is left the time to answer.
    void handOver(Draft request) {
        if (request.get("dueAt") instanceof OffsetDateTime due) {
            var channel = String.valueOf(request.get("channel"));
            var left = leaving(channel, request.get("owner", UUID.class), due.toInstant());
            if (left.isAfter(due.toInstant())) {
                request.beside(REQUEST.CLOCK_DUE, at(left));
                request.beside(REQUEST.CLOCK_FIFTH, moment());
                request.beside(REQUEST.CLOCK_ALARM, at(left));
                request.beside(REQUEST.CLOCK_WARNED, 2);
            }
        }
    }
}
