package voronka.team.api;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import voronka.records.api.Answers;
import voronka.records.api.Described;
import voronka.team.HandOvers;

/// Answers to what is handed over. It is offered by creating a hand-over, and stays with its giver until it is accepted.
@RestController
@RequestMapping(path = "/api/v1/hand-overs", produces = MediaType.APPLICATION_JSON_VALUE)
class HandOverAnswerController {

    /// Why it is returned: no_need, no_decision_maker, no_budget, wrong_contact, poor_notes, not_mine, no_time, or other
    /// with a note.
    record Return(@Nullable String returnReason, @Nullable String returnNote) {}

    private final HandOvers handOvers;
    private final Answers answers;

    HandOverAnswerController(HandOvers handOvers, Answers answers) {
        this.handOvers = handOvers;
        this.answers = answers;
    }

    /// The receiver has it from now on, with the planned work on it and the agreed next step as a task.
    @Described(answers = "hand_over", status = 200)
    @PostMapping("/{id}/acceptance")
    ResponseEntity<Map<String, @Nullable Object>> accept(@PathVariable UUID id) {
        return answers.changed("hand_over", id, () -> handOvers.accept(id));
    }

    @Described(answers = "hand_over", status = 200)
    @PostMapping("/{id}/return")
    ResponseEntity<Map<String, @Nullable Object>> giveBack(@PathVariable UUID id, @RequestBody Return why) {
        return answers.changed(
                "hand_over",
                id,
                () -> handOvers.giveBack(id, why.returnReason() == null ? "" : why.returnReason(), why.returnNote()));
    }

    /// The giver takes back what was not answered yet.
    @Described(answers = "hand_over", status = 200)
    @PostMapping("/{id}/withdrawal")
    ResponseEntity<Map<String, @Nullable Object>> withdraw(@PathVariable UUID id) {
        return answers.changed("hand_over", id, () -> handOvers.withdraw(id));
    }
}
