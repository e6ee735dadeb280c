package voronka.deals.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import voronka.deals.CourseQueries;
import voronka.deals.Missing;
import voronka.records.Catalogue;
import voronka.records.RecordKind;
import voronka.records.RecordQueries;

/// Tells a board that holds a card which columns are closed to it, and for want of what.
@RestController
class GateController {

    private final RecordKind kind;
    private final RecordQueries records;
    private final CourseQueries courses;

    GateController(Catalogue catalogue, RecordQueries records, CourseQueries courses) {
        this.kind = catalogue.kind("deal");
        this.records = records;
        this.courses = courses;
    }

    @GetMapping("/deals/{deal}/gates")
    Map<UUID, String> gates(@PathVariable UUID deal) {
        return courses.of(records.get(kind, deal)).closed().entrySet().stream()
                .collect(Collectors.toMap(gate -> gate.getKey().id(), gate -> text(gate.getValue())));
    }

    private String text(List<Missing> missing) {
        return missing.stream().map(one -> "• " + one.label(kind)).collect(Collectors.joining("\n"));
    }
}
