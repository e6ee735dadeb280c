package voronka.requests.web;

import gg.jte.models.runtime.JteModel;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import templates.Templates;
import voronka.accounts.Action;
import voronka.accounts.Rights;
import voronka.records.Toasts;
import voronka.requests.Notices;

/// Puts away what the answer clocks have told.
@Controller
class NoticeController {

    private final Notices notices;
    private final Templates templates;

    NoticeController(Notices notices, Templates templates) {
        this.notices = notices;
        this.templates = templates;
    }

    @PostMapping("/requests/notices/seen")
    JteModel seen() {
        Rights.require(Action.SEE, "request");
        notices.seen();
        Toasts.trigger("record-reload", "");
        return templates.requestsNothing();
    }
}
