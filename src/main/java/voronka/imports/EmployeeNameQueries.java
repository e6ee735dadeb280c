package voronka.imports;

import static voronka.db.tenant.Tables.EMPLOYEE;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/// Whose imports they are.
@Component
class EmployeeNameQueries {

    private final DSLContext sql;

    EmployeeNameQueries(DSLContext sql) {
        this.sql = sql;
    }

    Map<UUID, String> names(Collection<UUID> employees) {
        return sql.select(EMPLOYEE.ID, EMPLOYEE.NAME)
                .from(EMPLOYEE)
                .where(EMPLOYEE.ID.in(employees))
                .fetchMap(EMPLOYEE.ID, EMPLOYEE.NAME);
    }
}
