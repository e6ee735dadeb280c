package voronka.customers.web;

import java.util.UUID;
import org.springframework.stereotype.Component;
import voronka.accounts.Action;
import voronka.records.Catalogue;
import voronka.records.RecordQueries;

/// Whether the caller may say who belongs to a card.
@Component
class LinkRights {

    private final RecordQueries records;
    private final Catalogue catalogue;

    LinkRights(RecordQueries records, Catalogue catalogue) {
        this.records = records;
        this.catalogue = catalogue;
    }

    boolean mayLink(String kind, UUID id) {
        return records.allowed(catalogue.kind(kind), id).contains(Action.EDIT);
    }
}
