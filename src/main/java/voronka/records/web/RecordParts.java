package voronka.records.web;

import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import voronka.NotFound;
import voronka.records.RecordKind;
import voronka.records.RecordPart;
import voronka.records.RecordPart.Place;
import voronka.records.Row;
import voronka.records.web.RecordPage.PartView;

/// Finds the parts that modules bring to the page of a record.
@Component
class RecordParts {

    private final List<RecordPart> all;

    RecordParts(List<RecordPart> all) {
        this.all =
                all.stream().sorted(Comparator.comparingInt(RecordPart::order)).toList();
    }

    List<RecordPart> of(RecordKind kind, Place place, Row row) {
        return all.stream()
                .filter(part -> part.place() == place && part.kinds().contains(kind.name()) && part.isFor(row))
                .toList();
    }

    List<PartView> rendered(RecordKind kind, Place place, Row row) {
        return of(kind, place, row).stream().map(part -> rendered(part, row)).toList();
    }

    PartView named(RecordKind kind, String name, Row row) {
        return all.stream()
                .filter(part -> part.name().equals(name) && part.kinds().contains(kind.name()) && part.isFor(row))
                .findFirst()
                .map(part -> rendered(part, row))
                .orElseThrow(NotFound::new);
    }

    PartView rendered(RecordPart part, Row row) {
        return new PartView(part.name(), part.render(row));
    }
}
