package voronka.accounts;

import java.util.List;

/// The kinds that rights speak of. Some stand for more than one table: "settings" for all that administrators keep.
public final class RightKinds {

    public static final List<String> ALL = List.of(
            "company",
            "person",
            "request",
            "deal",
            "activity",
            "product",
            "invoice",
            "payment",
            "plan",
            "report",
            "import",
            "employee",
            "settings");

    private RightKinds() {}
}
