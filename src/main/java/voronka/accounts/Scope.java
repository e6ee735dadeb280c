package voronka.accounts;

/// Whose records a right reaches: one's own, those of one's department and the departments below, or all. In growing
/// order.
public enum Scope {
    OWN,
    DEPARTMENT,
    ALL;

    public static Scope of(String code) {
        return valueOf(code.toUpperCase(java.util.Locale.ROOT));
    }

    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
