package voronka.activities.web;

import gg.jte.models.runtime.JteModel;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import templates.Templates;

/// The first page of everybody who signs in: his day.
@Controller
class DayController {

    private final Templates templates;
    private final Days days;

    DayController(Templates templates, Days days) {
        this.templates = templates;
        this.days = days;
    }

    @GetMapping("/")
    JteModel home() {
        return templates.activitiesDay(days.of());
    }

    /// The same again, after something has changed.
    @GetMapping("/day")
    JteModel body() {
        return templates.activitiesDayBody(days.of());
    }
}
