package voronka.customers;

import org.springframework.stereotype.Component;
import voronka.tenancy.Settings;

/// The country whose local ways of writing phones are meant: "RU" as long as the company has not said another.
@Component
public class HomeRegion {

    public static final String SETTING = "company.country";

    private final Settings settings;

    HomeRegion(Settings settings) {
        this.settings = settings;
    }

    public String get() {
        return settings.text(SETTING, "RU");
    }
}
