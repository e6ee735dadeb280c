package voronka.activities.web;

import java.util.List;
import java.util.Locale;

/// What of a feed is shown: all of it, or one sort of entries.
public enum FeedFilter {
    ALL("list"),
    CALLS("phone", "call"),
    LETTERS("mail", "letter", "message"),
    MEETINGS("users", "meeting", "visit"),
    TASKS("checks", "task"),
    NOTES("note", "note"),
    CHANGES("history"),
    MONEY("coin");

    private final String icon;
    private final List<String> kinds;

    FeedFilter(String icon, String... kinds) {
        this.icon = icon;
        this.kinds = List.of(kinds);
    }

    static FeedFilter of(String code) {
        for (var filter : values()) {
            if (filter.code().equals(code)) {
                return filter;
            }
        }
        return ALL;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String icon() {
        return icon;
    }

    /// The kinds of activities it lets through; none of them for changes and money.
    List<String> kinds() {
        return kinds;
    }

    boolean letsActivities() {
        return this == ALL || !kinds.isEmpty();
    }

    boolean letsChanges() {
        return this == ALL || this == CHANGES;
    }

    boolean letsMoney() {
        return this == ALL || this == MONEY;
    }
}
