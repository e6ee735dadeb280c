package voronka.exchange;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/// A value on its way into a table, with the type that a spreadsheet needs to sort and sum it.
public sealed interface Cell {

    Cell EMPTY = new Text("");

    record Text(String value) implements Cell {}

    record Number(BigDecimal value) implements Cell {}

    record Sum(BigDecimal value, String currency) implements Cell {}

    /// A share in hundredths: 63.15 is 63.15 %.
    record Percent(BigDecimal value) implements Cell {}

    record Day(LocalDate value) implements Cell {}

    record Moment(LocalDateTime value) implements Cell {}

    static Cell text(@Nullable String value) {
        return value == null ? EMPTY : new Text(value);
    }

    static Cell number(@Nullable BigDecimal value) {
        return value == null ? EMPTY : new Number(value);
    }

    static Cell number(long value) {
        return new Number(BigDecimal.valueOf(value));
    }

    static Cell sum(@Nullable BigDecimal value, String currency) {
        return value == null ? EMPTY : new Sum(value, currency);
    }

    static Cell day(@Nullable LocalDate value) {
        return value == null ? EMPTY : new Day(value);
    }

    static Cell moment(@Nullable LocalDateTime value) {
        return value == null ? EMPTY : new Moment(value);
    }
}
