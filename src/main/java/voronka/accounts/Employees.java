package voronka.accounts;

import static voronka.db.tenant.Tables.DEPARTMENT;
import static voronka.db.tenant.Tables.EMPLOYEE;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Takes people on. What is changed of them later goes through the door that all records have.
@Service
@Transactional
public class Employees {

    private final DSLContext sql;
    private final Passwords passwords;
    private final Roles roles;
    private final Callers callers;

    Employees(DSLContext sql, Passwords passwords, Roles roles, Callers callers) {
        this.sql = sql;
        this.passwords = passwords;
        this.roles = roles;
        this.callers = callers;
    }

    /// With the role of his post.
    public UUID hire(NewEmployee person) {
        var id = sql.insertInto(EMPLOYEE)
                .set(EMPLOYEE.NAME, person.name().strip())
                .set(EMPLOYEE.EMAIL, email(person.email()))
                .set(EMPLOYEE.POST, person.post().code())
                .set(EMPLOYEE.DEPARTMENT_ID, person.department())
                .set(EMPLOYEE.HEAD_ID, person.head())
                .set(EMPLOYEE.WORK_PROFILE, emptyToNull(person.post().workProfile()))
                .set(EMPLOYEE.STATUS, person.intern() ? "intern" : "staff")
                .set(EMPLOYEE.LANGUAGE, person.language().getLanguage())
                .set(EMPLOYEE.TIME_ZONE, person.zone().getId())
                .set(EMPLOYEE.PASSWORD_HASH, person.password() == null ? null : passwords.hash(person.password()))
                .returningResult(EMPLOYEE.ID)
                .fetchSingle()
                .value1();
        roles.givePost(id, person.post());
        callers.forget();
        return id;
    }

    public UUID openDepartment(String name, @Nullable UUID parent) {
        return sql.insertInto(DEPARTMENT)
                .set(DEPARTMENT.NAME, name.strip())
                .set(DEPARTMENT.PARENT_ID, parent)
                .returningResult(DEPARTMENT.ID)
                .fetchSingle()
                .value1();
    }

    public Optional<UUID> find(String email) {
        return sql.select(EMPLOYEE.ID)
                .from(EMPLOYEE)
                .where(EMPLOYEE.EMAIL.eq(email(email)), EMPLOYEE.STATUS.ne("left"), EMPLOYEE.DELETED_AT.isNull())
                .fetchOptional(EMPLOYEE.ID);
    }

    /// An e-mail as it is kept and compared.
    public static String email(String written) {
        return written.strip().toLowerCase(Locale.ROOT);
    }

    private static @Nullable String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
