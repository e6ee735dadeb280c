package voronka.money;

import com.ibm.icu.text.RuleBasedNumberFormat;
import java.util.Locale;
import org.joda.money.Money;

/// A sum as papers want it: "Одна тысяча двести тридцать четыре рубля 56 копеек".
public final class SumInWords {

    private SumInWords() {}

    public static String of(Money sum, Locale language) {
        var whole = sum.abs().getAmountMajorLong();
        var small = Math.abs(sum.getMinorPart());
        var words = CurrencyWords.of(sum.getCurrencyUnit(), language);
        var sign = sum.isNegative() ? words.minus() + " " : "";
        var inWords = sign + spell(whole, words) + " " + words.whole(whole);
        return capitalised(sum.getScale() == 0 ? inWords : inWords + " " + small(small, sum.getScale(), words));
    }

    private static String spell(long number, CurrencyWords words) {
        return new RuleBasedNumberFormat(words.language(), RuleBasedNumberFormat.SPELLOUT)
                .format(number, words.ruleSet());
    }

    private static String small(int number, int digits, CurrencyWords words) {
        return ("%0" + digits + "d %s").formatted(number, words.small(number)).strip();
    }

    private static String capitalised(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
