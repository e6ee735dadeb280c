package voronka.insight.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import voronka.exchange.Cell;
import voronka.insight.web.Report.Value;
import voronka.web.Formats;

/// The values of report cells, written for the reader and typed for the file.
final class Values {

    private Values() {}

    static Value text(@Nullable String text) {
        return Value.of(text == null ? "—" : text, Cell.text(text));
    }

    static Value count(int count) {
        return Value.of(Formats.number(count), Cell.number(count));
    }

    static Value number(BigDecimal number) {
        return Value.of(Formats.number(number.stripTrailingZeros()), Cell.number(number));
    }

    static Value money(@Nullable BigDecimal sum, String currency) {
        return sum == null ? text(null) : Value.of(Formats.money(sum.setScale(0, RoundingMode.HALF_UP), currency), Cell.sum(sum.setScale(2, RoundingMode.HALF_UP), currency));
    }

    static Value share(@Nullable Double share) {
        return share == null
                ? text(null)
                : Value.of(
                        Formats.percent(share),
                        new Cell.Percent(BigDecimal.valueOf(share * 100).setScale(2, RoundingMode.HALF_UP)));
    }

    static Value days(@Nullable Double days) {
        return days == null
                ? text(null)
                : Value.of(
                        Formats.number(BigDecimal.valueOf(days).setScale(1, RoundingMode.HALF_UP)),
                        Cell.number(BigDecimal.valueOf(days).setScale(2, RoundingMode.HALF_UP)));
    }

    static Value whole(@Nullable BigDecimal number) {
        return number == null ? text(null) : number(number.setScale(0, RoundingMode.HALF_UP));
    }

    static Value minutes(@Nullable BigDecimal minutes) {
        return whole(minutes);
    }
}
