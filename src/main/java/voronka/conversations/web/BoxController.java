package voronka.conversations.web;

import static voronka.web.Texts.t;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import templates.Templates;
import voronka.accounts.Action;
import voronka.accounts.Caller;
import voronka.accounts.Rights;
import voronka.conversations.MailBoxQueries;
import voronka.conversations.MailBoxes;
import voronka.conversations.MailProviders;
import voronka.conversations.mail.BoxTrial;
import voronka.conversations.mail.MailTrouble;
import voronka.records.Refused;
import voronka.records.Toasts;
import voronka.web.SettingsPage;

/// The mail boxes: set up, tried, changed, compared anew; and how they are.
@Controller
@RequestMapping("/mail/boxes")
class BoxController {

    private final MailBoxes boxes;
    private final MailBoxQueries queries;
    private final MailProviders providers;
    private final BoxTrial trial;
    private final Templates templates;

    BoxController(
            MailBoxes boxes, MailBoxQueries queries, MailProviders providers, BoxTrial trial, Templates templates) {
        this.boxes = boxes;
        this.queries = queries;
        this.providers = providers;
        this.trial = trial;
        this.templates = templates;
    }

    @Bean
    static SettingsPage mailSettings() {
        return SettingsPage.of(
                "conversations.boxes", "/mail/boxes", "mail", 45, () -> Caller.current().may(Action.EDIT, "settings"));
    }

    @GetMapping
    JteModel page() {
        require();
        return templates.conversationsBoxes(queries.states());
    }

    @GetMapping("/list")
    JteModel list() {
        require();
        return templates.conversationsBoxList(queries.states());
    }

    @GetMapping("/new")
    JteModel fresh() {
        require();
        return templates.conversationsBoxWindow(BoxForm.fresh(mayShare(), Caller.current().name()));
    }

    @GetMapping("/{id}")
    JteModel form(@PathVariable UUID id) {
        require();
        return templates.conversationsBoxWindow(BoxForm.of(boxes.keptBy(id), mayShare()));
    }

    /// The servers of the address that was typed.
    @PostMapping("/guess")
    JteModel guess(@RequestParam MultiValueMap<String, String> sent) {
        require();
        return templates.conversationsBoxServers(
                BoxForm.of(null, mayShare(), sent).with(providers.guess(String.valueOf(sent.getFirst("address")))));
    }

    /// Connects as it is typed, with the password that is typed or known.
    @PostMapping("/trial")
    JteModel tryOut(@RequestParam MultiValueMap<String, String> sent, @RequestParam(required = false) @Nullable UUID box) {
        require();
        var given = BoxForm.given(sent);
        var problems = boxes.problems(given);
        if (!problems.isEmpty()) {
            return templates.conversationsBoxTried(
                    BoxForm.of(box, mayShare(), sent).refused(errors(new Refused(problems))));
        }
        var password = given.password().isEmpty() && box != null
                ? boxes.password(boxes.keptBy(box).id())
                : given.password();
        var reading = trial.reading(given, password);
        var sending = trial.sending(given, password);
        return templates.conversationsBoxTried(BoxForm.of(box, mayShare(), sent)
                .tried(new BoxForm.Tried(
                        reading.map(BoxController::words).orElse(""),
                        reading.map(MailTrouble::details).orElse(""),
                        sending.map(BoxController::words).orElse(""),
                        sending.map(MailTrouble::details).orElse(""))));
    }

    @PostMapping
    JteModel add(@RequestParam MultiValueMap<String, String> sent, HttpServletResponse response) {
        require();
        return written(null, sent, response, () -> boxes.add(BoxForm.given(sent)));
    }

    @PutMapping("/{id}")
    JteModel change(
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent, HttpServletResponse response) {
        require();
        return written(id, sent, response, () -> {
            boxes.change(id, BoxForm.given(sent));
            return id;
        });
    }

    @DeleteMapping("/{id}")
    JteModel remove(@PathVariable UUID id) {
        require();
        boxes.remove(id);
        Toasts.say(t("conversations.box.removed"));
        Toasts.trigger("dialog-close", "");
        return templates.conversationsBoxChanged(queries.states());
    }

    @PostMapping("/{id}/sync")
    JteModel sync(@PathVariable UUID id) {
        require();
        boxes.wishSync(id);
        Toasts.say(t("conversations.box.wished"));
        return templates.conversationsBoxList(queries.states());
    }

    private JteModel written(
            @Nullable UUID id, MultiValueMap<String, String> sent, HttpServletResponse response, Supplier<UUID> verb) {
        try {
            verb.get();
            Toasts.say(t("conversations.box.saved"));
            Toasts.trigger("dialog-close", "");
            return templates.conversationsBoxChanged(queries.states());
        } catch (Refused refused) {
            response.setStatus(422);
            return templates.conversationsBoxWindow(BoxForm.of(id, mayShare(), sent).refused(errors(refused)));
        }
    }

    private static void require() {
        Rights.require(Action.CREATE, "activity");
    }

    private static boolean mayShare() {
        return Caller.current().may(Action.EDIT, "settings");
    }

    private static Map<String, String> errors(Refused refused) {
        var errors = new LinkedHashMap<String, String>();
        refused.problems().forEach(problem -> errors.putIfAbsent(
                String.valueOf(problem.field()), t(problem.message(), problem.values().toArray())));
        return errors;
    }

    private static String words(MailTrouble trouble) {
        return t("conversations.trouble." + trouble.code());
    }
}
