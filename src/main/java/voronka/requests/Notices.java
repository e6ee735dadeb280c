package voronka.requests;

import static voronka.db.tenant.Tables.REQUEST_NOTICE;

import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import voronka.accounts.Caller;

/// What the answer clocks have told the caller.
@Service
@Transactional
public class Notices {

    private final DSLContext sql;
    private final AnswerClock clock;

    Notices(DSLContext sql, AnswerClock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    public void seen() {
        sql.update(REQUEST_NOTICE)
                .set(REQUEST_NOTICE.SEEN_AT, clock.moment())
                .where(REQUEST_NOTICE.EMPLOYEE_ID.eq(Caller.current().id()), REQUEST_NOTICE.SEEN_AT.isNull())
                .execute();
    }
}
