package voronka.accounts;

import java.util.Locale;
import java.util.stream.Stream;

/// What an employee works as (S1–S10). Each post has a role of its name that is given with it.
public enum Post {
    DIRECTOR,
    COMMERCIAL_DIRECTOR,
    HEAD_OF_SALES,
    ACTIVE_SELLER,
    PASSIVE_SELLER,
    CALLER,
    ACCOUNT_MANAGER,
    SALES_ENGINEER,
    QUALITY_CONTROLLER,
    ANALYST,
    HR,
    COACH,
    DOCUMENTS_DESK,
    ADMINISTRATOR;

    public static Post of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    public static String[] codes() {
        return Stream.of(values()).map(Post::code).toArray(String[]::new);
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Active sellers go out to the client, passive ones serve the client who came (S31); other posts do neither.
    public String workProfile() {
        return switch (this) {
            case ACTIVE_SELLER, CALLER -> "active";
            case PASSIVE_SELLER, ACCOUNT_MANAGER -> "passive";
            default -> "";
        };
    }
}
