package voronka.conversations.web;

import static voronka.web.Texts.t;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import templates.Templates;
import voronka.NotFound;
import voronka.accounts.Action;
import voronka.accounts.Rights;
import voronka.conversations.LetterDraft;
import voronka.conversations.LetterQueries;
import voronka.conversations.Letters;
import voronka.conversations.MailBoxes;
import voronka.files.StoredFiles;
import voronka.records.Refused;
import voronka.records.Toasts;

/// Letters one by one: written, answered, sent once more, and read as their writers made them look.
@Controller
class LetterController {

    /// What the window sends.
    record Sent(
            @Nullable UUID id,
            @Nullable UUID box,
            @Nullable UUID answers,
            @Nullable String kind,
            @Nullable UUID record,
            @Nullable String to,
            @Nullable String cc,
            @Nullable String subject,
            @Nullable String text,
            @Nullable String quote,
            @Nullable List<UUID> files) {

        LetterDraft draft() {
            return new LetterDraft(
                    id == null ? UUID.randomUUID() : id,
                    box == null ? new UUID(0, 0) : box,
                    answers,
                    or(kind).isEmpty() ? null : kind,
                    record,
                    or(to),
                    or(cc),
                    or(subject),
                    or(text),
                    "true".equals(quote),
                    files == null ? List.of() : files);
        }

        private static String or(@Nullable String text) {
            return text == null ? "" : text;
        }
    }

    private final Letters letters;
    private final LetterQueries queries;
    private final MailBoxes boxes;
    private final StoredFiles files;
    private final LetterPages pages;
    private final WriteTo writeTo;
    private final Templates templates;

    LetterController(
            Letters letters,
            LetterQueries queries,
            MailBoxes boxes,
            StoredFiles files,
            LetterPages pages,
            WriteTo writeTo,
            Templates templates) {
        this.letters = letters;
        this.queries = queries;
        this.boxes = boxes;
        this.files = files;
        this.pages = pages;
        this.writeTo = writeTo;
        this.templates = templates;
    }

    /// A new letter about a record, or an answer.
    @GetMapping("/letters/new")
    JteModel fresh(
            @RequestParam(required = false) @Nullable UUID answers,
            @RequestParam(required = false) @Nullable UUID box,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(required = false) @Nullable UUID record) {
        Rights.require(Action.CREATE, "activity");
        return templates.conversationsComposer(
                answers != null ? answer(answers) : about(kind, record, box));
    }

    @PostMapping("/letters")
    JteModel send(@ModelAttribute Sent sent, HttpServletResponse response) {
        Rights.require(Action.CREATE, "activity");
        try {
            letters.send(sent.draft());
            Toasts.say(t("conversations.letter.given"));
            Toasts.trigger("activity-changed", "");
            Toasts.trigger("dialog-close", "");
            return templates.recordsText("");
        } catch (Refused refused) {
            response.setStatus(422);
            return templates.conversationsComposer(again(sent, refused));
        }
    }

    @PostMapping("/letters/{id}/sending")
    JteModel sendAgain(@PathVariable UUID id) {
        letters.sendAgain(id);
        Toasts.say(t("conversations.letter.given"));
        return templates.recordsText("");
    }

    @GetMapping("/letters/{id}/frame")
    JteModel frame(@PathVariable UUID id, @RequestParam(defaultValue = "false") boolean pictures) {
        var page = queries.page(id).orElseThrow(NotFound::new);
        return templates.conversationsFrame(id, pictures, !pictures && pages.hasRemotePictures(page));
    }

    /// In a frame that may run nothing and reach nothing; pictures of others are fetched only when they are asked for, for
    /// they tell their server who reads.
    @GetMapping(path = "/letters/{id}/page", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> page(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean pictures,
            HttpServletResponse response) {
        var page = pages.page(queries.page(id).orElseThrow(NotFound::new), queries.inside(id), pictures);
        response.setHeader("Content-Security-Policy", LetterPages.policy(pictures));
        response.setHeader("Referrer-Policy", "no-referrer");
        return ResponseEntity.ok().contentType(MediaType.parseMediaType("text/html;charset=UTF-8")).body(page);
    }

    private ComposerView answer(UUID id) {
        var answered = queries.letter(id);
        if (!answered.isFull()) {
            throw new NotFound();
        }
        var writable = boxes.writable();
        var box = queries.thread(answered.thread()).box();
        var subject = answered.subject().matches("(?iu)^\\s*re\\s*:.*") ? answered.subject() : "Re: " + answered.subject();
        return new ComposerView(
                UUID.randomUUID(),
                writable,
                writable.stream().anyMatch(one -> one.id().equals(box)) ? box : null,
                answered,
                "",
                "",
                answered.outgoing() ? answered.to() : answered.from().address(),
                "",
                subject,
                "",
                true,
                List.of(),
                Map.of());
    }

    private ComposerView about(String kind, @Nullable UUID record, @Nullable UUID box) {
        var address = record == null ? "" : writeTo.address(kind, record);
        return new ComposerView(
                UUID.randomUUID(),
                boxes.writable(),
                box,
                null,
                kind,
                record == null ? "" : record.toString(),
                address,
                "",
                "",
                "",
                false,
                List.of(),
                Map.of());
    }

    private ComposerView again(Sent sent, Refused refused) {
        var draft = sent.draft();
        var errors = new LinkedHashMap<String, String>();
        refused.problems().forEach(problem -> errors.putIfAbsent(
                String.valueOf(problem.field()), t(problem.message(), problem.values().toArray())));
        return new ComposerView(
                draft.id(),
                boxes.writable(),
                sent.box(),
                draft.answers() == null ? null : queries.letter(draft.answers()),
                draft.kind() == null ? "" : draft.kind(),
                draft.record() == null ? "" : draft.record().toString(),
                draft.to(),
                draft.cc(),
                draft.subject(),
                draft.text(),
                draft.quote(),
                draft.files().isEmpty() ? List.of() : files.loose(draft.files()),
                errors);
    }
}
