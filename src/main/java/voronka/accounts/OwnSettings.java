package voronka.accounts;

import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import voronka.tenancy.CompanySetting;
import voronka.tenancy.CompanySetting.Choice;

/// What was said of the company when it was set up, to be said otherwise later, and how long tokens and the audit log last.
@Configuration
class OwnSettings {

    @Bean
    static CompanySetting companyName() {
        return CompanySetting.text("company.name", 10, () -> "");
    }

    @Bean
    static CompanySetting companyCurrency() {
        return CompanySetting.choice("company.currency", 20, () -> "RUB", OwnSettings::currencies);
    }

    @Bean
    static CompanySetting companyZone() {
        return CompanySetting.choice("company.zone", 30, () -> "Europe/Moscow", language -> TimeZones.all(language).stream()
                .map(zone -> new Choice(zone.id(), zone.label()))
                .toList());
    }

    @Bean
    static CompanySetting companyLanguage() {
        return CompanySetting.choice(
                "company.language",
                40,
                () -> "en",
                language -> List.of(new Choice("en", "English"), new Choice("ru", "Русский")));
    }

    @Bean
    static CompanySetting tokenDays() {
        return CompanySetting.number(TokenLife.DAYS, 80, TokenLife.DEFAULT_DAYS, 1, 3650);
    }

    @Bean
    static CompanySetting tokenLongest() {
        return CompanySetting.number(TokenLife.LONGEST, 90, TokenLife.DEFAULT_LONGEST, 1, 3650);
    }

    @Bean
    static CompanySetting auditDays() {
        return CompanySetting.number(Audit.DAYS, 100, Audit.DEFAULT_DAYS, 31, 3650);
    }

    private static List<Choice> currencies(Locale language) {
        return Currency.getAvailableCurrencies().stream()
                .map(currency -> new Choice(
                        currency.getCurrencyCode(), currency.getCurrencyCode() + " " + currency.getDisplayName(language)))
                .sorted(Comparator.comparing(Choice::value))
                .toList();
    }
}
