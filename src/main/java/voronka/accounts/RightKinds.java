package voronka.accounts;

import java.util.List;
import java.util.Set;

/// The kinds that rights speak of. Some stand for more than one table: "settings" for all that administrators keep.
public final class RightKinds {

    public static final List<String> ALL = List.of(
            "company",
            "person",
            "request",
            "deal",
            "activity",
            "hand_over",
            "product",
            "invoice",
            "payment",
            "plan",
            "report",
            "import",
            "employee",
            "settings");

    /// Nobody owns these, so a right to them reaches all or nothing.
    private static final Set<String> UNOWNED = Set.of("product", "import", "settings");

    private RightKinds() {}

    public static List<Scope> scopes(String kind) {
        return UNOWNED.contains(kind) ? List.of(Scope.ALL) : List.of(Scope.values());
    }
}
