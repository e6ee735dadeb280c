package voronka.accounts;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

/// Somebody signed in, by which way he came, and the session or token he came with.
public final class Acting extends AbstractAuthenticationToken {

    private final Caller caller;
    private final Way way;
    private final @Nullable UUID token;

    public Acting(Caller caller, Way way, @Nullable UUID token) {
        super(List.of());
        this.caller = caller;
        this.way = way;
        this.token = token;
        setAuthenticated(true);
    }

    public static Optional<Acting> find() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof Acting acting
                ? Optional.of(acting)
                : Optional.empty();
    }

    /// Runs work outside of a request, such as a job, for an employee.
    public static <T> T as(Caller caller, Way way, Supplier<T> work) {
        var before = SecurityContextHolder.getContext();
        try {
            SecurityContextHolder.setContext(new SecurityContextImpl(new Acting(caller, way, null)));
            return work.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    public Caller caller() {
        return caller;
    }

    public Way way() {
        return way;
    }

    public @Nullable UUID token() {
        return token;
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Caller getPrincipal() {
        return caller;
    }

    @Override
    public String getName() {
        return caller.email();
    }
}
