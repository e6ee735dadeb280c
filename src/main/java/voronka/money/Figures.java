package voronka.money;

import static voronka.web.Texts.t;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Objects;
import org.joda.money.Money;

/// Sums, prices and quantities as a language writes them: 1 234,56 or 1,234.56.
record Figures(Locale language) {

    String sum(Money sum) {
        return format(sum.getAmount(), sum.getScale(), sum.getScale());
    }

    String sumWithCurrency(Money sum) {
        return sum(sum) + "\u00a0"
                + t("money.short." + sum.getCurrencyUnit().getCode().toLowerCase(Locale.ROOT));
    }

    String price(BigDecimal price) {
        return format(price, 2, 4);
    }

    String quantity(BigDecimal quantity) {
        return format(quantity, 0, 6);
    }

    String rate(TaxedSum sum) {
        return format(Objects.requireNonNull(sum.rate()), 0, 3);
    }

    private String format(BigDecimal number, int leastDigits, int mostDigits) {
        var format = NumberFormat.getNumberInstance(language);
        format.setMinimumFractionDigits(leastDigits);
        format.setMaximumFractionDigits(mostDigits);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(number);
    }
}
