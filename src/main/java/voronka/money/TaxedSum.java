package voronka.money;

import java.math.BigDecimal;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/// A sum taken apart: what is ours, what is the state's, and both together.
public record TaxedSum(@Nullable BigDecimal rate, Money net, Money tax, Money gross) {

    /// 20, 20.0 and 20.00 are one rate.
    public TaxedSum {
        rate = rate == null ? null : new BigDecimal(rate.stripTrailingZeros().toPlainString());
    }

    TaxedSum plus(TaxedSum other) {
        return new TaxedSum(rate, net.plus(other.net), tax.plus(other.tax), gross.plus(other.gross));
    }
}
