package voronka.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static voronka.db.tenant.Tables.REQUEST;
import static voronka.db.tenant.Tables.REQUEST_NOTICE;
import static voronka.db.tenant.Tables.REQUEST_PASS;
import static voronka.db.tenant.Tables.WORK_CALENDAR;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.function.BooleanSupplier;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import voronka.accounts.Caller;
import voronka.support.ApplicationTest;
import voronka.support.Node;
import voronka.support.People;
import voronka.tenancy.CurrentTenant;

/// Two nodes on one database, one of them killed in the middle: each request is passed on once, each reminder sent once
/// (S89).
@Tag("start")
@Timeout(300)
@ApplicationTest
class NodesTests {

    private static final int MANY = 4_000;

    @Autowired
    DSLContext sql;

    @Autowired
    People people;

    @Test
    void eachClockPassesItsRequestOnceThoughANodeIsKilledInTheMiddle() throws Exception {
        var tenant = people.company("nodes");
        CurrentTenant.call(tenant, () -> {
            workAlways();
            var first = people.hire("passive_seller");
            for (var i = 0; i < 4; i++) {
                people.hire("passive_seller");
            }
            try (var one = Node.besideTheTests(); var other = Node.besideTheTests()) {
                expire(first);
                await(() -> passed() > MANY / 20);
                one.kill();
                assertThat(passed()).as("it was killed in the middle").isLessThan(MANY);
                await(() -> passed() == MANY);
                assertThat(other.address("/")).isNotNull();
            }
            return true;
        });
        CurrentTenant.run(tenant, () -> {
            assertThat(twice()).isZero();
            assertThat(sql.fetchCount(REQUEST, REQUEST.CLOCK_PASSES.ne(1))).isZero();
            assertThat(sql.fetchCount(REQUEST_NOTICE, REQUEST_NOTICE.KIND.eq("given"))).isEqualTo(MANY);
            assertThat(sql.fetchCount(REQUEST_NOTICE, REQUEST_NOTICE.KIND.eq("lost"))).isEqualTo(MANY);
        });
    }

    private void workAlways() {
        sql.update(WORK_CALENDAR)
                .set(WORK_CALENDAR.MONDAY, "00:00-24:00")
                .set(WORK_CALENDAR.TUESDAY, "00:00-24:00")
                .set(WORK_CALENDAR.WEDNESDAY, "00:00-24:00")
                .set(WORK_CALENDAR.THURSDAY, "00:00-24:00")
                .set(WORK_CALENDAR.FRIDAY, "00:00-24:00")
                .set(WORK_CALENDAR.SATURDAY, "00:00-24:00")
                .set(WORK_CALENDAR.SUNDAY, "00:00-24:00")
                .execute();
        sql.execute("update work_day set hours = '00:00-24:00'");
    }

    /// Many requests of one seller whose hour is over.
    private void expire(Caller seller) {
        var now = OffsetDateTime.now();
        sql.execute(
                """
                insert into request (title, channel, state, owner_id, taken_at, created_at,
                                     clock_from, clock_half, clock_fifth, clock_due, clock_alarm, clock_warned)
                select 'Заявка ' || i, 'form', 'in_work', {0}, {1}, {1}, {1}, {2}, {2}, {2}, {2}, 2
                from generate_series(1, {3}) i""",
                DSL.val(seller.id()),
                DSL.val(now.minusHours(2)),
                DSL.val(now.minusHours(1)),
                DSL.val(MANY));
    }

    private int passed() {
        return sql.fetchCount(REQUEST_PASS, REQUEST_PASS.REASON.eq("clock"));
    }

    private int twice() {
        return sql.fetchCount(DSL.select(REQUEST_PASS.REQUEST_ID)
                .from(REQUEST_PASS)
                .where(REQUEST_PASS.REASON.eq("clock"))
                .groupBy(REQUEST_PASS.REQUEST_ID)
                .having(DSL.count().gt(1)));
    }

    private static void await(BooleanSupplier condition) {
        var end = Instant.now().plus(Duration.ofSeconds(120));
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(end);
            Thread.onSpinWait();
        }
    }
}
