package voronka.records.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One value ready to be shown: how it looks, its words, where it leads.
///
/// @param tip what is said on hover
/// @param more how many further values stand behind this one
public record ValueCell(
        Look look,
        String text,
        @Nullable String href,
        @Nullable String tone,
        @Nullable String tip,
        @Nullable Instant at,
        int more) {

    public enum Look {
        TEXT,
        LONG,
        NUMBER,
        PERSON,
        LINK,
        STATUS,
        TIME,
        CHIP,
        EMPTY
    }

    static final ValueCell NONE = new ValueCell(Look.EMPTY, "", null, null, null, null, 0);

    static ValueCell text(String text) {
        return text.isEmpty() ? NONE : new ValueCell(Look.TEXT, text, null, null, null, null, 0);
    }

    static ValueCell number(String text) {
        return new ValueCell(Look.NUMBER, text, null, null, null, null, 0);
    }

    static ValueCell link(String text, String href) {
        return new ValueCell(Look.LINK, text, href, null, null, null, 0);
    }

    ValueCell and(int others) {
        return new ValueCell(look, text, href, tone, tip, at, others);
    }
}
