package voronka.accounts;

import static voronka.db.tenant.Tables.AUDIT_ENTRY;

import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import voronka.tenancy.Settings;

/// Writes down what happens at the doors (F107): sign-ins, what is taken out, who may do what. Nothing of it is changed.
@Service
@Transactional
public class Audit {

    /// How many days entries are kept.
    public static final String DAYS = "audit.days";

    public static final int DEFAULT_DAYS = 730;
    private static final int LONGEST = 500;

    /// @param kind the kind of record it was about, or empty
    /// @param subject what it was done to: a list, a token, a role
    /// @param rows how many rows went out, or null
    public record Deed(AuditEvent event, String kind, String subject, String details, @Nullable Integer rows) {

        public static Deed of(AuditEvent event, String subject) {
            return new Deed(event, "", subject, "", null);
        }
    }

    private final DSLContext sql;
    private final Settings settings;

    Audit(DSLContext sql, Settings settings) {
        this.sql = sql;
        this.settings = settings;
    }

    /// By the one who works here now; what the product does of its own accord is not written down.
    public void write(Deed deed) {
        Acting.find()
                .filter(acting -> acting.way() != Way.DEMO && acting.way() != Way.SYSTEM)
                .map(Acting::caller)
                .filter(caller -> !caller.isNobody())
                .ifPresent(caller -> write(deed, caller.id(), caller.name()));
    }

    /// @param who what he called himself
    void write(Deed deed, @Nullable UUID employee, String who) {
        var request = Optional.ofNullable(RequestContextHolder.getRequestAttributes())
                .map(attributes -> ((ServletRequestAttributes) attributes).getRequest());
        sql.insertInto(AUDIT_ENTRY)
                .set(AUDIT_ENTRY.EVENT, deed.event().code())
                .set(AUDIT_ENTRY.EMPLOYEE_ID, employee)
                .set(AUDIT_ENTRY.WHO, plain(who))
                .set(AUDIT_ENTRY.KIND, deed.kind())
                .set(AUDIT_ENTRY.SUBJECT, plain(deed.subject()))
                .set(AUDIT_ENTRY.DETAILS, plain(deed.details()))
                .set(AUDIT_ENTRY.ROWS, deed.rows())
                .set(AUDIT_ENTRY.ADDRESS, request.map(each -> each.getRemoteAddr()).orElse(""))
                .set(AUDIT_ENTRY.AGENT, request.map(each -> plain(each.getHeader("User-Agent"))).orElse(""))
                .execute();
    }

    /// Takes away what is older than the company keeps it.
    public void clear() {
        var days = settings.find(DAYS, Integer.class).orElse(DEFAULT_DAYS);
        sql.deleteFrom(AUDIT_ENTRY)
                .where(AUDIT_ENTRY.AT.lt(OffsetDateTime.now().minusDays(Math.max(31, days))))
                .execute();
    }

    private static String plain(@Nullable String text) {
        var known = Objects.requireNonNullElse(text, "").replace("\0", "");
        return known.substring(0, Math.min(known.length(), LONGEST));
    }
}
