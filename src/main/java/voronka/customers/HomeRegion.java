package voronka.customers;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import voronka.tenancy.CompanySetting;
import voronka.tenancy.Settings;

/// The country whose local ways of writing phones are meant: "RU" as long as the company has not said another.
@Component
public class HomeRegion {

    public static final String SETTING = "company.country";

    private final Settings settings;

    HomeRegion(Settings settings) {
        this.settings = settings;
    }

    @Bean
    static CompanySetting homeRegionSetting() {
        return CompanySetting.choice(SETTING, 50, () -> "RU", HomeRegion::regions);
    }

    private static List<CompanySetting.Choice> regions(Locale language) {
        return PhoneNumberUtil.getInstance().getSupportedRegions().stream()
                .map(code -> new CompanySetting.Choice(code, Locale.of("", code).getDisplayCountry(language)))
                .sorted(Comparator.comparing(CompanySetting.Choice::label, Collator.getInstance(language)))
                .toList();
    }

    public String get() {
        return settings.text(SETTING, "RU");
    }
}
