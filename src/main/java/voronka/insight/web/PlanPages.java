package voronka.insight.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import voronka.accounts.Action;
import voronka.accounts.Caller;
import voronka.records.OtherView;
import voronka.web.SettingsPage;

/// The ways to the list of plans and from it back to their report.
@Configuration
class PlanPages {

    @Bean
    OtherView planReportView() {
        return OtherView.of("plan", "insight.plan.title", "chart-bar", "/reports/plan");
    }

    @Bean
    SettingsPage planSettings() {
        return SettingsPage.of("insight.plans", "/plans", "target", 35, () -> Caller.current().may(Action.CREATE, "plan"));
    }
}
