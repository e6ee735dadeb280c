package voronka.accounts;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What is written down of the doors of the product.
public enum AuditEvent {
    SIGNED_IN,
    SIGN_IN_FAILED,
    EXPORTED,
    TOKEN_MADE,
    TOKEN_REVOKED,
    RIGHTS_CHANGED,
    ROLE_GIVEN,
    SETTINGS_CHANGED;

    public static Optional<AuditEvent> find(String code) {
        return Arrays.stream(values()).filter(event -> event.code().equals(code)).findFirst();
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
