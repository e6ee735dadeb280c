package voronka.team;

import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import voronka.accounts.AccessTokens;
import voronka.accounts.Callers;
import voronka.live.RecordHeard;

/// Lets go of remembered rights as soon as any node changed an employee, a department or a role, and of a session or token that
/// any node revoked.
@Component
class AccessRenewal {

    private static final Set<String> KINDS = Set.of("employee", "department", "role", "absence");

    private final Callers callers;
    private final AccessTokens tokens;
    private final Rosters rosters;

    AccessRenewal(Callers callers, AccessTokens tokens, Rosters rosters) {
        this.tokens = tokens;
        this.callers = callers;
        this.rosters = rosters;
    }

    @EventListener
    void on(RecordHeard heard) {
        if (KINDS.contains(heard.kind())) {
            rosters.forget();
            callers.forget();
        } else if (heard.kind().equals("access_token")) {
            tokens.forget(heard.id());
        }
    }
}
