package voronka.accounts;

import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static voronka.db.tenant.Tables.EMPLOYEE;
import static voronka.db.tenant.Tables.EMPLOYEE_ROLE;
import static voronka.db.tenant.Tables.ROLE;
import static voronka.db.tenant.Tables.ROLE_RIGHT;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/// Reads what roles there are, what each allows and how many hold it.
@Component
public class RoleQueries {

    public record Role(UUID id, String code, int people, Map<String, Map<Action, Scope>> rights) {

        public Optional<Scope> scope(String kind, Action action) {
            return Optional.ofNullable(rights.getOrDefault(kind, Map.of()).get(action));
        }
    }

    private final DSLContext sql;

    RoleQueries(DSLContext sql) {
        this.sql = sql;
    }

    /// In the order of the posts they come with.
    public List<Role> all() {
        var people = select(countDistinct(EMPLOYEE_ROLE.EMPLOYEE_ID))
                .from(EMPLOYEE_ROLE)
                .join(EMPLOYEE)
                .on(EMPLOYEE.ID.eq(EMPLOYEE_ROLE.EMPLOYEE_ID))
                .where(
                        EMPLOYEE_ROLE.ROLE_ID.eq(ROLE.ID),
                        EMPLOYEE.STATUS.ne("left"),
                        EMPLOYEE.DELETED_AT.isNull());
        var rights = multiset(select(ROLE_RIGHT.KIND, ROLE_RIGHT.ACTION, ROLE_RIGHT.SCOPE)
                        .from(ROLE_RIGHT)
                        .where(ROLE_RIGHT.ROLE_ID.eq(ROLE.ID)))
                .convertFrom(Callers::addUp);
        return sql.select(ROLE.ID, ROLE.CODE, people.asField(), rights)
                .from(ROLE)
                .orderBy(ROLE.CODE.sortAsc(List.of(Post.codes())), ROLE.CODE)
                .fetch(row -> new Role(row.value1(), row.value2(), (Integer) row.value3(), row.value4()));
    }
}
