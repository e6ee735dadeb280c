package voronka.conversations.api;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import voronka.NotFound;
import voronka.accounts.Action;
import voronka.accounts.Rights;
import voronka.conversations.LetterDraft;
import voronka.conversations.LetterQueries;
import voronka.conversations.Letters;
import voronka.conversations.MailBoxQueries;
import voronka.conversations.ThreadCursor;
import voronka.records.Catalogue;
import voronka.records.RecordQueries;
import voronka.records.api.Answers;
import voronka.records.api.Items;

/// Letters about a record, and the way out for new ones; by the same rights as on screen.
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
class LetterApiController {

    private static final int MOST = 200;

    /// A letter to be sent. With `answers` it goes on with that letter's thread, else `kind` and `record` say what it is
    /// about. Files are sent before, to /api/v1/files.
    record LetterGiven(
            UUID box,
            @Nullable UUID answers,
            @Nullable String kind,
            @Nullable UUID record,
            String to,
            @Nullable String cc,
            @Nullable String subject,
            @Nullable String text,
            @Nullable Boolean quote,
            @Nullable List<UUID> files) {

        LetterDraft draft() {
            return new LetterDraft(
                    UUID.randomUUID(),
                    box == null ? new UUID(0, 0) : box,
                    answers,
                    kind,
                    record,
                    or(to),
                    or(cc),
                    or(subject),
                    or(text),
                    Boolean.TRUE.equals(quote),
                    files == null ? List.of() : files);
        }

        private static String or(@Nullable String text) {
            return text == null ? "" : text;
        }
    }

    /// What a thread is about: request, deal, company or person, and its id; neither for nothing.
    record Link(@Nullable String kind, @Nullable UUID record) {}

    /// A page of letters, the newest first.
    record LetterPage(List<LetterJson> items, @Nullable String next) {}

    private final Letters letters;
    private final LetterQueries queries;
    private final MailBoxQueries boxes;
    private final Catalogue catalogue;
    private final RecordQueries records;
    private final Answers answers;

    LetterApiController(
            Letters letters,
            LetterQueries queries,
            MailBoxQueries boxes,
            Catalogue catalogue,
            RecordQueries records,
            Answers answers) {
        this.letters = letters;
        this.queries = queries;
        this.boxes = boxes;
        this.catalogue = catalogue;
        this.records = records;
        this.answers = answers;
    }

    @GetMapping("/letters")
    LetterPage list(
            @RequestParam String kind,
            @RequestParam UUID record,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int limit) {
        Rights.require(Action.SEE, "activity");
        records.get(catalogue.find(kind).orElseThrow(NotFound::new), record);
        var size = Math.clamp(limit, 1, MOST);
        var found = queries.lettersAbout(kind, record, ThreadCursor.read(after), size + 1);
        var page = found.size() > size ? found.subList(0, size) : found;
        var next = found.size() > size
                ? new ThreadCursor(page.getLast().at(), page.getLast().id()).toString()
                : null;
        return new LetterPage(page.stream().map(LetterJson::of).toList(), next);
    }

    @GetMapping("/letters/{id}")
    LetterJson get(@PathVariable UUID id) {
        Rights.require(Action.SEE, "activity");
        return LetterJson.of(queries.letter(id));
    }

    @PostMapping("/letters")
    ResponseEntity<LetterJson> send(@RequestBody LetterGiven given) {
        Rights.require(Action.CREATE, "activity");
        return answers.with(HttpStatus.CREATED, () -> LetterJson.of(queries.letter(letters.send(given.draft()))));
    }

    @PutMapping("/letters/{id}/link")
    ResponseEntity<LetterJson> link(@PathVariable UUID id, @RequestBody Link link) {
        Rights.require(Action.EDIT, "activity");
        return answers.with(HttpStatus.OK, () -> {
            letters.link(queries.letter(id).thread(), link.kind(), link.record());
            return LetterJson.of(queries.letter(id));
        });
    }

    @GetMapping("/mail-boxes")
    Items<MailBoxQueries.BoxState> boxes() {
        Rights.require(Action.CREATE, "activity");
        return new Items<>(boxes.states());
    }
}
