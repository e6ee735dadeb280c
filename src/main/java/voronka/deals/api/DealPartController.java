package voronka.deals.api;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import voronka.accounts.Action;
import voronka.accounts.Rights;
import voronka.deals.Checklists;
import voronka.deals.DealLines;
import voronka.deals.DealPersons;
import voronka.deals.DealShares;
import voronka.deals.Tick;
import voronka.records.Problem;
import voronka.records.Refused;
import voronka.records.api.Answers;
import voronka.records.api.Described;
import voronka.records.api.Items;

/// The parts of a deal: product lines, the customer's people, shares of sellers, ticks on checklists.
@RestController
@RequestMapping(path = "/api/v1/deals/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
class DealPartController {

    /// What may be said of a line; the price includes the tax, the discount is in percent.
    record LineGiven(
            @Nullable UUID product,
            @Nullable String name,
            @Nullable String unit,
            @Nullable BigDecimal quantity,
            @Nullable BigDecimal price,
            @Nullable BigDecimal discount,
            @Nullable UUID tax) {}

    /// A person's say in the deal.
    record Role(@Nullable String decisionRole) {}

    /// How much of the deal's result is a seller's.
    record Share(@Nullable BigDecimal percent) {}

    /// All lines of a deal in the order they are to have.
    record Order(@Nullable List<UUID> lines) {}

    /// An item of a stage's checklist, done or not.
    record Check(
            @Nullable UUID stage,
            @Nullable String item,
            @Nullable Boolean done) {}

    private final DealLines lines;
    private final DealPersons persons;
    private final DealShares shares;
    private final Checklists checklists;
    private final DealPartQueries parts;
    private final Answers answers;

    DealPartController(
            DealLines lines,
            DealPersons persons,
            DealShares shares,
            Checklists checklists,
            DealPartQueries parts,
            Answers answers) {
        this.lines = lines;
        this.persons = persons;
        this.shares = shares;
        this.checklists = checklists;
        this.parts = parts;
        this.answers = answers;
    }

    @GetMapping("/lines")
    Items<DealPartQueries.Line> lines(@PathVariable UUID id) {
        return new Items<>(parts.lines(id));
    }

    @Described(takes = LineGiven.class)
    @PostMapping("/lines")
    ResponseEntity<DealPartQueries.Line> addLine(
            @PathVariable UUID id, @RequestBody Map<String, @Nullable Object> given) {
        return answers.with(HttpStatus.CREATED, () -> parts.line(id, lines.add(id, given)));
    }

    @Described(takes = LineGiven.class)
    @PatchMapping("/lines/{line}")
    ResponseEntity<DealPartQueries.Line> changeLine(
            @PathVariable UUID id, @PathVariable UUID line, @RequestBody Map<String, @Nullable Object> given) {
        return answers.with(HttpStatus.OK, () -> {
            lines.change(id, line, given);
            return parts.line(id, line);
        });
    }

    @DeleteMapping("/lines/{line}")
    ResponseEntity<Void> removeLine(@PathVariable UUID id, @PathVariable UUID line) {
        return answers.done(() -> lines.remove(id, line));
    }

    @PutMapping("/lines/order")
    ResponseEntity<Items<DealPartQueries.Line>> orderLines(@PathVariable UUID id, @RequestBody Order order) {
        Rights.require(Action.EDIT, "deal");
        return answers.with(HttpStatus.OK, () -> {
            lines.order(id, required("lines", order.lines()));
            return new Items<>(parts.lines(id));
        });
    }

    @GetMapping("/persons")
    Items<DealPartQueries.Participant> persons(@PathVariable UUID id) {
        return new Items<>(parts.persons(id));
    }

    @PutMapping("/persons/{person}")
    ResponseEntity<Void> joinPerson(@PathVariable UUID id, @PathVariable UUID person, @RequestBody Role role) {
        return answers.done(() -> persons.join(id, person, role.decisionRole()));
    }

    @DeleteMapping("/persons/{person}")
    ResponseEntity<Void> removePerson(@PathVariable UUID id, @PathVariable UUID person) {
        return answers.done(() -> persons.leave(id, person));
    }

    @GetMapping("/shares")
    Items<DealPartQueries.Shared> shares(@PathVariable UUID id) {
        return new Items<>(parts.shares(id));
    }

    @PutMapping("/shares/{employee}")
    ResponseEntity<Void> giveShare(@PathVariable UUID id, @PathVariable UUID employee, @RequestBody Share share) {
        return answers.done(() -> shares.give(id, employee, share.percent()));
    }

    @DeleteMapping("/shares/{employee}")
    ResponseEntity<Void> takeShare(@PathVariable UUID id, @PathVariable UUID employee) {
        return answers.done(() -> shares.take(id, employee));
    }

    @GetMapping("/checklist")
    Items<DealPartQueries.Item> checklist(@PathVariable UUID id) {
        return new Items<>(parts.checklist(id));
    }

    @PutMapping("/checklist")
    ResponseEntity<Items<DealPartQueries.Item>> check(@PathVariable UUID id, @RequestBody Check check) {
        Rights.require(Action.EDIT, "deal");
        var tick = new Tick(required("stage", check.stage()), required("item", check.item()));
        return answers.with(HttpStatus.OK, () -> {
            checklists.tick(id, tick, required("done", check.done()));
            return new Items<>(parts.checklist(id));
        });
    }

    private static <T> T required(String field, @Nullable T value) {
        if (value == null) {
            throw new Refused(Problem.of(field, "records.required"));
        }
        return value;
    }
}
