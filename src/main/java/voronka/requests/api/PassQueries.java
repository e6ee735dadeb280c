package voronka.requests.api;

import static voronka.db.tenant.Tables.EMPLOYEE;
import static voronka.db.tenant.Tables.REQUEST;
import static voronka.db.tenant.Tables.REQUEST_PASS;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import voronka.NotFound;
import voronka.records.Catalogue;
import voronka.records.Ref;

/// Reads the trail of a request for the API; of one that the caller may not see, nothing.
@Component
class PassQueries {

    /// Who had the request from when to when, why it went, and to whom. Nobody is the queue.
    record Passed(
            @Nullable Ref from,
            @Nullable Ref to,
            OffsetDateTime since,
            OffsetDateTime at,
            String reason,
            @Nullable String note) {}

    private final DSLContext sql;
    private final Catalogue catalogue;

    PassQueries(DSLContext sql, Catalogue catalogue) {
        this.sql = sql;
        this.catalogue = catalogue;
    }

    List<Passed> of(UUID id) {
        if (!sql.fetchExists(REQUEST, REQUEST.ID.eq(id), catalogue.kind("request").visible())) {
            throw new NotFound();
        }
        var from = EMPLOYEE.as("loser");
        var to = EMPLOYEE.as("receiver");
        return sql.select(
                        from.ID,
                        from.NAME,
                        to.ID,
                        to.NAME,
                        REQUEST_PASS.SINCE,
                        REQUEST_PASS.AT,
                        REQUEST_PASS.REASON,
                        REQUEST_PASS.NOTE)
                .from(REQUEST_PASS)
                .leftJoin(from)
                .on(from.ID.eq(REQUEST_PASS.FROM_ID))
                .leftJoin(to)
                .on(to.ID.eq(REQUEST_PASS.TO_ID))
                .where(REQUEST_PASS.REQUEST_ID.eq(id))
                .orderBy(REQUEST_PASS.AT, REQUEST_PASS.ID)
                .limit(1000)
                .fetch(row -> new Passed(
                        ref(row.value1(), row.value2()),
                        ref(row.value3(), row.value4()),
                        row.value5(),
                        row.value6(),
                        row.value7(),
                        row.value8()));
    }

    private static @Nullable Ref ref(@Nullable UUID id, @Nullable String name) {
        return id == null || name == null ? null : new Ref(id, name);
    }
}
