package voronka.exchange;

import java.util.Collection;

/// Whether 1,234 is a little more than one or than a thousand.
public enum DecimalMark {
    COMMA,
    POINT,
    UNKNOWN;

    /// One figure that can only be read in one way tells it for its whole column.
    public static DecimalMark of(Collection<String> column) {
        var comma = column.stream().anyMatch(text -> Decimals.markOf(text) == COMMA);
        var point = column.stream().anyMatch(text -> Decimals.markOf(text) == POINT);
        return comma == point ? UNKNOWN : comma ? COMMA : POINT;
    }
}
