package voronka.requests;

import static voronka.db.tenant.Tables.EMPLOYEE;

import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/// Who has a request.
@Component
class OwnerQueries {

    private final DSLContext sql;

    OwnerQueries(DSLContext sql) {
        this.sql = sql;
    }

    String name(UUID employee) {
        return sql.select(EMPLOYEE.NAME)
                .from(EMPLOYEE)
                .where(EMPLOYEE.ID.eq(employee))
                .fetchSingle()
                .value1();
    }
}
