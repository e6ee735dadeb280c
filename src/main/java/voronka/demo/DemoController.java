package voronka.demo;

import gg.jte.models.runtime.JteModel;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import templates.Templates;
import voronka.accounts.Action;
import voronka.accounts.Caller;
import voronka.accounts.Rights;
import voronka.web.SettingsPage;

/// The page with the one button that takes the demo away.
@Controller
class DemoController {

    private final DemoCompany demo;
    private final DemoQueries queries;
    private final Templates templates;

    DemoController(DemoCompany demo, DemoQueries queries, Templates templates) {
        this.demo = demo;
        this.queries = queries;
        this.templates = templates;
    }

    @Bean
    static SettingsPage demoSettings() {
        return SettingsPage.of("demo", "/settings/demo", "bolt", 900, () -> Caller.current().may(Action.EDIT, "settings"));
    }

    @GetMapping("/settings/demo")
    JteModel show() {
        Rights.require(Action.EDIT, "settings");
        return templates.demoRemoval(queries.size(demo.isPresent()));
    }

    @PostMapping("/settings/demo/removal")
    String remove() {
        Rights.require(Action.EDIT, "settings");
        demo.remove();
        return "redirect:/settings/demo";
    }
}
