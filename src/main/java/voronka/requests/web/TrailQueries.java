package voronka.requests.web;

import static voronka.db.tenant.Tables.EMPLOYEE;
import static voronka.db.tenant.Tables.REQUEST;
import static voronka.db.tenant.Tables.REQUEST_NOTICE;
import static voronka.db.tenant.Tables.REQUEST_PASS;

import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import voronka.accounts.Caller;
import voronka.records.Catalogue;
import voronka.records.RecordKind;

/// Reads who had a request when, and what the answer clocks have to tell the caller.
@Component
class TrailQueries {

    private static final int MOST = 50;
    private static final int NOTICES = 4;

    private final DSLContext sql;
    private final RecordKind request;

    TrailQueries(DSLContext sql, Catalogue catalogue) {
        this.sql = sql;
        this.request = catalogue.kind("request");
    }

    /// The newest step first.
    List<Pass> trail(UUID id) {
        var from = EMPLOYEE.as("loser");
        var to = EMPLOYEE.as("receiver");
        return sql.select(
                        from.NAME,
                        to.NAME,
                        REQUEST_PASS.SINCE,
                        REQUEST_PASS.AT,
                        REQUEST_PASS.REASON,
                        REQUEST_PASS.NOTE)
                .from(REQUEST_PASS)
                .join(REQUEST)
                .on(REQUEST.ID.eq(REQUEST_PASS.REQUEST_ID))
                .leftJoin(from)
                .on(from.ID.eq(REQUEST_PASS.FROM_ID))
                .leftJoin(to)
                .on(to.ID.eq(REQUEST_PASS.TO_ID))
                .where(REQUEST_PASS.REQUEST_ID.eq(id), request.visible())
                .orderBy(REQUEST_PASS.AT.desc(), REQUEST_PASS.ID.desc())
                .limit(MOST)
                .fetch(row -> new Pass(
                        row.value1(),
                        row.value2(),
                        row.value3().toInstant(),
                        row.value4().toInstant(),
                        row.value5(),
                        row.value6()));
    }

    /// A request that he may not see any more is told by its number only.
    List<Told> unseen() {
        return sql.select(
                        REQUEST.ID,
                        DSL.when(request.visible(), REQUEST.TITLE)
                                .otherwise(DSL.concat(DSL.inline("№ "), REQUEST.NUMBER.cast(String.class))),
                        REQUEST_NOTICE.KIND,
                        REQUEST_NOTICE.AT,
                        DSL.field(request.visible()))
                .from(REQUEST_NOTICE)
                .join(REQUEST)
                .on(REQUEST.ID.eq(REQUEST_NOTICE.REQUEST_ID))
                .where(REQUEST_NOTICE.EMPLOYEE_ID.eq(Caller.current().id()), REQUEST_NOTICE.SEEN_AT.isNull())
                .orderBy(REQUEST_NOTICE.AT.desc())
                .limit(NOTICES)
                .fetch(row -> new Told(
                        row.value1(), row.value2(), row.value3(), row.value4().toInstant(), row.value5()));
    }
}
