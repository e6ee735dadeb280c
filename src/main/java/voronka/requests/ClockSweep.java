package voronka.requests;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.jooq.impl.DSL.val;
import static voronka.db.tenant.Tables.REQUEST;
import static voronka.db.tenant.Tables.REQUEST_NOTICE;
import static voronka.db.tenant.Tables.REQUEST_PASS;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import voronka.db.tenant.tables.records.RequestNoticeRecord;
import voronka.db.tenant.tables.records.RequestRecord;
import voronka.records.Operations;
import voronka.team.Roster;

/// Handles some of the requests whose alarm has gone off, in one transaction. Any number of nodes may do so at once: each takes
/// rows that no other holds, and a node that dies lets its rows go with its connection.
@Service
@Transactional
class ClockSweep {

    static final int BATCH = 200;

    private final DSLContext sql;
    private final Operations operations;
    private final IntakeRules rules;
    private final TakerQueries takers;
    private final Concreteness concreteness;
    private final AnswerClock clock;

    ClockSweep(
            DSLContext sql,
            Operations operations,
            IntakeRules rules,
            TakerQueries takers,
            Concreteness concreteness,
            AnswerClock clock) {
        this.sql = sql;
        this.operations = operations;
        this.rules = rules;
        this.takers = takers;
        this.concreteness = concreteness;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    boolean isAnythingDue() {
        return sql.fetchExists(REQUEST, REQUEST.CLOCK_ALARM.le(clock.moment()));
    }

    /// @return how many requests it looked at
    int some(Roster roster, Distribution distribution) {
        sql.execute("set local idle_in_transaction_session_timeout = '30s'");
        var now = clock.now();
        var due = sql.selectFrom(REQUEST)
                .where(REQUEST.CLOCK_ALARM.le(AnswerClock.at(now)))
                .orderBy(REQUEST.CLOCK_ALARM)
                .limit(BATCH)
                .forNoKeyUpdate()
                .skipLocked()
                .fetch();
        if (!due.isEmpty()) {
            var turns = new Turns(
                    distribution,
                    roster,
                    clock,
                    rules::of,
                    request -> concreteness.of(request, true),
                    known(due),
                    had(due, now),
                    now);
            var decided = due.stream().map(turns::decide).toList();
            write(decided, now);
            tell(turns.notices(), now);
        }
        return due.size();
    }

    private Map<UUID, List<UUID>> known(List<RequestRecord> due) {
        var fresh = due.stream()
                .filter(RequestRecord::getClockGive)
                .map(RequestRecord::getId)
                .toList();
        return fresh.isEmpty() ? Map.of() : takers.sellersOfKnown(fresh);
    }

    private Map<UUID, Set<UUID>> had(List<RequestRecord> due, Instant now) {
        var broken = due.stream()
                .filter(request -> request.getClockDue() != null
                        && !request.getClockDue().toInstant().isAfter(now))
                .map(RequestRecord::getId)
                .toList();
        return broken.isEmpty()
                ? Map.of()
                : sql
                        .select(REQUEST_PASS.REQUEST_ID, REQUEST_PASS.TO_ID)
                        .from(REQUEST_PASS)
                        .where(REQUEST_PASS.REQUEST_ID.in(broken), REQUEST_PASS.TO_ID.isNotNull())
                        .stream()
                        .collect(groupingBy(
                                row -> row.value1(), mapping(row -> Objects.requireNonNull(row.value2()), toSet())));
    }

    /// One statement for each reason, since the trail takes it from the transaction.
    private void write(List<Turn> turns, Instant now) {
        var byReason = turns.stream().collect(groupingBy(turn -> turn.reason == null ? "" : turn.reason));
        byReason.forEach((reason, some) -> {
            if (!reason.isEmpty()) {
                operations.begin();
                sql.execute("set local voronka.pass = {0}", DSL.inline(reason));
            }
            update(some, now);
            sql.execute("set local voronka.pass = ''");
        });
        for (var turn : turns) {
            if (turn.rating != null) {
                rate(turn.request.getId(), turn.rating);
            }
            operations.touched("request", turn.request.getId());
        }
    }

    private void update(List<Turn> turns, Instant now) {
        sql.execute(
                """
                update request r
                set owner_id = u.owner,
                    state = case when u.owner is null then r.state else 'in_work' end,
                    taken_at = case when u.owner is distinct from r.owner_id then {0} else r.taken_at end,
                    version = r.version + case when u.owner is distinct from r.owner_id then 1 else 0 end,
                    updated_at = case when u.owner is distinct from r.owner_id then {0} else r.updated_at end,
                    clock_from = u.began, clock_half = u.half, clock_fifth = u.fifth, clock_due = u.due, clock_alarm = u.alarm,
                    clock_warned = u.warned, clock_passes = u.passes, clock_give = u.give, clock_off = u.off
                from unnest({1}, {2}, {3}, {4}, {5}, {6}, {7}, {8}, {9}, {10}, {11})
                     u (id, owner, began, half, fifth, due, alarm, warned, passes, give, off)
                where r.id = u.id""",
                val(AnswerClock.at(now)),
                val(turns.stream().map(turn -> turn.request.getId()).toArray(UUID[]::new)),
                val(turns.stream().map(turn -> turn.owner).toArray(UUID[]::new)),
                val(moments(turns, turn -> turn.times == null ? null : turn.times.from())),
                val(moments(turns, turn -> turn.times == null ? null : turn.times.half())),
                val(moments(turns, turn -> turn.times == null ? null : turn.times.fifth())),
                val(moments(turns, turn -> turn.times == null ? null : turn.times.due())),
                val(moments(turns, turn -> turn.alarm)),
                val(turns.stream().map(turn -> turn.warned).toArray(Integer[]::new)),
                val(turns.stream().map(turn -> turn.passes).toArray(Integer[]::new)),
                val(turns.stream().map(turn -> turn.give).toArray(Boolean[]::new)),
                val(turns.stream().map(turn -> turn.off).toArray(Boolean[]::new)));
    }

    private static @Nullable OffsetDateTime[] moments(List<Turn> turns, Function<Turn, @Nullable Instant> moment) {
        return turns.stream()
                .map(moment)
                .map(instant -> instant == null ? null : AnswerClock.at(instant))
                .toArray(OffsetDateTime[]::new);
    }

    private void rate(UUID request, Rating rating) {
        sql.update(REQUEST)
                .set(REQUEST.CONCRETENESS_COMPUTED, rating.points())
                .set(REQUEST.CONCRETENESS_FACTS, rating.written())
                .where(REQUEST.ID.eq(request))
                .execute();
    }

    private void tell(List<Notice> notices, Instant now) {
        if (notices.isEmpty()) {
            return;
        }
        var rows = notices.stream().map(notice -> row(notice, now)).toList();
        sql.insertInto(REQUEST_NOTICE).set(rows).onConflictDoNothing().execute();
    }

    private static RequestNoticeRecord row(Notice notice, Instant now) {
        var row = new RequestNoticeRecord();
        row.setEmployeeId(notice.employee());
        row.setRequestId(notice.request());
        row.setKind(notice.kind().code());
        row.setClockFrom(AnswerClock.at(notice.clockFrom()));
        row.setAt(AnswerClock.at(now));
        return row;
    }
}
