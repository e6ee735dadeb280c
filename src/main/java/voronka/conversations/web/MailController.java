package voronka.conversations.web;

import static voronka.web.Texts.t;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import templates.Templates;
import voronka.NotFound;
import voronka.accounts.Action;
import voronka.accounts.Rights;
import voronka.conversations.Letters;
import voronka.conversations.ThreadList;
import voronka.records.Refused;
import voronka.records.Toasts;

/// The folder of letters: threads, the newest first, and the one that is open beside them.
@Controller
@RequestMapping("/mail")
class MailController {

    private final MailViews views;
    private final Letters letters;
    private final Templates templates;

    MailController(MailViews views, Letters letters, Templates templates) {
        this.views = views;
        this.letters = letters;
        this.templates = templates;
    }

    @GetMapping
    JteModel page(
            @RequestParam(required = false) @Nullable UUID box,
            @RequestParam(defaultValue = "all") String show,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable UUID thread) {
        require();
        if (thread != null) {
            letters.read(thread);
        }
        return templates.conversationsMail(views.mail(list(box, show, q, null), thread));
    }

    /// The first page of the list as it is now, for whoever has it open.
    @GetMapping("/lines")
    JteModel lines(
            @RequestParam(required = false) @Nullable UUID box,
            @RequestParam(defaultValue = "all") String show,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable UUID thread) {
        require();
        return templates.conversationsLines(views.lines(list(box, show, q, null), thread));
    }

    @GetMapping("/more")
    JteModel more(
            @RequestParam(required = false) @Nullable UUID box,
            @RequestParam(defaultValue = "all") String show,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String after) {
        require();
        return templates.conversationsMoreLines(views.lines(list(box, show, q, after), null));
    }

    @GetMapping("/threads/{id}")
    JteModel thread(@PathVariable UUID id) {
        require();
        var open = views.open(id).orElseThrow(NotFound::new);
        letters.read(id);
        return templates.conversationsThread(open);
    }

    @GetMapping("/threads/{id}/link")
    JteModel linking(@PathVariable UUID id) {
        Rights.require(Action.EDIT, "activity");
        return templates.conversationsLinking(views.linking(id));
    }

    @PutMapping("/threads/{id}/link")
    JteModel link(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(required = false) @Nullable UUID record,
            HttpServletResponse response) {
        Rights.require(Action.EDIT, "activity");
        try {
            letters.link(id, kind.isEmpty() ? null : kind, record);
            Toasts.say(t(kind.isEmpty() ? "conversations.link.taken" : "conversations.link.done"));
            Toasts.trigger("dialog-close", "");
        } catch (Refused refused) {
            response.setStatus(422);
            Toasts.refused(t(refused.problems().getFirst().message()));
        }
        return templates.conversationsThread(views.open(id).orElseThrow(NotFound::new));
    }

    private static ThreadList list(@Nullable UUID box, String show, String q, @Nullable String after) {
        return new ThreadList(box, ThreadList.Show.of(show), q, voronka.conversations.ThreadCursor.read(after));
    }

    private static void require() {
        Rights.require(Action.SEE, "activity");
    }
}
