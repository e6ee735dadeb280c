package voronka.team.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import voronka.accounts.Action;
import voronka.accounts.Caller;
import voronka.web.SettingsPage;

/// The lines of the settings that lead to calendars, holidays and admissions.
@Configuration
class CalendarSettings {

    @Bean
    SettingsPage workCalendarSettings() {
        return page("team.calendars", "/work-calendars", "clock", 20);
    }

    @Bean
    SettingsPage workDaySettings() {
        return page("team.days", "/work-days", "calendar-event", 21);
    }

    @Bean
    SettingsPage admissionSettings() {
        return page("team.admissions", "/admissions", "school", 22);
    }

    private static SettingsPage page(String key, String href, String icon, int order) {
        return SettingsPage.of(key, href, icon, order, () -> Caller.current().may(Action.EDIT, "settings"));
    }
}
