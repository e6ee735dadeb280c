package voronka.records.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import voronka.accounts.Action;
import voronka.accounts.Forbidden;
import voronka.records.Catalogue;
import voronka.records.ListQuery;
import voronka.records.RecordField;
import voronka.records.RecordKind;
import voronka.records.RecordQueries;
import voronka.records.Records;

/// Records of every kind of the catalogue: list, get, create, change, delete to the bin, restore.
@RestController
@RequestMapping(path = "/api/v1/{plural}", produces = MediaType.APPLICATION_JSON_VALUE)
class RecordController {

    private final Catalogue catalogue;
    private final RecordQueries queries;
    private final Records records;
    private final Answers answers;

    RecordController(Catalogue catalogue, RecordQueries queries, Records records, Answers answers) {
        this.catalogue = catalogue;
        this.queries = queries;
        this.records = records;
        this.answers = answers;
    }

    @GetMapping
    Map<String, @Nullable Object> list(
            @PathVariable String plural, @RequestParam MultiValueMap<String, String> parameters) {
        var kind = visibleKind(plural);
        var page = queries.list(query(kind, parameters));
        var answer = new LinkedHashMap<String, @Nullable Object>();
        answer.put(
                "items",
                page.rows().stream().map(row -> RecordJson.of(kind, row)).toList());
        answer.put("next", page.next());
        return answer;
    }

    @GetMapping("/{id}")
    ResponseEntity<Map<String, @Nullable Object>> get(@PathVariable String plural, @PathVariable UUID id) {
        return answers.read(visibleKind(plural), id);
    }

    @PostMapping
    ResponseEntity<Map<String, @Nullable Object>> create(
            @PathVariable String plural, @RequestBody Map<String, @Nullable Object> given) {
        var kind = catalogue.byPlural(plural).name();
        return answers.created(kind, () -> records.create(kind, given));
    }

    @PatchMapping("/{id}")
    ResponseEntity<Map<String, @Nullable Object>> change(
            @PathVariable String plural,
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody Map<String, @Nullable Object> given) {
        var kind = catalogue.byPlural(plural).name();
        var version = Versions.required(ifMatch);
        return answers.changed(kind, id, () -> records.change(kind, id, version, given));
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> delete(
            @PathVariable String plural,
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        var kind = catalogue.byPlural(plural).name();
        var version = Versions.optional(ifMatch);
        return answers.done(() -> records.delete(kind, id, version));
    }

    @PostMapping("/{id}/restoration")
    ResponseEntity<Map<String, @Nullable Object>> restore(@PathVariable String plural, @PathVariable UUID id) {
        var kind = catalogue.byPlural(plural).name();
        return answers.changed(kind, id, () -> records.restore(kind, id));
    }

    private RecordKind visibleKind(String plural) {
        var kind = catalogue.byPlural(plural);
        if (!kind.mayAny(Action.SEE)) {
            throw new Forbidden();
        }
        return kind;
    }

    /// Without a choice of columns those of the screens' list come, and when the record was made and changed; a star is
    /// all.
    private static ListQuery query(RecordKind kind, MultiValueMap<String, String> parameters) {
        var single = new LinkedHashMap<String, String>();
        parameters.forEach((name, values) -> single.put(name, String.join(",", values)));
        var columns = single.getOrDefault("columns", "");
        if (columns.equals("*")) {
            single.remove("columns");
            return ListQuery.of(kind, single).withColumns(List.copyOf(kind.fields()));
        }
        var query = ListQuery.of(kind, single);
        return columns.isBlank() ? query.withColumns(usual(kind)) : query;
    }

    private static List<RecordField> usual(RecordKind kind) {
        var columns = new ArrayList<>(kind.fields(RecordField.Trait.LISTED));
        columns.add(kind.field("createdAt"));
        columns.add(kind.field("updatedAt"));
        return columns.stream().distinct().toList();
    }
}
