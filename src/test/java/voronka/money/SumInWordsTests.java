package voronka.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.joda.money.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SumInWordsTests {

    @ParameterizedTest
    @CsvSource({
        "RUB 1234.56,       Одна тысяча двести тридцать четыре рубля 56 копеек",
        "RUB 0.00,          Ноль рублей 00 копеек",
        "RUB 0.01,          Ноль рублей 01 копейка",
        "RUB 1.02,          Один рубль 02 копейки",
        "RUB 2.11,          Два рубля 11 копеек",
        "RUB 5.21,          Пять рублей 21 копейка",
        "RUB 11.00,         Одиннадцать рублей 00 копеек",
        "RUB 21.12,         Двадцать один рубль 12 копеек",
        "RUB 112.22,        Сто двенадцать рублей 22 копейки",
        "RUB 1000.00,       Одна тысяча рублей 00 копеек",
        "RUB 2001.00,       Две тысячи один рубль 00 копеек",
        "RUB 21000.00,      Двадцать одна тысяча рублей 00 копеек",
        "RUB 40090.00,      Сорок тысяч девяносто рублей 00 копеек",
        "RUB 1000000.00,    Один миллион рублей 00 копеек",
        "RUB 2002002.02,    Два миллиона две тысячи два рубля 02 копейки",
        "RUB 999999999.99,  Девятьсот девяносто девять миллионов девятьсот девяносто девять тысяч девятьсот девяносто девять рублей 99 копеек",
        "RUB 5000000000.00, Пять миллиардов рублей 00 копеек",
        "RUB -1.50,         Минус один рубль 50 копеек",
        "USD 1.01,          Один доллар США 01 цент",
        "USD 22.02,         Двадцать два доллара США 02 цента",
        "USD 100.05,        Сто долларов США 05 центов",
        "EUR 2.03,          Два евро 03 евроцента",
        "KZT 1.21,          Один тенге 21 тиын",
        "KZT 102.02,        Сто два тенге 02 тиына",
        "BYN 1.00,          Один белорусский рубль 00 копеек",
        "BYN 3.01,          Три белорусских рубля 01 копейка",
        "BYN 17.00,         Семнадцать белорусских рублей 00 копеек",
        "UAH 1.01,          Одна гривна 01 копейка",
        "UAH 2.00,          Две гривны 00 копеек",
        "UAH 21002.05,      Двадцать одна тысяча две гривны 05 копеек",
        "UAH 1000005.00,    Один миллион пять гривен 00 копеек",
    })
    void aSumIsWrittenInRussianWithItsGrammar(String sum, String words) {
        assertThat(SumInWords.of(Money.parse(sum), Locale.of("ru", "RU"))).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "RUB 1234.56, One thousand two hundred thirty-four rubles 56 kopecks",
        "RUB 1.01,    One ruble 01 kopeck",
        "USD 21.00,   Twenty-one US dollars 00 cents",
        "EUR 1.50,    One euro 50 cents",
        "KZT 2.02,    Two tenge 02 tiyn",
        "BYN 1.00,    One Belarusian ruble 00 kopecks",
        "UAH 0.00,    Zero hryvnias 00 kopiykas",
        "USD -2.00,   Minus two US dollars 00 cents",
    })
    void aSumIsWrittenInEnglish(String sum, String words) {
        assertThat(SumInWords.of(Money.parse(sum), Locale.ENGLISH)).isEqualTo(words);
        assertThat(SumInWords.of(Money.parse(sum), Locale.US)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"GBP 101.45, Сто один GBP 45", "JPY 12, Двенадцать JPY"})
    void aCurrencyWithoutWordsIsCalledByItsCode(String sum, String words) {
        assertThat(SumInWords.of(Money.parse(sum), Locale.of("ru"))).isEqualTo(words);
    }
}
