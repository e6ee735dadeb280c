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
    ADMINISTRATOR,
    OUTSIDE_CALLER,
    PARTNER_SELLER;

    public static Post of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    public static String[] codes() {
        return Stream.of(values()).map(Post::code).toArray(String[]::new);
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Whether he is of another firm: a call centre (S18), a dealer, an agent, a reseller (S16). He sees his own list and
    /// nothing of the house.
    public boolean isOutside() {
        return this == OUTSIDE_CALLER || this == PARTNER_SELLER;
    }

    /// Active sellers go out to the client, passive ones serve the client who came (S31); other posts do neither.
    public String workProfile() {
        return switch (this) {
            case ACTIVE_SELLER, CALLER, OUTSIDE_CALLER, PARTNER_SELLER -> "active";
            case PASSIVE_SELLER, ACCOUNT_MANAGER -> "passive";
            default -> "";
        };
    }
}
