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

    /// An address of a part of the page, opened by itself, leads to the page.
    @GetMapping(path = "/day", headers = "!HX-Request")
    String page() {
        return "redirect:/";
    }

    /// The same again, after something has changed.
    @GetMapping(path = "/day", headers = "HX-Request")
    JteModel body() {
        return templates.activitiesDayBody(days.of());
    }
}
