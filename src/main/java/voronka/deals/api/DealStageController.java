package voronka.deals.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import voronka.deals.Checklists;
import voronka.deals.Tick;
import voronka.records.Records;
import voronka.records.api.Answers;
import voronka.records.api.Described;
import voronka.records.api.Items;
import voronka.records.api.Versions;

/// Moves a deal to a stage, through the same gates as a drag on the board, and tells where it has been.
@RestController
@RequestMapping(path = "/api/v1/deals/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
class DealStageController {

    /// The move, and with it what the gate asks for: fields to fill in, items of checklists to tick.
    record Move(
            @Nullable UUID stage,
            @Nullable UUID refusalReason,
            @Nullable String refusalNote,
            @Nullable Map<String, @Nullable Object> fields,
            @Nullable List<Tick> ticked) {

        Map<String, @Nullable Object> given() {
            var given = new LinkedHashMap<String, @Nullable Object>(fields == null ? Map.of() : fields);
            given.put("stage", stage);
            if (refusalReason != null) {
                given.put("refusalReason", refusalReason);
            }
            if (refusalNote != null) {
                given.put("refusalNote", refusalNote);
            }
            return given;
        }
    }

    private final Records records;
    private final Checklists checklists;
    private final DealPartQueries parts;
    private final Answers answers;

    DealStageController(Records records, Checklists checklists, DealPartQueries parts, Answers answers) {
        this.records = records;
        this.checklists = checklists;
        this.parts = parts;
        this.answers = answers;
    }

    @Described(answers = "deal")
    @PutMapping("/stage")
    ResponseEntity<Map<String, @Nullable Object>> move(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody Move move) {
        var version = Versions.optional(ifMatch);
        return answers.changed("deal", id, () -> {
            if (move.ticked() != null) {
                move.ticked().forEach(tick -> checklists.tick(id, tick, true));
            }
            records.change("deal", id, version, move.given());
        });
    }

    @GetMapping("/moves")
    Items<DealPartQueries.Moved> moves(@PathVariable UUID id) {
        return new Items<>(parts.moves(id));
    }
}
