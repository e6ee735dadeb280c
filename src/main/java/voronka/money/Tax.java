package voronka.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/// The arithmetic of taxes: each line is rounded to the smallest coin, and totals are sums of lines, so
/// that a paper always adds up.
///
/// A rate is in percent. No rate (null) means "without tax", which is not the same as a rate of zero.
public final class Tax {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Tax() {}

    public static Money sum(BigDecimal price, BigDecimal quantity, CurrencyUnit currency) {
        return Money.of(currency, price.multiply(quantity), RoundingMode.HALF_UP);
    }

    /// The tax lies in the sum: 120 at 20 % is 100 and 20.
    public static TaxedSum in(Money gross, @Nullable BigDecimal rate) {
        var tax = rate == null
                ? Money.zero(gross.getCurrencyUnit())
                : Money.of(
                        gross.getCurrencyUnit(),
                        gross.getAmount()
                                .multiply(rate)
                                .divide(HUNDRED.add(rate), gross.getScale(), RoundingMode.HALF_UP));
        return new TaxedSum(rate, gross.minus(tax), tax, gross);
    }

    /// The tax comes on top of the sum: 100 at 20 % is 20 and 120.
    public static TaxedSum on(Money net, @Nullable BigDecimal rate) {
        var tax = rate == null
                ? Money.zero(net.getCurrencyUnit())
                : net.multipliedBy(rate.movePointLeft(2), RoundingMode.HALF_UP);
        return new TaxedSum(rate, net, tax, net.plus(tax));
    }
}
