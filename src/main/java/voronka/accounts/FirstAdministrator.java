package voronka.accounts;

import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import voronka.start.StartFailure;
import voronka.tenancy.CurrentTenant;
import voronka.tenancy.Tenants;

/// Sets the company up at the first start, without a page, where `voronka.admin.email` and `voronka.admin.password` are given.
@Component
@Order(0)
class FirstAdministrator implements ApplicationRunner {

    private final Installation installation;
    private final Tenants tenants;
    private final String email;
    private final String password;
    private final NewCompany company;

    FirstAdministrator(
            Installation installation,
            Tenants tenants,
            @Value("${voronka.admin.email:}") String email,
            @Value("${voronka.admin.password:}") String password,
            @Value("${voronka.company.name:Voronka}") String company,
            @Value("${voronka.company.currency:RUB}") String currency,
            @Value("${voronka.company.zone:Europe/Moscow}") String zone,
            @Value("${voronka.company.language:ru}") String language) {
        this.installation = installation;
        this.tenants = tenants;
        this.email = email.strip();
        this.password = password;
        this.company = new NewCompany(
                company, Currency.getInstance(currency), ZoneId.of(zone), Locale.forLanguageTag(language));
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!email.isEmpty()) {
            CurrentTenant.run(tenants.main(), this::setUp);
        }
    }

    private void setUp() {
        if (!installation.isSetUp()) {
            requireGoodPassword();
            var name = email.contains("@") ? email.substring(0, email.indexOf('@')) : email;
            installation.setUp(
                    company,
                    NewEmployee.of(name, email, Post.ADMINISTRATOR)
                            .speaking(company.language(), company.zone())
                            .withPassword(password));
        }
    }

    private void requireGoodPassword() {
        if (Passwords.problem(password, email).isPresent()) {
            throw new StartFailure(
                    "The password of the first administrator is too short or too long, or it is his e-mail",
                    "Set voronka.admin.password (VORONKA_ADMIN_PASSWORD) to 8 to 72 letters");
        }
    }
}
