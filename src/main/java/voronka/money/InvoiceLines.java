package voronka.money;

import static voronka.web.Texts.t;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import voronka.catalog.Taxes;
import voronka.money.InvoiceSourceQueries.Line;
import voronka.money.InvoiceSourceQueries.Source;

/// What an invoice of a deal asks money for: its product lines, or all of it as what its title says; and of a deal that is
/// billed in part already, the rest.
@Component
class InvoiceLines {

    record Priced(Line line, TaxedSum sum) {}

    private final Taxes taxes;

    InvoiceLines(Taxes taxes) {
        this.taxes = taxes;
    }

    /// With the rates of the day.
    List<Priced> of(Source deal, LocalDate day) {
        var rates = taxes.on(day);
        var currency = CurrencyUnit.of(deal.currency());
        return lines(deal).stream().map(line -> priced(line, rates, currency)).toList();
    }

    private List<Line> lines(Source deal) {
        var whole = whole(deal);
        return deal.billed().signum() == 0 ? whole : rest(deal, whole);
    }

    /// What is not of the catalogue carries the tax that the company usually charges.
    private List<Line> whole(Source deal) {
        var usual = taxes.usual();
        return deal.lines().isEmpty()
                ? List.of(line(deal.title(), deal.amount(), usual.id(), usual.name()))
                : deal.lines().stream().map(line -> taxed(line, usual)).toList();
    }

    private static Line taxed(Line line, Taxes.Usual usual) {
        return line.tax() != null || line.product() != null
                ? line
                : new Line(
                        null, line.name(), line.unit(), line.quantity(), line.price(), line.discount(), line.sum(), usual.id(), usual.name());
    }

    /// One line for each tax, by its part in the whole; the last takes what rounding left.
    private static List<Line> rest(Source deal, List<Line> whole) {
        var sums = new LinkedHashMap<@Nullable UUID, BigDecimal>();
        whole.forEach(line -> sums.merge(line.tax(), line.sum(), BigDecimal::add));
        var decimals = CurrencyUnit.of(deal.currency()).getDecimalPlaces();
        var left = deal.rest();
        var lines = new ArrayList<Line>();
        for (var part : sums.entrySet()) {
            var last = lines.size() == sums.size() - 1;
            var sum = last
                    ? left
                    : deal.rest().multiply(part.getValue()).divide(deal.amount(), decimals, RoundingMode.HALF_UP);
            left = left.subtract(sum);
            lines.add(line(t("money.invoice.rest", deal.title()), sum, part.getKey(), nameOf(part.getKey(), whole)));
        }
        return lines;
    }

    private static @Nullable String nameOf(@Nullable UUID tax, List<Line> lines) {
        return lines.stream()
                .filter(line -> java.util.Objects.equals(line.tax(), tax))
                .findFirst()
                .map(Line::taxName)
                .orElse(null);
    }

    private static Line line(String name, BigDecimal sum, @Nullable UUID tax, @Nullable String taxName) {
        return new Line(null, name, "", BigDecimal.ONE, sum, BigDecimal.ZERO, sum, tax, taxName);
    }

    private static Priced priced(Line line, Map<UUID, @Nullable BigDecimal> rates, CurrencyUnit currency) {
        var rate = line.tax() == null ? null : rates.get(line.tax());
        return new Priced(line, Tax.in(Money.of(currency, line.sum(), RoundingMode.HALF_UP), rate));
    }
}
