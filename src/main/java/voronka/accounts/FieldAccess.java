package voronka.accounts;

import java.util.Locale;

/// What a role leaves of a field: nothing, or to read it. In growing order.
public enum FieldAccess {
    HIDDEN,
    READ;

    public static FieldAccess of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
