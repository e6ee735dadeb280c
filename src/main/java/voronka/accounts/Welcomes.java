package voronka.accounts;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import voronka.NotFound;

/// Gives somebody access: a link with which he chooses his password once, within a week. So no password ever passes through
/// another's hands.
@Service
@Transactional
public class Welcomes {

    private final AccessTokens tokens;
    private final Callers callers;
    private final Passwords passwords;

    Welcomes(AccessTokens tokens, Callers callers, Passwords passwords) {
        this.tokens = tokens;
        this.callers = callers;
        this.passwords = passwords;
    }

    /// The secret of the link; an older link of the same person works no more.
    public String invite(UUID employee) {
        Rights.require(Action.ASSIGN, "employee");
        var invited = callers.find(employee).orElseThrow(NotFound::new);
        if (!Caller.current().covers(invited.rights())) {
            throw new Forbidden();
        }
        return tokens.openWelcome(employee).secret();
    }

    public Optional<Caller> find(String secret) {
        return tokens.welcomed(secret).flatMap(callers::find);
    }

    /// All sessions opened with the password there was before end, and so do the API's tokens.
    public UUID accept(String secret, String password) {
        var employee = find(secret).orElseThrow(NotFound::new).id();
        passwords.set(employee, password);
        tokens.revokeAll(employee);
        return employee;
    }
}
