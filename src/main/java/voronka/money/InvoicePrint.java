package voronka.money;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/// An invoice (S207) with all that stands on its paper.
///
/// With the tax on top the lines show sums without it; else it lies in them. A purpose that is not given is
/// put together from number, date and tax.
public record InvoicePrint(
        String number,
        LocalDate date,
        @Nullable LocalDate due,
        CurrencyUnit currency,
        InvoiceParty seller,
        InvoiceParty buyer,
        List<Line> lines,
        boolean taxOnTop,
        @Nullable String basis,
        @Nullable String purpose,
        @Nullable String contact,
        @Nullable String director,
        @Nullable String accountant) {

    /// The price stands as it was agreed, with more than two decimals where it has them.
    public record Line(String name, BigDecimal quantity, String unit, BigDecimal price, TaxedSum sum) {}

    public TaxTotals totals() {
        return TaxTotals.of(currency, lines.stream().map(Line::sum).toList());
    }
}
