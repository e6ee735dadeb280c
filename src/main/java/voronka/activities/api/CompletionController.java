package voronka.activities.api;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import voronka.activities.Activities;
import voronka.activities.Finished;
import voronka.activities.Unplanned;
import voronka.records.api.Answers;

/// Finishes an activity and plans the next step with it, and says which record is left without one (S130).
@RestController
@RequestMapping(path = "/api/v1/activities", produces = MediaType.APPLICATION_JSON_VALUE)
class CompletionController {

    /// How it went, and the fields of the next activity, or none.
    record Completion(
            @Nullable String result,
            @Nullable String note,
            @Nullable Map<String, @Nullable Object> next) {}

    /// The finished activity, the next one, and what has no next step now.
    record Completed(
            UUID id,
            @Nullable UUID next,
            @Nullable WithoutStep withoutNextStep) {}

    record WithoutStep(String kind, UUID id, String title) {

        static @Nullable WithoutStep of(@Nullable Unplanned unplanned) {
            return unplanned == null
                    ? null
                    : new WithoutStep(
                            unplanned.kind(),
                            unplanned.record().id(),
                            unplanned.record().name());
        }
    }

    private final Activities activities;
    private final Answers answers;

    CompletionController(Activities activities, Answers answers) {
        this.activities = activities;
        this.answers = answers;
    }

    @PostMapping("/{id}/completion")
    ResponseEntity<Completed> finish(
            @PathVariable UUID id, @RequestBody(required = false) @Nullable Completion completion) {
        var given = completion == null ? new Completion(null, null, null) : completion;
        return answers.with(
                HttpStatus.OK, () -> completed(id, activities.finish(id, given.result(), given.note(), given.next())));
    }

    private static Completed completed(UUID id, Finished finished) {
        return new Completed(id, finished.next(), WithoutStep.of(finished.unplanned()));
    }
}
