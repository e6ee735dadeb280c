package voronka.accounts.web;

import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.i18n.LocaleContextHolder;
import voronka.accounts.TimeZones;

/// The set-up page: the form as it was filled in and what is wrong with it, by field.
public record SetUpPage(SetUpForm form, Map<String, String> problems) {

    private static final List<String> CURRENCIES =
            List.of("RUB", "BYN", "KZT", "UAH", "AMD", "AZN", "GEL", "KGS", "MDL", "UZS", "EUR", "USD", "GBP", "CNY", "TRY", "AED");

    public String problem(String field) {
        return problems.getOrDefault(field, "");
    }

    public List<TimeZones.Choice> zones() {
        return TimeZones.all(language());
    }

    public List<TimeZones.Choice> currencies() {
        return CURRENCIES.stream()
                .map(code -> new TimeZones.Choice(code, code + " " + Currency.getInstance(code).getDisplayName(language())))
                .toList();
    }

    private static Locale language() {
        return LocaleContextHolder.getLocale();
    }
}
