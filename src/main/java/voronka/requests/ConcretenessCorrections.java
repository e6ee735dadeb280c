package voronka.requests;

import static voronka.db.tenant.Tables.CONCRETENESS_CORRECTION;
import static voronka.db.tenant.Tables.REQUEST;

import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import voronka.accounts.Caller;

/// Keeps what people thought of a computed concreteness beside what it was computed from, so that the weights can be learned.
@Component
class ConcretenessCorrections {

    private final DSLContext sql;

    ConcretenessCorrections(DSLContext sql) {
        this.sql = sql;
    }

    /// @param given the points by hand, or null when the computed ones hold again
    void keep(UUID request, @Nullable Integer given) {
        var computed = sql.select(REQUEST.CONCRETENESS_COMPUTED, REQUEST.CONCRETENESS_FACTS)
                .from(REQUEST)
                .where(REQUEST.ID.eq(request))
                .forUpdate()
                .fetchSingle();
        sql.insertInto(CONCRETENESS_CORRECTION)
                .set(CONCRETENESS_CORRECTION.REQUEST_ID, request)
                .set(
                        CONCRETENESS_CORRECTION.EMPLOYEE_ID,
                        Caller.find().filter(caller -> !caller.isNobody()).map(Caller::id).orElse(null))
                .set(CONCRETENESS_CORRECTION.COMPUTED, computed.value1())
                .set(CONCRETENESS_CORRECTION.GIVEN, given)
                .set(CONCRETENESS_CORRECTION.FACTS, computed.value2())
                .execute();
    }
}
