package voronka.accounts;

import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.val;
import static voronka.db.tenant.Tables.AUDIT_ENTRY;
import static voronka.db.tenant.Tables.EMPLOYEE;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import voronka.NotFound;

/// Reads the audit log, the newest first, by pages that go by a key.
@Component
public class AuditQueries {

    public record Entry(
            UUID id,
            OffsetDateTime at,
            String event,
            @Nullable UUID employee,
            String who,
            String kind,
            String subject,
            String details,
            @Nullable Integer rows,
            String address,
            String agent) {}

    /// @param until the last day that counts
    /// @param after the last entry of the page before
    public record Wanted(
            @Nullable AuditEvent event,
            @Nullable UUID employee,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable UUID after) {}

    /// @param next the entry after which the next page begins, or null
    public record Page(List<Entry> items, @Nullable UUID next) {}

    private final DSLContext sql;

    AuditQueries(DSLContext sql) {
        this.sql = sql;
    }

    public Page page(Wanted wanted, int limit) {
        Rights.require(Action.EDIT, "settings");
        var rows = sql.select(
                        AUDIT_ENTRY.ID,
                        AUDIT_ENTRY.AT,
                        AUDIT_ENTRY.EVENT,
                        AUDIT_ENTRY.EMPLOYEE_ID,
                        AUDIT_ENTRY.WHO,
                        AUDIT_ENTRY.KIND,
                        AUDIT_ENTRY.SUBJECT,
                        AUDIT_ENTRY.DETAILS,
                        AUDIT_ENTRY.ROWS,
                        AUDIT_ENTRY.ADDRESS,
                        AUDIT_ENTRY.AGENT)
                .from(AUDIT_ENTRY)
                .where(conditions(wanted))
                .orderBy(AUDIT_ENTRY.AT.desc(), AUDIT_ENTRY.ID.desc())
                .limit(limit + 1)
                .fetch(Records.mapping(Entry::new));
        var more = rows.size() > limit;
        return new Page(more ? rows.subList(0, limit) : rows, more ? rows.get(limit - 1).id() : null);
    }

    private List<Condition> conditions(Wanted wanted) {
        var zone = Caller.current().zone();
        var conditions = new ArrayList<Condition>();
        if (wanted.event() != null) {
            conditions.add(AUDIT_ENTRY.EVENT.eq(wanted.event().code()));
        }
        if (wanted.employee() != null) {
            conditions.add(AUDIT_ENTRY.EMPLOYEE_ID.eq(wanted.employee()));
        }
        if (wanted.from() != null) {
            conditions.add(AUDIT_ENTRY.AT.ge(wanted.from().atStartOfDay(zone).toOffsetDateTime()));
        }
        if (wanted.until() != null) {
            conditions.add(AUDIT_ENTRY.AT.lt(wanted.until().plusDays(1).atStartOfDay(zone).toOffsetDateTime()));
        }
        conditions.add(wanted.after() == null ? noCondition() : behind(wanted.after()));
        return conditions;
    }

    private Condition behind(UUID entry) {
        var at = sql.select(AUDIT_ENTRY.AT)
                .from(AUDIT_ENTRY)
                .where(AUDIT_ENTRY.ID.eq(entry))
                .fetchOptional(AUDIT_ENTRY.AT)
                .orElseThrow(NotFound::new);
        return row(AUDIT_ENTRY.AT, AUDIT_ENTRY.ID).lt(val(at), val(entry));
    }

    /// Those who may be asked for, by name.
    public Map<UUID, String> people() {
        Rights.require(Action.EDIT, "settings");
        var people = new LinkedHashMap<UUID, String>();
        sql.select(EMPLOYEE.ID, EMPLOYEE.NAME)
                .from(EMPLOYEE)
                .orderBy(EMPLOYEE.NAME, EMPLOYEE.ID)
                .limit(1000)
                .forEach(person -> people.put(person.value1(), person.value2()));
        return people;
    }
}
