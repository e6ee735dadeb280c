package voronka.accounts;

import static voronka.db.tenant.Tables.SIGN_IN_FAILURE;
import static org.jooq.impl.DSL.when;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/// Makes guessing of passwords slow: after five wrong ones in a row the next must wait a minute, then twice as long, up to an hour.
/// An e-mail that nobody has is treated the same. An address may stand for a whole office, so it is granted more.
@Component
class Throttle {

    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final Duration FORGIVEN = Duration.ofDays(1);

    /// Whom failures are counted against, and how many are free.
    record Subject(String name, int free) {

        static Subject email(String email) {
            var known = Employees.email(email);
            return new Subject("email " + known.substring(0, Math.min(known.length(), 200)), 5);
        }

        static Subject address(String address) {
            return new Subject("address " + address, 50);
        }
    }

    private final DSLContext sql;

    Throttle(DSLContext sql) {
        this.sql = sql;
    }

    Optional<Duration> wait(Collection<Subject> subjects) {
        var now = OffsetDateTime.now();
        return sql.select(SIGN_IN_FAILURE.LOCKED_UNTIL)
                .from(SIGN_IN_FAILURE)
                .where(
                        SIGN_IN_FAILURE.SUBJECT.in(subjects.stream().map(Subject::name).toList()),
                        SIGN_IN_FAILURE.LOCKED_UNTIL.gt(now))
                .orderBy(SIGN_IN_FAILURE.LOCKED_UNTIL.desc())
                .limit(1)
                .fetchOptional(row -> Duration.between(now, row.value1()));
    }

    void failed(Collection<Subject> subjects) {
        subjects.stream().sorted(java.util.Comparator.comparing(Subject::name)).forEach(this::failed);
    }

    void succeeded(Subject subject) {
        sql.deleteFrom(SIGN_IN_FAILURE)
                .where(SIGN_IN_FAILURE.SUBJECT.eq(subject.name()))
                .execute();
    }

    void removeForgiven() {
        sql.deleteFrom(SIGN_IN_FAILURE)
                .where(SIGN_IN_FAILURE.LAST_AT.lt(OffsetDateTime.now().minus(FORGIVEN)))
                .execute();
    }

    private void failed(Subject subject) {
        var now = OffsetDateTime.now();
        var failures = sql.insertInto(SIGN_IN_FAILURE)
                .set(SIGN_IN_FAILURE.SUBJECT, subject.name())
                .set(SIGN_IN_FAILURE.FAILURES, 1)
                .set(SIGN_IN_FAILURE.LAST_AT, now)
                .onConflict(SIGN_IN_FAILURE.SUBJECT)
                .doUpdate()
                .set(
                        SIGN_IN_FAILURE.FAILURES,
                        when(SIGN_IN_FAILURE.LAST_AT.lt(now.minus(FORGIVEN)), 1)
                                .otherwise(SIGN_IN_FAILURE.FAILURES.plus(1)))
                .set(SIGN_IN_FAILURE.LAST_AT, now)
                .returningResult(SIGN_IN_FAILURE.FAILURES)
                .fetchSingle()
                .value1();
        if (failures >= subject.free()) {
            sql.update(SIGN_IN_FAILURE)
                    .set(SIGN_IN_FAILURE.LOCKED_UNTIL, now.plus(waitAfter(failures - subject.free())))
                    .where(SIGN_IN_FAILURE.SUBJECT.eq(subject.name()))
                    .execute();
        }
    }

    private static Duration waitAfter(int beyond) {
        var grown = FIRST.multipliedBy(1L << Math.min(beyond, 10));
        return grown.compareTo(LONGEST) < 0 ? grown : LONGEST;
    }
}
