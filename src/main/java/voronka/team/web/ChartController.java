package voronka.team.web;

import gg.jte.models.runtime.JteModel;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import templates.Templates;
import voronka.accounts.Action;
import voronka.accounts.Caller;
import voronka.accounts.Rights;
import voronka.team.TeamQueries;
import voronka.web.SettingsPage;

/// The chart of the organisation.
@Controller
class ChartController {

    private final TeamQueries team;
    private final Templates templates;

    ChartController(TeamQueries team, Templates templates) {
        this.team = team;
        this.templates = templates;
    }

    @Bean
    static SettingsPage employeeSettings() {
        return SettingsPage.of(
                "team.employees", "/employees", "users", 10, () -> Caller.current().may(Action.CREATE, "employee"));
    }

    @Bean
    static SettingsPage departmentSettings() {
        return SettingsPage.of(
                "team.departments",
                "/departments",
                "users-group",
                15,
                () -> Caller.current().may(Action.EDIT, "settings"));
    }

    @GetMapping("/team")
    JteModel show() {
        Rights.require(Action.SEE, "employee");
        return templates.teamChart(Chart.of(team.departments(), team.members()));
    }
}
