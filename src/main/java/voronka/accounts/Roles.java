package voronka.accounts;

import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static voronka.db.tenant.Tables.EMPLOYEE_ROLE;
import static voronka.db.tenant.Tables.ROLE;
import static voronka.db.tenant.Tables.ROLE_RIGHT;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Roles, what they allow and who holds them (F105).
@Service
@Transactional
public class Roles {

    private final DSLContext sql;
    private final Callers callers;
    private final Audit audit;
    private final AccessNews news;

    Roles(DSLContext sql, Callers callers, Audit audit, AccessNews news) {
        this.news = news;
        this.sql = sql;
        this.callers = callers;
        this.audit = audit;
    }

    public void givePost(UUID employee, Post post) {
        sql.insertInto(EMPLOYEE_ROLE, EMPLOYEE_ROLE.EMPLOYEE_ID, EMPLOYEE_ROLE.ROLE_ID)
                .select(select(val(employee), ROLE.ID).from(ROLE).where(ROLE.CODE.eq(post.code())))
                .onConflictDoNothing()
                .execute();
        callers.forget();
        if (Caller.find().isPresent()) {
            var name = callers.find(employee).map(Caller::name).orElse("");
            audit.write(new Audit.Deed(AuditEvent.ROLE_GIVEN, "employee", post.code(), name, null));
        }
    }

    /// The role of the old post goes, that of the new one comes; roles given besides stay.
    public void changePost(UUID employee, Post from, Post to) {
        sql.deleteFrom(EMPLOYEE_ROLE)
                .where(
                        EMPLOYEE_ROLE.EMPLOYEE_ID.eq(employee),
                        EMPLOYEE_ROLE.ROLE_ID.in(select(ROLE.ID).from(ROLE).where(ROLE.CODE.eq(from.code()))))
                .execute();
        givePost(employee, to);
    }

    /// The rights that come with a post.
    public Map<String, Map<Action, Scope>> rightsOf(Post post) {
        return Callers.addUp(sql.select(ROLE_RIGHT.KIND, ROLE_RIGHT.ACTION, ROLE_RIGHT.SCOPE)
                .from(ROLE_RIGHT)
                .join(ROLE)
                .on(ROLE.ID.eq(ROLE_RIGHT.ROLE_ID))
                .where(ROLE.CODE.eq(post.code()))
                .fetch());
    }

    /// Nobody takes from himself the right to give rights, or there might be nobody left who can.
    /// @param scope whose records the right shall reach, or null to take it away
    public void allow(UUID role, String kind, Action action, @Nullable Scope scope) {
        Rights.require(Action.EDIT, "settings");
        if (scope == null) {
            remove(role, kind, action);
        } else {
            write(role, kind, action, scope);
        }
        audit.write(new Audit.Deed(
                AuditEvent.RIGHTS_CHANGED,
                kind,
                codeOf(role),
                action.code() + ": " + (scope == null ? "—" : scope.code()),
                null));
        callers.forget();
        news.tell("role", List.of(role));
        if (!callers.find(Caller.current().id()).orElseThrow().may(Action.EDIT, "settings")) {
            throw new Forbidden();
        }
    }

    private void remove(UUID role, String kind, Action action) {
        sql.deleteFrom(ROLE_RIGHT)
                .where(
                        ROLE_RIGHT.ROLE_ID.eq(role),
                        ROLE_RIGHT.KIND.eq(kind),
                        ROLE_RIGHT.ACTION.eq(action.code()))
                .execute();
    }

    private String codeOf(UUID role) {
        return sql.select(ROLE.CODE).from(ROLE).where(ROLE.ID.eq(role)).fetchOptional(ROLE.CODE).orElse("");
    }

    UUID add(String code) {
        return sql.insertInto(ROLE)
                .set(ROLE.CODE, code)
                .returningResult(ROLE.ID)
                .fetchSingle()
                .value1();
    }

    void write(UUID role, String kind, Action action, Scope scope) {
        sql.insertInto(ROLE_RIGHT)
                .set(ROLE_RIGHT.ROLE_ID, role)
                .set(ROLE_RIGHT.KIND, kind)
                .set(ROLE_RIGHT.ACTION, action.code())
                .set(ROLE_RIGHT.SCOPE, scope.code())
                .onConflict(ROLE_RIGHT.ROLE_ID, ROLE_RIGHT.KIND, ROLE_RIGHT.ACTION)
                .doUpdate()
                .set(ROLE_RIGHT.SCOPE, scope.code())
                .execute();
    }
}
