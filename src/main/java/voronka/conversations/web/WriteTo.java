package voronka.conversations.web;

import java.util.Optional;
import java.util.UUID;
import org.jooq.JSONB;
import org.springframework.stereotype.Component;
import voronka.NotFound;
import voronka.records.Catalogue;
import voronka.records.ContactData;
import voronka.records.RecordQueries;
import voronka.records.Ref;
import voronka.records.Row;

/// To whom a letter about a record goes: its own address, else its person's, else its company's.
@Component
class WriteTo {

    private final Catalogue catalogue;
    private final RecordQueries records;

    WriteTo(Catalogue catalogue, RecordQueries records) {
        this.catalogue = catalogue;
        this.records = records;
    }

    String address(String kindName, UUID id) {
        var kind = catalogue.find(kindName).orElseThrow(NotFound::new);
        var row = records.get(kind, id);
        return own(row)
                .or(() -> of(row, "person"))
                .or(() -> of(row, "company"))
                .orElse("");
    }

    private Optional<String> of(Row row, String link) {
        return row.get(link) instanceof Ref ref
                ? records.find(catalogue.kind(link), ref.id()).flatMap(WriteTo::own)
                : Optional.empty();
    }

    private static Optional<String> own(Row row) {
        return row.get("emails") instanceof JSONB emails
                ? ContactData.emails(emails).stream().findFirst()
                : Optional.empty();
    }
}
