package voronka.accounts;

import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static voronka.db.tenant.Tables.DEPARTMENT;
import static voronka.db.tenant.Tables.EMPLOYEE;
import static voronka.db.tenant.Tables.EMPLOYEE_ROLE;
import static voronka.db.tenant.Tables.ROLE_RIGHT;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record3;
import org.jooq.Result;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import voronka.tenancy.CurrentTenant;
import voronka.tenancy.Forget;
import voronka.tenancy.Tenant;

/// Knows employees with their rights. Held in memory for half a minute, or until the notice comes that one of them, a department
/// or a role was changed on some node.
@Component
public class Callers {

    private static final Duration FRESH = Duration.ofSeconds(30);

    private record Key(Tenant tenant, UUID employee) {}

    private final DSLContext sql;
    private final Cache<Key, Caller> known =
            Caffeine.newBuilder().expireAfterWrite(FRESH).maximumSize(10_000).build();

    private final ObjectProvider<StandIns> standIns;

    Callers(DSLContext sql, ObjectProvider<StandIns> standIns) {
        this.sql = sql;
        this.standIns = standIns;
    }

    /// Empty when the employee is not there, has left or has no access any more.
    public Optional<Caller> find(UUID employee) {
        var key = new Key(CurrentTenant.get(), employee);
        var caller = known.getIfPresent(key);
        if (caller == null) {
            caller = read(employee);
            if (caller != null) {
                caller = caller.standingInFor(absent(employee));
                known.put(key, caller);
            }
        }
        return Optional.ofNullable(caller);
    }

    /// To be called after any change of employees, departments or roles.
    public void forget() {
        Forget.nowAndAfterTheTransaction(known::invalidateAll);
    }

    private List<Caller> absent(UUID deputy) {
        return standIns.orderedStream()
                .flatMap(each -> each.absent(deputy).stream())
                .map(this::read)
                .filter(Objects::nonNull)
                .toList();
    }

    private @Nullable Caller read(UUID id) {
        var rights = multiset(select(ROLE_RIGHT.KIND, ROLE_RIGHT.ACTION, ROLE_RIGHT.SCOPE)
                        .from(ROLE_RIGHT)
                        .join(EMPLOYEE_ROLE)
                        .on(EMPLOYEE_ROLE.ROLE_ID.eq(ROLE_RIGHT.ROLE_ID))
                        .where(EMPLOYEE_ROLE.EMPLOYEE_ID.eq(EMPLOYEE.ID)))
                .convertFrom(Callers::addUp);
        var fields = multiset(RoleFields.limitsOf(EMPLOYEE.ID)).convertFrom(RoleFields::byKind);
        return sql.select(
                        EMPLOYEE.ID,
                        EMPLOYEE.NAME,
                        EMPLOYEE.EMAIL,
                        EMPLOYEE.POST,
                        EMPLOYEE.WORK_PROFILE,
                        EMPLOYEE.LANGUAGE,
                        EMPLOYEE.TIME_ZONE,
                        EMPLOYEE.DEPARTMENT_ID,
                        rights,
                        fields)
                .from(EMPLOYEE)
                .where(EMPLOYEE.ID.eq(id), EMPLOYEE.STATUS.ne("left"), EMPLOYEE.DELETED_AT.isNull())
                .fetchOne(row -> new Caller(
                        row.value1(),
                        row.value2(),
                        Objects.requireNonNullElse(row.value3(), ""),
                        row.value4(),
                        row.value5(),
                        Locale.forLanguageTag(row.value6()),
                        ZoneId.of(row.value7()),
                        row.value8(),
                        colleagues(row.value1(), row.value8()),
                        row.value9())
                        .limitedTo(row.value10()));
    }

    private List<UUID> colleagues(UUID self, @Nullable UUID department) {
        if (department == null) {
            return List.of(self);
        }
        var below = name("below")
                .fields("id")
                .as(select(DEPARTMENT.ID)
                        .from(DEPARTMENT)
                        .where(DEPARTMENT.ID.eq(department))
                        .union(select(DEPARTMENT.ID)
                                .from(DEPARTMENT)
                                .join(org.jooq.impl.DSL.table(name("below")))
                                .on(DEPARTMENT.PARENT_ID.eq(
                                        org.jooq.impl.DSL.field(name("below", "id"), UUID.class)))));
        return sql.withRecursive(below)
                .select(EMPLOYEE.ID)
                .from(EMPLOYEE)
                .where(EMPLOYEE.DEPARTMENT_ID
                        .in(select(below.field("id", UUID.class)).from(below))
                        .or(EMPLOYEE.ID.eq(self)))
                .fetch(EMPLOYEE.ID);
    }

    static Map<String, Map<Action, Scope>> addUp(Result<Record3<String, String, String>> rows) {
        var rights = new HashMap<String, Map<Action, Scope>>();
        for (var row : rows) {
            rights.computeIfAbsent(row.value1(), kind -> new EnumMap<>(Action.class))
                    .merge(
                            Action.valueOf(row.value2().toUpperCase(Locale.ROOT)),
                            Scope.of(row.value3()),
                            (a, b) -> a.compareTo(b) > 0 ? a : b);
        }
        return rights;
    }
}
