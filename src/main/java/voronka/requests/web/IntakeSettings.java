package voronka.requests.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import voronka.accounts.Action;
import voronka.accounts.Caller;
import voronka.web.SettingsPage;

/// The lines of the settings that lead to how requests are received.
@Configuration
class IntakeSettings {

    @Bean
    SettingsPage intakeRuleSettings() {
        return SettingsPage.of(
                "requests.rules",
                "/intake-rules",
                "hourglass",
                30,
                () -> Caller.current().may(Action.EDIT, "settings"));
    }

    @Bean
    SettingsPage requestFormSettings() {
        return SettingsPage.of(
                "requests.forms",
                "/request-forms",
                "list-check",
                31,
                () -> Caller.current().may(Action.EDIT, "settings"));
    }
}
