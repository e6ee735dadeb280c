package voronka.deals.web;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jooq.Record;
import voronka.web.Formats;

/// The number of deals in a column, and their sum in each currency.
record BoardTotal(int deals, Map<String, BigDecimal> sums) {

    static final BoardTotal NONE = new BoardTotal(0, Map.of());

    static BoardTotal of(Record row) {
        return new BoardTotal(
                row.get(2, Integer.class), Map.of(row.get(1, String.class), row.get(3, BigDecimal.class)));
    }

    BoardTotal plus(BoardTotal other) {
        var all = new TreeMap<>(sums);
        other.sums.forEach((currency, sum) -> all.merge(currency, sum, BigDecimal::add));
        return new BoardTotal(deals + other.deals, all);
    }

    /// The money of the company first; what is nothing is left out.
    String text(String currency) {
        var own = sums.getOrDefault(currency, BigDecimal.ZERO);
        var others = sums.entrySet().stream()
                .filter(sum -> !sum.getKey().equals(currency) && sum.getValue().signum() != 0)
                .map(sum -> Formats.money(sum.getValue(), sum.getKey()))
                .collect(Collectors.joining(" + "));
        return others.isEmpty()
                ? Formats.money(own, currency)
                : own.signum() == 0 ? others : Formats.money(own, currency) + " + " + others;
    }
}
