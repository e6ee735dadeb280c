package voronka.accounts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static voronka.db.tenant.Tables.EMPLOYEE;

import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Passwords, kept as hashes only.
@Service
@Transactional
public class Passwords {

    private static final int LEAST = 8;
    /// bcrypt hears no more.
    private static final int MOST_BYTES = 72;

    private final DSLContext sql;
    private final PasswordEncoder encoder = PasswordEncoderFactories.createDelegatingPasswordEncoder();
    private final String nobodys = encoder.encode("nobody has this one");

    Passwords(DSLContext sql) {
        this.sql = sql;
    }

    /// What is wrong with a new password, as the key of a text.
    public static Optional<String> problem(String password, String email) {
        if (password.codePointCount(0, password.length()) < LEAST) {
            return Optional.of("accounts.password.short");
        } else if (password.getBytes(UTF_8).length > MOST_BYTES) {
            return Optional.of("accounts.password.long");
        } else if (password.equalsIgnoreCase(email)) {
            return Optional.of("accounts.password.email");
        } else {
            return Optional.empty();
        }
    }

    public void set(UUID employee, String password) {
        sql.update(EMPLOYEE)
                .set(EMPLOYEE.PASSWORD_HASH, hash(password))
                .where(EMPLOYEE.ID.eq(employee))
                .execute();
    }

    public boolean fits(UUID employee, String password) {
        return sql.select(EMPLOYEE.ID, EMPLOYEE.PASSWORD_HASH)
                .from(EMPLOYEE)
                .where(EMPLOYEE.ID.eq(employee))
                .fetchOptional()
                .filter(row -> fits(row.value1(), password, row.value2()))
                .isPresent();
    }

    /// The employee with this e-mail and password. Takes as long when there is no such e-mail.
    Optional<UUID> owner(String email, String password) {
        var found = sql.select(EMPLOYEE.ID, EMPLOYEE.PASSWORD_HASH)
                .from(EMPLOYEE)
                .where(
                        EMPLOYEE.EMAIL.eq(Employees.email(email)),
                        EMPLOYEE.STATUS.ne("left"),
                        EMPLOYEE.DELETED_AT.isNull())
                .fetchOptional();
        if (found.isEmpty()) {
            matches(password, nobodys);
            return Optional.empty();
        }
        return found.filter(row -> fits(row.value1(), password, row.value2())).map(row -> row.value1());
    }

    String hash(String password) {
        return encoder.encode(password);
    }

    /// A hash of an older kind is made anew while the password is at hand.
    private boolean fits(UUID employee, String password, @Nullable String hash) {
        var fits = matches(password, hash == null ? nobodys : hash) && hash != null;
        if (fits && encoder.upgradeEncoding(hash)) {
            set(employee, password);
        }
        return fits;
    }

    private boolean matches(String password, String hash) {
        return password.getBytes(UTF_8).length <= MOST_BYTES && encoder.matches(password, hash);
    }
}
