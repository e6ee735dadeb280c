package voronka.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaxTests {

    private static final CurrencyUnit RUB = CurrencyUnit.of("RUB");

    @ParameterizedTest
    @CsvSource({
        "120.00,  20,   100.00,  20.00",
        "100.00,  20,   83.33,   16.67",
        "0.01,    20,   0.01,    0.00",
        "0.03,    20,   0.02,    0.01",
        "110.00,  10,   100.00,  10.00",
        "100.00,  0,    100.00,  0.00",
        "100.00,  22,   81.97,   18.03",
        "105.50,  5.5,  100.00,  5.50",
        "-120.00, 20,   -100.00, -20.00",
    })
    void aTaxIsTakenOutOfASumThatIncludesIt(String gross, BigDecimal rate, String net, String tax) {
        assertThat(Tax.in(rub(gross), rate)).isEqualTo(new TaxedSum(rate, rub(net), rub(tax), rub(gross)));
    }

    @ParameterizedTest
    @CsvSource({
        "100.00, 20,  20.00, 120.00",
        "0.02,   20,  0.00,  0.02",
        "0.03,   20,  0.01,  0.04",
        "99.99,  20,  20.00, 119.99",
        "0.25,   10,  0.03,  0.28",
        "100.00, 0,   0.00,  100.00",
    })
    void aTaxIsPutOnTopOfASumWithoutIt(String net, BigDecimal rate, String tax, String gross) {
        assertThat(Tax.on(rub(net), rate)).isEqualTo(new TaxedSum(rate, rub(net), rub(tax), rub(gross)));
    }

    @Test
    void withoutTaxIsNotARateOfZero() {
        var untaxed = Tax.in(rub("100.00"), null);
        var zero = Tax.in(rub("100.00"), BigDecimal.ZERO);

        assertThat(untaxed.tax()).isEqualTo(zero.tax()).isEqualTo(rub("0.00"));
        assertThat(TaxTotals.of(RUB, List.of(untaxed)).taxed()).isEmpty();
        assertThat(TaxTotals.of(RUB, List.of(zero)).taxed()).containsExactly(zero);
    }

    @ParameterizedTest
    @CsvSource({"0.335, 3, 1.01", "33.3333, 3, 100.00", "10.005, 1, 10.01", "-10.005, 1, -10.01", "7, 0.125, 0.88"})
    void priceTimesQuantityIsRoundedToTheKopeckHalfUp(BigDecimal price, BigDecimal quantity, String sum) {
        assertThat(Tax.sum(price, quantity, RUB)).isEqualTo(rub(sum));
    }

    @Test
    void aCurrencyWithoutCoinsIsRoundedToWholes() {
        var yen = CurrencyUnit.of("JPY");
        assertThat(Tax.sum(new BigDecimal("10.5"), BigDecimal.ONE, yen)).isEqualTo(Money.parse("JPY 11"));
        assertThat(Tax.in(Money.parse("JPY 110"), BigDecimal.TEN).tax()).isEqualTo(Money.parse("JPY 10"));
    }

    @Test
    void ratesAreToldApartByTheirValueAndListedFromTheHighest() {
        var lines = List.of(
                Tax.in(rub("110.00"), new BigDecimal("10")),
                Tax.in(rub("120.00"), new BigDecimal("20")),
                Tax.in(rub("50.00"), null),
                Tax.in(rub("60.00"), new BigDecimal("20.00")));

        var totals = TaxTotals.of(RUB, lines);

        assertThat(totals.rates())
                .containsExactly(
                        new TaxedSum(new BigDecimal("20"), rub("150.00"), rub("30.00"), rub("180.00")),
                        new TaxedSum(new BigDecimal("10"), rub("100.00"), rub("10.00"), rub("110.00")),
                        new TaxedSum(null, rub("50.00"), rub("0.00"), rub("50.00")));
        assertThat(totals.gross()).isEqualTo(rub("340.00"));
        assertThat(totals.tax()).isEqualTo(rub("40.00"));
        assertThat(totals.net()).isEqualTo(rub("300.00"));
    }

    @Test
    void totalsAreTheSumsOfLinesToTheKopeck() {
        var random = new Random(7);
        var rates = List.of("20", "10", "22", "5", "7", "0");
        var lines = IntStream.range(0, 1000)
                .mapToObj(i -> Tax.sum(
                        BigDecimal.valueOf(random.nextInt(10_000_000), 4),
                        BigDecimal.valueOf(random.nextInt(1, 100_000), 3),
                        RUB))
                .map(sum -> Tax.in(sum, new BigDecimal(rates.get(random.nextInt(rates.size())))))
                .toList();

        var totals = TaxTotals.of(RUB, lines);

        assertThat(lines).allMatch(line -> line.net().plus(line.tax()).equals(line.gross()));
        assertThat(totals.net().plus(totals.tax())).isEqualTo(totals.gross());
        assertThat(Money.total(totals.rates().stream().map(TaxedSum::tax).toList()))
                .isEqualTo(totals.tax());
    }

    @Test
    void nothingComesToZero() {
        assertThat(TaxTotals.of(RUB, List.of())).isEqualTo(new TaxTotals(rub("0"), rub("0"), rub("0"), List.of()));
    }

    private static Money rub(String amount) {
        return Money.of(RUB, new BigDecimal(amount));
    }
}
