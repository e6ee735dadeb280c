package voronka.money;

import com.ibm.icu.text.PluralRules;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.joda.money.CurrencyUnit;

/// The words of a currency in a language: their gender, and their forms for one, for few, for many.
record CurrencyWords(Locale language, String gender, String minus, List<String> wholes, List<String> smalls) {

    private static final ResourceBundle.Control SAME_LANGUAGE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    /// A currency whose words we do not know is called by its code.
    static CurrencyWords of(CurrencyUnit currency, Locale wanted) {
        var language = wanted.getLanguage().equals("ru") ? wanted : Locale.ENGLISH;
        var texts = ResourceBundle.getBundle("messages.money", language, SAME_LANGUAGE);
        var key = "money.words." + currency.getCode().toLowerCase(Locale.ROOT);
        var words = List.of(text(texts, key, "masculine|" + currency.getCode()).split("\\|"));
        return new CurrencyWords(
                language,
                words.getFirst(),
                texts.getString("money.words.minus"),
                words.subList(1, words.size()),
                List.of(text(texts, key + ".small", " ").split("\\|")));
    }

    String whole(long number) {
        return form(number, wholes);
    }

    String small(long number) {
        return form(number, smalls).strip();
    }

    String ruleSet() {
        return language.getLanguage().equals("ru") ? "%spellout-cardinal-" + gender : "%spellout-cardinal";
    }

    private String form(long number, List<String> forms) {
        // ICU miscounts above two thousand millions; a form depends on the last digits and on being many.
        var shortened = number < 1_000_000 ? number : 1_000_000 + number % 1_000_000;
        var form = switch (PluralRules.forLocale(language).select(shortened)) {
            case "one" -> 0;
            case "few" -> 1;
            default -> 2;
        };
        return forms.get(Math.min(form, forms.size() - 1));
    }

    private static String text(ResourceBundle texts, String key, String otherwise) {
        try {
            return texts.getString(key);
        } catch (MissingResourceException e) {
            return otherwise;
        }
    }
}
