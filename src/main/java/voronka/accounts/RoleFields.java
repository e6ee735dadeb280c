package voronka.accounts;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static voronka.db.tenant.Tables.EMPLOYEE_ROLE;
import static voronka.db.tenant.Tables.ROLE;
import static voronka.db.tenant.Tables.ROLE_FIELD;
import static voronka.db.tenant.Tables.ROLE_RIGHT;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record3;
import org.jooq.Result;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The fields that roles hide or keep from being written (F105). Roles add up: what one of them that sees the kind leaves
/// open is open.
@Service
@Transactional
public class RoleFields {

    private final DSLContext sql;
    private final Callers callers;
    private final Audit audit;
    private final AccessNews news;

    RoleFields(DSLContext sql, Callers callers, Audit audit, AccessNews news) {
        this.news = news;
        this.sql = sql;
        this.callers = callers;
        this.audit = audit;
    }

    /// By field, what a role leaves of it.
    public Map<String, FieldAccess> of(UUID role, String kind) {
        Rights.require(Action.EDIT, "settings");
        return sql.select(ROLE_FIELD.FIELD, ROLE_FIELD.ACCESS)
                .from(ROLE_FIELD)
                .where(ROLE_FIELD.ROLE_ID.eq(role), ROLE_FIELD.KIND.eq(kind))
                .fetchMap(row -> row.value1(), row -> FieldAccess.of(row.value2()));
    }

    /// @param access what is left of the field, or null for all that the right to the kind gives
    public void limit(UUID role, String kind, String field, @Nullable FieldAccess access) {
        Rights.require(Action.EDIT, "settings");
        if (access == null) {
            sql.deleteFrom(ROLE_FIELD)
                    .where(ROLE_FIELD.ROLE_ID.eq(role), ROLE_FIELD.KIND.eq(kind), ROLE_FIELD.FIELD.eq(field))
                    .execute();
        } else {
            sql.insertInto(ROLE_FIELD)
                    .set(ROLE_FIELD.ROLE_ID, role)
                    .set(ROLE_FIELD.KIND, kind)
                    .set(ROLE_FIELD.FIELD, field)
                    .set(ROLE_FIELD.ACCESS, access.code())
                    .onDuplicateKeyUpdate()
                    .set(ROLE_FIELD.ACCESS, access.code())
                    .execute();
        }
        var code = sql.select(ROLE.CODE).from(ROLE).where(ROLE.ID.eq(role)).fetchOptional(ROLE.CODE).orElse("");
        var left = access == null ? "—" : access.code();
        audit.write(new Audit.Deed(AuditEvent.RIGHTS_CHANGED, kind, code, field + ": " + left, null));
        callers.forget();
        news.tell("role", List.of(role));
    }

    /// The limits that all roles of an employee have in common.
    static Select<Record3<String, String, String>> limitsOf(Field<UUID> employee) {
        var other = EMPLOYEE_ROLE.as("other");
        var same = ROLE_FIELD.as("same");
        var opened = exists(selectOne()
                .from(other)
                .join(ROLE_RIGHT)
                .on(
                        ROLE_RIGHT.ROLE_ID.eq(other.ROLE_ID),
                        ROLE_RIGHT.KIND.eq(ROLE_FIELD.KIND),
                        ROLE_RIGHT.ACTION.eq(inline("see")))
                .where(
                        other.EMPLOYEE_ID.eq(employee),
                        not(exists(selectOne()
                                .from(same)
                                .where(
                                        same.ROLE_ID.eq(other.ROLE_ID),
                                        same.KIND.eq(ROLE_FIELD.KIND),
                                        same.FIELD.eq(ROLE_FIELD.FIELD))))));
        // By the alphabet "read" comes after "hidden", and it is the one that leaves more.
        return select(ROLE_FIELD.KIND, ROLE_FIELD.FIELD, max(ROLE_FIELD.ACCESS))
                .from(ROLE_FIELD)
                .join(EMPLOYEE_ROLE)
                .on(EMPLOYEE_ROLE.ROLE_ID.eq(ROLE_FIELD.ROLE_ID))
                .where(EMPLOYEE_ROLE.EMPLOYEE_ID.eq(employee), not(opened))
                .groupBy(ROLE_FIELD.KIND, ROLE_FIELD.FIELD);
    }

    static Map<String, Map<String, FieldAccess>> byKind(Result<Record3<String, String, String>> rows) {
        var limits = new HashMap<String, Map<String, FieldAccess>>();
        for (var row : rows) {
            limits.computeIfAbsent(row.value1(), kind -> new HashMap<>()).put(row.value2(), FieldAccess.of(row.value3()));
        }
        return limits;
    }
}
