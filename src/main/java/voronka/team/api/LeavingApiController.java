package voronka.team.api;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import voronka.records.Problem;
import voronka.records.Refused;
import voronka.records.api.Answers;
import voronka.team.Leaving;
import voronka.team.Sharing;

/// Somebody leaves: what he has goes to colleagues and his access ends, in one operation that can be undone.
@RestController
@RequestMapping(path = "/api/v1/employees/{id}/leaving", produces = MediaType.APPLICATION_JSON_VALUE)
class LeavingApiController {

    /// Who gets what the leaver has, and by which rule: one, evenly (each customer whole), or place (by the places that
    /// each is good at, the rest evenly).
    record Given(@Nullable List<UUID> receivers, @Nullable String rule) {}

    /// So many records of a kind, and how many of them go to whom.
    record Part(String kind, int count, List<Share> shares) {}

    record Share(UUID employee, int count) {}

    private final Leaving leaving;
    private final Answers answers;

    LeavingApiController(Leaving leaving, Answers answers) {
        this.leaving = leaving;
        this.answers = answers;
    }

    /// What would go to whom; without receivers only what there is.
    @GetMapping
    List<Part> preview(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") List<UUID> receivers,
            @RequestParam(defaultValue = "evenly") String rule) {
        return leaving.preview(id, rule(rule), receivers).stream()
                .map(part -> new Part(
                        part.kind(),
                        part.count(),
                        part.shares().entrySet().stream()
                                .map(share -> new Share(share.getKey(), share.getValue()))
                                .toList()))
                .toList();
    }

    @PostMapping
    ResponseEntity<Void> leave(@PathVariable UUID id, @RequestBody Given given) {
        var receivers = Optional.ofNullable(given.receivers()).orElse(List.of());
        if (receivers.stream().anyMatch(Objects::isNull)) {
            throw new Refused(Problem.of("receivers", "records.invalid.reference"));
        }
        var rule = rule(given.rule() == null ? "evenly" : given.rule());
        return answers.done(() -> leaving.leave(id, rule, receivers));
    }

    private static Sharing.Rule rule(String code) {
        return Sharing.Rule.of(code).orElseThrow(() -> new Refused(Problem.of("rule", "records.invalid.choice", code)));
    }
}
