package voronka.accounts.web;

import java.time.ZoneId;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import voronka.accounts.NewCompany;
import voronka.accounts.NewEmployee;
import voronka.accounts.Passwords;
import voronka.accounts.Post;

/// What is asked of the one who sets the company up.
public record SetUpForm(
        String code,
        String company,
        String currency,
        String zone,
        String language,
        String name,
        String email,
        String password) {

    public SetUpForm(
            @Nullable String code,
            @Nullable String company,
            @Nullable String currency,
            @Nullable String zone,
            @Nullable String language,
            @Nullable String name,
            @Nullable String email,
            @Nullable String password) {
        this.code = Objects.requireNonNullElse(code, "");
        this.company = Objects.requireNonNullElse(company, "");
        this.currency = Objects.requireNonNullElse(currency, "");
        this.zone = Objects.requireNonNullElse(zone, "");
        this.language = Objects.requireNonNullElse(language, "");
        this.name = Objects.requireNonNullElse(name, "");
        this.email = Objects.requireNonNullElse(email, "");
        this.password = Objects.requireNonNullElse(password, "");
    }

    static SetUpForm empty(String code, Locale language) {
        var russian = language.getLanguage().equals("ru");
        return new SetUpForm(
                code, "", russian ? "RUB" : "EUR", russian ? "Europe/Moscow" : "Europe/London",
                language.getLanguage(), "", "", "");
    }

    /// What is wrong, by field, as keys of texts.
    Map<String, String> problems() {
        var problems = new LinkedHashMap<String, String>();
        if (company.isBlank()) {
            problems.put("company", "accounts.setup.company.missing");
        }
        if (name.isBlank()) {
            problems.put("name", "accounts.setup.name.missing");
        }
        if (!email.strip().matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")) {
            problems.put("email", "accounts.setup.email.wrong");
        }
        Passwords.problem(password, email).ifPresent(key -> problems.put("password", key));
        return problems;
    }

    NewCompany newCompany() {
        return new NewCompany(
                company, Currency.getInstance(currency), ZoneId.of(zone), Locale.forLanguageTag(language));
    }

    NewEmployee administrator() {
        return NewEmployee.of(name, email, Post.ADMINISTRATOR)
                .speaking(Locale.forLanguageTag(language), ZoneId.of(zone))
                .withPassword(password);
    }
}
