package voronka.team;

import static voronka.db.tenant.Tables.EMPLOYEE;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import voronka.accounts.Caller;
import voronka.accounts.Callers;
import voronka.records.Operations;

/// What everybody may change of himself, without a right to employees.
@Service
@Transactional
public class OwnProfile {

    private final DSLContext sql;
    private final Operations operations;
    private final Callers callers;

    OwnProfile(DSLContext sql, Operations operations, Callers callers) {
        this.sql = sql;
        this.operations = operations;
        this.callers = callers;
    }

    public void change(String name, String language, ZoneId zone) {
        write(Map.of(
                EMPLOYEE.NAME, name.strip(),
                EMPLOYEE.LANGUAGE, language,
                EMPLOYEE.TIME_ZONE, zone.getId()));
    }

    public void speak(String language) {
        write(Map.of(EMPLOYEE.LANGUAGE, language));
    }

    private void write(Map<Field<String>, String> values) {
        var self = Caller.current().id();
        operations.begin();
        sql.update(EMPLOYEE)
                .set(values)
                .set(EMPLOYEE.VERSION, EMPLOYEE.VERSION.plus(1))
                .set(EMPLOYEE.UPDATED_AT, OffsetDateTime.now())
                .where(EMPLOYEE.ID.eq(self))
                .execute();
        operations.touched("employee", self);
        callers.forget();
    }
}
