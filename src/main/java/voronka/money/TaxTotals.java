package voronka.money;

import static java.util.Comparator.comparing;
import static java.util.Comparator.nullsLast;
import static java.util.Comparator.reverseOrder;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/// What the lines of a paper come to, together and for each rate of tax, the highest first.
public record TaxTotals(Money net, Money tax, Money gross, List<TaxedSum> rates) {

    private static final Comparator<TaxedSum> HIGHEST_FIRST = comparing(TaxedSum::rate, nullsLast(reverseOrder()));

    public static TaxTotals of(CurrencyUnit currency, List<TaxedSum> lines) {
        var rates = new LinkedHashMap<Optional<BigDecimal>, TaxedSum>();
        lines.forEach(line -> rates.merge(Optional.ofNullable(line.rate()), line, TaxedSum::plus));
        return new TaxTotals(
                Money.total(currency, lines.stream().map(TaxedSum::net).toList()),
                Money.total(currency, lines.stream().map(TaxedSum::tax).toList()),
                Money.total(currency, lines.stream().map(TaxedSum::gross).toList()),
                rates.values().stream().sorted(HIGHEST_FIRST).toList());
    }

    /// The rates that are rates: "without tax" is none.
    public List<TaxedSum> taxed() {
        return rates.stream().filter(sum -> sum.rate() != null).toList();
    }
}
