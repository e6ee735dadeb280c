package voronka.records.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One value ready to be shown: how it looks, its words, where it leads.
///
/// @param tip what is said on hover
/// @param more how many further values stand behind this one
public record Cell(
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

    static final Cell NONE = new Cell(Look.EMPTY, "", null, null, null, null, 0);

    static Cell text(String text) {
        return text.isEmpty() ? NONE : new Cell(Look.TEXT, text, null, null, null, null, 0);
    }

    static Cell number(String text) {
        return new Cell(Look.NUMBER, text, null, null, null, null, 0);
    }

    static Cell link(String text, String href) {
        return new Cell(Look.LINK, text, href, null, null, null, 0);
    }

    Cell and(int others) {
        return new Cell(look, text, href, tone, tip, at, others);
    }
}
