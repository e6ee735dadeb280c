package voronka.customers.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import voronka.customers.DecisionRole;

/// What a person is in a company, to be changed.
public record LinkEdit(
        String name,
        String path,
        @Nullable String post,
        @Nullable DecisionRole role) {

    public List<DecisionRole> roles() {
        return List.of(DecisionRole.values());
    }
}
