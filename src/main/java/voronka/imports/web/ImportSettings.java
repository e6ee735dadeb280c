package voronka.imports.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import voronka.imports.ImportFields;
import voronka.web.SettingsPage;

/// The line of the settings that leads to imports.
@Configuration
class ImportSettings {

    @Bean
    SettingsPage importsLine(ImportFields fields) {
        return SettingsPage.of("imports", "/imports", "upload", 60, () -> !fields.kinds().isEmpty());
    }
}
