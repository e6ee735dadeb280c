package voronka.requests.web;

import java.util.Locale;

/// What of the requests the intake desk shows.
public enum DeskTab {
    /// Those that anybody may take, in the order in which they are to be taken.
    WAITING,
    MINE,
    /// What colleagues have in work, for those who see it.
    TEAM,
    CLOSED;

    static DeskTab of(String code) {
        try {
            return valueOf(code.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            return WAITING;
        }
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
