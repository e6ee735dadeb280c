package voronka.deals.web;

import static voronka.web.Texts.t;

import gg.jte.models.runtime.JteModel;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import templates.Templates;
import voronka.deals.Deals;
import voronka.records.Toasts;

/// A deal that was won or lost is open again.
@Controller
class ReopenController {

    private final Templates templates;
    private final Deals deals;

    ReopenController(Templates templates, Deals deals) {
        this.templates = templates;
        this.deals = deals;
    }

    @DeleteMapping("/deals/{deal}/closing")
    JteModel reopen(@PathVariable UUID deal) {
        deals.reopen(deal);
        Toasts.done(t("deals.reopened"));
        Toasts.trigger("record-reload", "");
        return templates.recordsText("");
    }
}
