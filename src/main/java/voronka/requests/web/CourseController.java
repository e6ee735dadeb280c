package voronka.requests.web;

import static voronka.web.Texts.t;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import templates.Templates;
import voronka.NotFound;
import voronka.records.Catalogue;
import voronka.records.ListQuery;
import voronka.records.Problem;
import voronka.records.RecordQueries;
import voronka.records.Ref;
import voronka.records.Refused;
import voronka.records.Toasts;
import voronka.requests.Requests;

/// The buttons of a request, the same on the desk, its page and the side panel. An answer says what was done and lets
/// the page renew its places.
@Controller
@RequestMapping("/requests/{id:[0-9a-fA-F-]{36}}")
class CourseController {

    private final Requests requests;
    private final RecordQueries records;
    private final Catalogue catalogue;
    private final Templates templates;

    CourseController(Requests requests, RecordQueries records, Catalogue catalogue, Templates templates) {
        this.requests = requests;
        this.records = records;
        this.catalogue = catalogue;
        this.templates = templates;
    }

    @PostMapping("/taking")
    JteModel take(@PathVariable UUID id) {
        requests.take(id);
        return done("requests.done.taken");
    }

    @GetMapping("/giving-back")
    JteModel askWhyBack(@PathVariable UUID id) {
        return templates.requestsGivingBack(title(id));
    }

    @PostMapping("/giving-back")
    JteModel giveBack(@PathVariable UUID id, @RequestParam(defaultValue = "") String note) {
        requests.giveBack(id, note);
        return done("requests.done.given_back");
    }

    @GetMapping("/refusal")
    JteModel askWhyRefused(@PathVariable UUID id) {
        return refusal(id, null, "", List.of());
    }

    @PostMapping("/refusal")
    JteModel refuse(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID refusalReason,
            @RequestParam(defaultValue = "") String refusalNote,
            HttpServletResponse response) {
        try {
            requests.refuse(id, refusalReason, refusalNote);
            return done("requests.done.refused");
        } catch (Refused e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return refusal(id, refusalReason, refusalNote, e.problems());
        }
    }

    @PostMapping("/spam")
    JteModel spam(@PathVariable UUID id) {
        requests.spam(id);
        return done("requests.done.spam");
    }

    @PostMapping("/reopening")
    JteModel reopen(@PathVariable UUID id) {
        requests.reopen(id);
        return done("requests.done.reopened");
    }

    private JteModel done(String key) {
        Toasts.doneAndClose(t(key));
        Toasts.trigger("record-reload", "");
        Toasts.trigger("list-reload", "");
        return templates.requestsNothing();
    }

    private JteModel refusal(UUID id, @Nullable UUID reason, String note, List<Problem> problems) {
        return templates.requestsRefusal(new RefusalForm(title(id), reasons(), reason, note, problems));
    }

    private List<Ref> reasons() {
        var all = ListQuery.of(catalogue.kind("refusal_reason"), Map.of("limit", "100"));
        return records.list(all).rows().stream()
                .map(row -> new Ref(row.id(), row.text("name")))
                .toList();
    }

    private RequestTitle title(UUID id) {
        var row = records.find(catalogue.kind("request"), id).orElseThrow(NotFound::new);
        return new RequestTitle(id, row.text("title"));
    }
}
