package voronka.accounts;

import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;

/// The company that is set up.
public record NewCompany(String name, Currency currency, ZoneId zone, Locale language) {}
