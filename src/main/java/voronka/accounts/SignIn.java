package voronka.accounts;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Asks for e-mail and password at the door. The answer is the same whether there is such an e-mail or not.
@Service
@Transactional
public class SignIn {

    public sealed interface Answer {

        record Welcome(UUID employee) implements Answer {}

        record Wrong() implements Answer {}

        /// Too many wrong ones; nothing is looked at before the time is over.
        record Wait(Duration time) implements Answer {}
    }

    private final Passwords passwords;
    private final Throttle throttle;
    private final Employees employees;
    private final Audit audit;

    SignIn(Passwords passwords, Throttle throttle, Employees employees, Audit audit) {
        this.passwords = passwords;
        this.throttle = throttle;
        this.employees = employees;
        this.audit = audit;
    }

    public Answer check(String email, String password, String address) {
        var who = Throttle.Subject.email(email);
        var both = List.of(who, Throttle.Subject.address(address));
        var wait = throttle.wait(both);
        if (wait.isPresent()) {
            return new Answer.Wait(wait.get());
        }
        var owner = passwords.owner(email, password);
        if (owner.isEmpty()) {
            throttle.failed(both);
            audit.write(
                    Audit.Deed.of(AuditEvent.SIGN_IN_FAILED, ""), employees.find(email).orElse(null), Employees.email(email));
            return new Answer.Wrong();
        }
        throttle.succeeded(who);
        return new Answer.Welcome(owner.get());
    }
}
