package voronka.team;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.springframework.stereotype.Component;
import voronka.accounts.Rights;
import voronka.tenancy.CurrentTenant;
import voronka.tenancy.Forget;
import voronka.tenancy.Tenant;

/// Knows the roster. Held in memory for some seconds: a change on another node is seen within that time, on this one at
/// once.
@Component
public class Rosters {

    private static final Duration FRESH = Duration.ofSeconds(5);

    private final RosterQueries queries;
    private final Cache<Tenant, Roster> known =
            Caffeine.newBuilder().expireAfterWrite(FRESH).build();

    Rosters(RosterQueries queries) {
        this.queries = queries;
    }

    public Roster now() {
        var tenant = CurrentTenant.get();
        var roster = known.getIfPresent(tenant);
        if (roster == null) {
            roster = Rights.unguarded("everybody sees who is away", queries::read);
            known.put(tenant, roster);
        }
        return roster;
    }

    /// To be called after any change of employees, departments, calendars, absences or admissions.
    public void forget() {
        Forget.nowAndAfterTheTransaction(known::invalidateAll);
    }
}
