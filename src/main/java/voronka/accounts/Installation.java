package voronka.accounts;

import static voronka.db.tenant.Tables.ROLE;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import voronka.tenancy.CurrentTenant;
import voronka.tenancy.Settings;
import voronka.tenancy.Tenant;

/// The first step of a company into the product: its settings, its roles, its first administrator, the data it starts
/// with.
@Service
public class Installation {

    private final DSLContext sql;
    private final Settings settings;
    private final DefaultRoles roles;
    private final Employees employees;
    private final Callers callers;
    private final List<StartingData> data;
    private final Set<Tenant> done = ConcurrentHashMap.newKeySet();

    Installation(
            DSLContext sql,
            Settings settings,
            DefaultRoles roles,
            Employees employees,
            Callers callers,
            List<StartingData> data) {
        this.sql = sql;
        this.settings = settings;
        this.roles = roles;
        this.employees = employees;
        this.callers = callers;
        this.data = data;
    }

    public boolean isSetUp() {
        var tenant = CurrentTenant.get();
        if (!done.contains(tenant) && sql.fetchExists(ROLE)) {
            done.add(tenant);
        }
        return done.contains(tenant);
    }

    /// @return the first employee, who holds all rights
    @Transactional
    public UUID setUp(NewCompany company, NewEmployee first) {
        settings.set("company.name", company.name().strip());
        settings.set("company.currency", company.currency().getCurrencyCode());
        settings.set("company.zone", company.zone().getId());
        settings.set("company.language", company.language().getLanguage());
        roles.fill();
        var id = employees.hire(first);
        var caller = callers.find(id).orElseThrow();
        Acting.as(caller, Way.SYSTEM, () -> {
            data.forEach(part -> part.fill(company.language()));
            return id;
        });
        return id;
    }
}
