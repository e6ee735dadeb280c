package voronka.team;

import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static voronka.db.tenant.Tables.DEPARTMENT;
import static voronka.db.tenant.Tables.EMPLOYEE;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import voronka.records.Catalogue;

/// Reads who is above whom.
@Component
public class TeamQueries {

    public record Department(UUID id, String name, @Nullable UUID parent) {}

    public record Member(
            UUID id,
            String name,
            String post,
            String status,
            @Nullable UUID department,
            @Nullable UUID head,
            boolean hasAccess) {}

    private final DSLContext sql;
    private final Catalogue catalogue;

    TeamQueries(DSLContext sql, Catalogue catalogue) {
        this.sql = sql;
        this.catalogue = catalogue;
    }

    /// The head of this one, the head of that one and so on, himself included.
    Set<UUID> headsAbove(UUID employee) {
        return above(EMPLOYEE, EMPLOYEE.ID, EMPLOYEE.HEAD_ID, employee);
    }

    Set<UUID> departmentsAbove(UUID department) {
        return above(DEPARTMENT, DEPARTMENT.ID, DEPARTMENT.PARENT_ID, department);
    }

    boolean holdsAnything(UUID department) {
        return sql.fetchExists(
                        EMPLOYEE,
                        EMPLOYEE.DEPARTMENT_ID.eq(department),
                        EMPLOYEE.DELETED_AT.isNull(),
                        EMPLOYEE.STATUS.ne("left"))
                || sql.fetchExists(DEPARTMENT, DEPARTMENT.PARENT_ID.eq(department), DEPARTMENT.DELETED_AT.isNull());
    }

    public List<Department> departments() {
        return sql.select(DEPARTMENT.ID, DEPARTMENT.NAME, DEPARTMENT.PARENT_ID)
                .from(DEPARTMENT)
                .where(catalogue.kind("department").visible())
                .orderBy(DEPARTMENT.NAME, DEPARTMENT.ID)
                .fetch(org.jooq.Records.mapping(Department::new));
    }

    @Nullable
    String departmentName(UUID department) {
        return sql.select(DEPARTMENT.NAME).from(DEPARTMENT).where(DEPARTMENT.ID.eq(department)).fetchOne(DEPARTMENT.NAME);
    }

    /// Those who work here, the higher post first.
    public List<Member> members() {
        return sql.select(
                        EMPLOYEE.ID,
                        EMPLOYEE.NAME,
                        EMPLOYEE.POST,
                        EMPLOYEE.STATUS,
                        EMPLOYEE.DEPARTMENT_ID,
                        EMPLOYEE.HEAD_ID,
                        DSL.field(EMPLOYEE.PASSWORD_HASH.isNotNull()))
                .from(EMPLOYEE)
                .where(catalogue.kind("employee").visible(), EMPLOYEE.STATUS.ne("left"))
                .orderBy(EMPLOYEE.POST.sortAsc(List.of(voronka.accounts.Post.codes())), EMPLOYEE.NAME, EMPLOYEE.ID)
                .fetch(org.jooq.Records.mapping(Member::new));
    }

    private Set<UUID> above(Table<?> table, Field<UUID> id, Field<UUID> upper, UUID start) {
        var up = name("up");
        var found = up.fields("id", "upper")
                .as(select(id, upper)
                        .from(table)
                        .where(id.eq(start))
                        .union(select(id, upper)
                                .from(table)
                                .join(DSL.table(up))
                                .on(id.eq(DSL.field(name("up", "upper"), UUID.class)))));
        return sql.withRecursive(found)
                .select(DSL.field(name("up", "id"), UUID.class))
                .from(DSL.table(up))
                .fetchSet(0, UUID.class);
    }
}
