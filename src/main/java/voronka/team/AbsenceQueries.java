package voronka.team;

import static org.jooq.impl.DSL.noCondition;
import static voronka.db.tenant.Tables.ABSENCE;
import static voronka.db.tenant.Tables.EMPLOYEE;

import java.time.LocalDate;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import voronka.accounts.Rights;

/// Reads who is away on which days.
@Component
class AbsenceQueries {

    private final DSLContext sql;

    AbsenceQueries(DSLContext sql) {
        this.sql = sql;
    }

    /// Of two who write absences of the same person at once the second waits.
    void lock(UUID employee) {
        sql.select(EMPLOYEE.ID)
                .from(EMPLOYEE)
                .where(EMPLOYEE.ID.eq(employee))
                .forNoKeyUpdate()
                .fetch();
    }

    boolean isAway(UUID employee, LocalDate first, LocalDate last, @Nullable UUID except) {
        return Rights.unguarded(
                "everybody sees who is away",
                () -> sql.fetchExists(
                        ABSENCE,
                        ABSENCE.EMPLOYEE_ID.eq(employee),
                        ABSENCE.FIRST_DAY.le(last),
                        ABSENCE.LAST_DAY.ge(first),
                        ABSENCE.DELETED_AT.isNull(),
                        except == null ? noCondition() : ABSENCE.ID.ne(except)));
    }

    boolean worksHere(UUID employee) {
        return sql.fetchExists(
                EMPLOYEE, EMPLOYEE.ID.eq(employee), EMPLOYEE.STATUS.ne("left"), EMPLOYEE.DELETED_AT.isNull());
    }
}
