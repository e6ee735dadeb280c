package voronka.requests.api;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import voronka.records.api.Answers;
import voronka.records.api.ApiFailure;
import voronka.records.api.ApiProblem;
import voronka.records.api.Described;
import voronka.records.api.Items;
import voronka.requests.Conversions;
import voronka.requests.Requests;
import voronka.requests.Taken;

/// The course of a request, by the same verbs as on screen. Whoever comes second to take one gets 409 and is told who
/// has it.
@RestController
@RequestMapping(path = "/api/v1/requests", produces = MediaType.APPLICATION_JSON_VALUE)
class RequestCourseController {

    /// What a request becomes: each part is the id of one that is there, or the fields of a new one.
    record Given(
            @Nullable Map<String, Object> person,
            @Nullable Map<String, Object> company,
            @Nullable Map<String, Object> deal) {}

    /// Why a request is given back to the queue.
    record Return(@Nullable String note) {}

    /// Why a request is refused.
    record Refusal(@Nullable UUID refusalReason, @Nullable String refusalNote) {}

    private final Requests requests;
    private final Conversions conversions;
    private final PassQueries passes;
    private final Answers answers;

    RequestCourseController(Requests requests, Conversions conversions, PassQueries passes, Answers answers) {
        this.requests = requests;
        this.conversions = conversions;
        this.passes = passes;
        this.answers = answers;
    }

    @Described(answers = "request", status = 200)
    @PostMapping("/{id}/taking")
    ResponseEntity<Map<String, @Nullable Object>> take(@PathVariable UUID id) {
        try {
            return answers.changed("request", id, () -> requests.take(id));
        } catch (Taken taken) {
            throw new ApiFailure(new ApiProblem(HttpStatus.CONFLICT, "taken", taken.problems(), null, null));
        }
    }

    /// Takes the warmest of those that wait; 204 when none does.
    @Described(answers = "request", status = 200)
    @PostMapping("/next")
    ResponseEntity<Map<String, @Nullable Object>> takeNext() {
        return requests.takeNext()
                .map(id -> answers.changed("request", id, () -> {}))
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    /// Who had the request when, and why it went on; the oldest first.
    @GetMapping("/{id}/passes")
    Items<PassQueries.Passed> passes(@PathVariable UUID id) {
        return new Items<>(passes.of(id));
    }

    @Described(answers = "request", status = 200)
    @PostMapping("/{id}/giving-back")
    ResponseEntity<Map<String, @Nullable Object>> giveBack(
            @PathVariable UUID id, @RequestBody(required = false) @Nullable Return body) {
        var note = Optional.ofNullable(body).map(Return::note).orElse(null);
        return answers.changed("request", id, () -> requests.giveBack(id, note));
    }

    @Described(answers = "request", status = 200)
    @PostMapping("/{id}/refusal")
    ResponseEntity<Map<String, @Nullable Object>> refuse(@PathVariable UUID id, @RequestBody Refusal refusal) {
        return answers.changed(
                "request", id, () -> requests.refuse(id, refusal.refusalReason(), refusal.refusalNote()));
    }

    @Described(answers = "request", status = 200)
    @PostMapping("/{id}/spam")
    ResponseEntity<Map<String, @Nullable Object>> spam(@PathVariable UUID id) {
        return answers.changed("request", id, () -> requests.spam(id));
    }

    @Described(answers = "request", status = 200)
    @PostMapping("/{id}/reopening")
    ResponseEntity<Map<String, @Nullable Object>> reopen(@PathVariable UUID id) {
        return answers.changed("request", id, () -> requests.reopen(id));
    }

    /// Answers with the request, whose deal is now set; asked again, with the same.
    @Described(takes = Given.class, answers = "request", status = 200)
    @PostMapping("/{id}/conversion")
    ResponseEntity<Map<String, @Nullable Object>> convert(
            @PathVariable UUID id, @RequestBody(required = false) @Nullable Map<String, @Nullable Object> body) {
        var conversion = ConversionJson.read(body == null ? Map.of() : body);
        return answers.changed("request", id, () -> conversions.convert(id, conversion));
    }
}
