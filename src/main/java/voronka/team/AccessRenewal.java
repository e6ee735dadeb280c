package voronka.team;

import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import voronka.accounts.Callers;
import voronka.live.RecordHeard;

/// Lets go of remembered rights as soon as any node changed an employee, a department or a role.
@Component
class AccessRenewal {

    private static final Set<String> KINDS = Set.of("employee", "department", "role", "absence");

    private final Callers callers;
    private final Rosters rosters;

    AccessRenewal(Callers callers, Rosters rosters) {
        this.callers = callers;
        this.rosters = rosters;
    }

    @EventListener
    void on(RecordHeard heard) {
        if (KINDS.contains(heard.kind())) {
            rosters.forget();
            callers.forget();
        }
    }
}
