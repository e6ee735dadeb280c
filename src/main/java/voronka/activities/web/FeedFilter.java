package voronka.activities.web;

import java.util.List;
import java.util.Locale;

/// What of a feed is shown: all of it, or one sort of entries.
public enum FeedFilter {
    ALL,
    CALLS("call"),
    LETTERS("letter", "message"),
    MEETINGS("meeting", "visit"),
    TASKS("task"),
    NOTES("note"),
    CHANGES,
    MONEY;

    private final List<String> kinds;

    FeedFilter(String... kinds) {
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
