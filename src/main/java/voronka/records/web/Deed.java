package voronka.records.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What an operation did to a record as people would say it: putting into the bin is a change of one column only for
/// the
/// database.
enum Deed {
    CREATED("plus", "teal"),
    CHANGED("pencil", null),
    BINNED("trash", "red"),
    RESTORED("arrow-back-up", "teal"),
    ERASED("x", "red");

    private final String icon;
    private final @Nullable String tone;

    Deed(String icon, @Nullable String tone) {
        this.icon = icon;
        this.tone = tone;
    }

    static Deed of(String action, JsonNode before, JsonNode after) {
        if (action.equals("changed") && after.has("deleted_at")) {
            return after.path("deleted_at").isNull() ? RESTORED : BINNED;
        }
        return valueOf(action.toUpperCase(Locale.ROOT));
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    String icon() {
        return icon;
    }

    @Nullable
    String tone() {
        return tone;
    }
}
