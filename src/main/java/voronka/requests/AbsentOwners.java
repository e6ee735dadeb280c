package voronka.requests;

import static voronka.db.tenant.Tables.REQUEST;

import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import voronka.records.Draft;
import voronka.records.RecordRules;

/// Who goes away leaves no client waiting (S19): the clocks of his requests are looked at as soon as his absence is written.
@Component
class AbsentOwners implements RecordRules {

    private final DSLContext sql;
    private final AnswerClock clock;

    AbsentOwners(DSLContext sql, AnswerClock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "absence";
    }

    @Override
    public void after(Draft absence) {
        if (absence.get("owner") instanceof UUID owner) {
            sql.update(REQUEST)
                    .set(REQUEST.CLOCK_ALARM, clock.moment())
                    .where(REQUEST.OWNER_ID.eq(owner), REQUEST.CLOCK_ALARM.gt(clock.moment()))
                    .execute();
        }
    }
}
