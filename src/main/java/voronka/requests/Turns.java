package voronka.requests;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import voronka.db.tenant.tables.records.RequestRecord;
import voronka.requests.Notice.Kind;
import voronka.team.Roster;

/// Decides of each request whose time has come what is done with it (S89), and who is told.
final class Turns {

    private static final Duration RETRY = Duration.ofMinutes(1);

    private final Distribution distribution;
    private final Roster roster;
    private final AnswerClock clock;
    private final Function<String, IntakeRule> rules;
    private final Function<RequestRecord, Rating> ratings;
    private final Map<UUID, List<UUID>> known;
    private final Map<UUID, Set<UUID>> had;
    private final Instant now;
    private final List<Notice> notices = new ArrayList<>();

    /// @param known the sellers of those clients who are known already
    /// @param had who had each request before
    Turns(
            Distribution distribution,
            Roster roster,
            AnswerClock clock,
            Function<String, IntakeRule> rules,
            Function<RequestRecord, Rating> ratings,
            Map<UUID, List<UUID>> known,
            Map<UUID, Set<UUID>> had,
            Instant now) {
        this.distribution = distribution;
        this.roster = roster;
        this.clock = clock;
        this.rules = rules;
        this.ratings = ratings;
        this.known = known;
        this.had = had;
        this.now = now;
    }

    List<Notice> notices() {
        return notices;
    }

    Turn decide(RequestRecord request) {
        var rule = rules.apply(request.getChannel());
        var turn = new Turn(request);
        if (turn.give) {
            give(turn, rule);
        }
        if (rule.limit() == null) {
            turn.off = true;
            turn.alarm = turn.give ? retry(rule) : null;
        } else {
            run(turn, rule);
        }
        return turn;
    }

    private void give(Turn turn, IntakeRule rule) {
        var request = turn.request;
        var sellers = known.get(request.getId());
        if (sellers != null) {
            turn.rating = ratings.apply(request);
        }
        var returner = request.getReturnedById();
        var own = rule.ownSeller() && sellers != null
                ? distribution.own(request, sellers.stream().filter(seller -> !seller.equals(returner)).toList())
                : Optional.<UUID>empty();
        var next = own.isPresent() || rule.strategy() == IntakeRule.Strategy.MANUAL
                ? own
                : distribution.next(request, rule, returner == null ? Set.of() : Set.of(returner));
        next.ifPresent(owner -> turn.to(owner, "given"));
        turn.give = next.isEmpty() && rule.strategy() != IntakeRule.Strategy.MANUAL;
    }

    private void run(Turn turn, IntakeRule rule) {
        var channel = turn.request.getChannel();
        if (turn.times == null) {
            turn.restart(clock.times(channel, turn.owner, now).orElseThrow());
        }
        if (turn.reason == null) {
            replaceAbsent(turn, rule);
        }
        var times = requireNonNull(turn.times);
        if (turn.reason != null) {
            turn.due(clock.leaving(channel, turn.owner, times.due()));
            tell(turn, turn.owner, Kind.GIVEN);
        } else if (!now.isBefore(times.due())) {
            breaks(turn, rule);
        }
        if (turn.alarm == null && !turn.off) {
            warn(turn, rule);
        }
    }

    private void replaceAbsent(Turn turn, IntakeRule rule) {
        var owner = turn.request.getOwnerId();
        if (owner != null && roster.find(owner).isPresent() && !roster.isAway(owner, now)) {
            return;
        }
        if (owner != null) {
            distribution
                    .here(owner)
                    .or(() -> distribution.next(turn.request, rule, Set.of(owner)))
                    .ifPresent(next -> turn.to(next, "absent"));
        }
    }

    /// The time is over: the next one gets it, if possible one who has not had it yet.
    private void breaks(Turn turn, IntakeRule rule) {
        var request = turn.request;
        var owner = request.getOwnerId();
        if (!rule.passesOn()) {
            turn.off = true;
            tellChiefs(turn, owner, Kind.NOBODY);
            return;
        }
        var before = new HashSet<>(had.getOrDefault(request.getId(), Set.of()));
        var holder = owner == null ? Set.<UUID>of() : Set.of(owner);
        before.addAll(holder);
        var next = distribution.next(request, rule, before).or(() -> distribution.next(request, rule, holder));
        if (next.isEmpty()) {
            tellChiefs(turn, owner, Kind.NOBODY);
            turn.alarm = retry(rule);
            turn.warned = 2;
            return;
        }
        turn.passes++;
        tell(turn, owner, Kind.LOST);
        if (turn.passes > 1) {
            tellChiefs(turn, owner, Kind.CHIEF);
        }
        turn.to(next.get(), "clock");
        turn.restart(clock.times(request.getChannel(), turn.owner, now).orElseThrow());
        tell(turn, turn.owner, Kind.GIVEN);
    }

    private void warn(Turn turn, IntakeRule rule) {
        var times = requireNonNull(turn.times);
        var stage = times.stage(now);
        if (stage > turn.warned) {
            turn.warned = stage;
            tell(turn, turn.owner, stage == 1 ? Kind.HALF : Kind.FIFTH);
        }
        turn.alarm = times.alarm(turn.warned);
        if (turn.give && turn.alarm.isAfter(retry(rule))) {
            turn.alarm = retry(rule);
        }
    }

    /// In a minute, or when work begins again.
    private Instant retry(IntakeRule rule) {
        var soon = now.plus(RETRY);
        return roster.of(rule.department()).next(soon).orElse(soon);
    }

    private void tell(Turn turn, @Nullable UUID whom, Kind what) {
        if (whom != null) {
            var from = turn.times == null ? now : turn.times.from();
            notices.add(new Notice(whom, turn.request.getId(), what, from));
        }
    }

    /// The head of him who let it pass; of all sellers where nobody had it.
    private void tellChiefs(Turn turn, @Nullable UUID owner, Kind what) {
        var head = roster.find(owner).map(Roster.Member::head).orElse(null);
        var chiefs = head != null
                ? List.of(head)
                : roster.members().stream()
                        .filter(member -> member.post().equals("head_of_sales"))
                        .map(Roster.Member::id)
                        .toList();
        chiefs.forEach(chief -> tell(turn, chief, what));
    }
}
