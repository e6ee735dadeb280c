package voronka.records.web;

import static voronka.web.Texts.t;

import gg.jte.models.runtime.JteModel;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import templates.Templates;
import voronka.records.Toasts;
import voronka.records.Undo;

/// Takes an operation back from its notice or from the history of a record.
@Controller
class UndoController {

    private final Templates templates;
    private final Undo undo;

    UndoController(Templates templates, Undo undo) {
        this.templates = templates;
        this.undo = undo;
    }

    @PostMapping("/undo/{operation}")
    JteModel undo(@PathVariable UUID operation) {
        undo.undo(operation);
        Toasts.say(t("records.undone"));
        Toasts.trigger("list-reload", "");
        Toasts.trigger("record-reload", "");
        return templates.recordsText("");
    }
}
