package voronka.catalog;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import voronka.tenancy.CompanySetting;
import voronka.tenancy.Settings;

/// The unit a product is counted in where none was said: a piece, in the language of the company.
@Component
class UsualUnit {

    private static final String SETTING = "product.unit";

    private final Settings settings;

    UsualUnit(Settings settings) {
        this.settings = settings;
    }

    String get() {
        return settings.text(SETTING, piece());
    }

    private String piece() {
        return settings.text("company.language", "ru").equals("ru") ? "шт" : "pcs";
    }

    @Configuration
    static class Setting {

        @Bean
        CompanySetting usualUnitSetting(UsualUnit unit) {
            return CompanySetting.text(SETTING, 60, unit::piece);
        }
    }
}
