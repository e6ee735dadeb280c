package voronka.records.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import voronka.records.Catalogue;
import voronka.records.FieldType;
import voronka.records.Labels;
import voronka.records.ListQuery;
import voronka.records.RecordField;
import voronka.records.RecordKind;
import voronka.records.RecordQueries;
import voronka.records.Row;

/// What may be chosen for a field: its choices, or all records of a kind of which there are few.
@Component
class Options {

    private final Catalogue catalogue;
    private final RecordQueries records;

    Options(Catalogue catalogue, RecordQueries records) {
        this.catalogue = catalogue;
        this.records = records;
    }

    /// Whether all that may be chosen fits into one short list.
    boolean areFew(RecordField field) {
        return switch (field.type()) {
            case CHOICE -> true;
            case WORDS -> !field.choices().isEmpty();
            case REFERENCE -> catalogue.kind(field.target()).isOpenToAll();
            default -> false;
        };
    }

    List<Option> of(RecordKind kind, RecordField field, Set<String> chosen) {
        if (field.type() == FieldType.REFERENCE) {
            return records(catalogue.kind(field.target()), chosen);
        }
        return field.choices().stream()
                .map(choice -> new Option(choice, Labels.choice(kind, field, choice), "", chosen.contains(choice)))
                .toList();
    }

    /// Stages of one pipeline stand together, in their order.
    private List<Option> records(RecordKind kind, Set<String> chosen) {
        var group = kind.find("pipeline");
        var columns = new ArrayList<>(List.of(kind.title()));
        group.ifPresent(columns::add);
        var query = ListQuery.of(kind, Map.of("limit", "200")).withColumns(columns);
        return records.list(query).rows().stream()
                .map(row -> option(kind, row, group.isPresent(), chosen))
                .sorted(Comparator.comparing(Option::group))
                .toList();
    }

    private static Option option(RecordKind kind, Row row, boolean grouped, Set<String> chosen) {
        var id = row.id().toString();
        return new Option(id, row.text(kind.title().name()), grouped ? row.text("pipeline") : "", chosen.contains(id));
    }
}
