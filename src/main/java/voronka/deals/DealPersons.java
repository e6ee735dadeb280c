package voronka.deals;

import static voronka.db.tenant.Tables.DEAL_PERSON;

import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import voronka.records.Catalogue;
import voronka.records.Operations;
import voronka.records.Problem;
import voronka.records.RecordQueries;
import voronka.records.Refused;

/// The customer's people in a deal and their say in it (S50, F14).
@Service
@Transactional
public class DealPersons {

    public static final List<String> ROLES = List.of("decision_maker", "influencer", "user", "gatekeeper");

    private final DSLContext sql;
    private final EditableDeals editable;
    private final Operations operations;
    private final RecordQueries queries;
    private final Catalogue catalogue;

    DealPersons(
            DSLContext sql, EditableDeals editable, Operations operations, RecordQueries queries, Catalogue catalogue) {
        this.sql = sql;
        this.editable = editable;
        this.operations = operations;
        this.queries = queries;
        this.catalogue = catalogue;
    }

    /// Who is there already gets the role anew.
    public void join(UUID deal, @Nullable UUID person, @Nullable String role) {
        editable.lock(deal);
        requireKnown(person, role);
        operations.begin();
        sql.insertInto(DEAL_PERSON)
                .set(DEAL_PERSON.DEAL_ID, deal)
                .set(DEAL_PERSON.PERSON_ID, person)
                .set(DEAL_PERSON.DECISION_ROLE, role)
                .onConflict(DEAL_PERSON.DEAL_ID, DEAL_PERSON.PERSON_ID)
                .doUpdate()
                .set(DEAL_PERSON.DECISION_ROLE, role)
                .execute();
        operations.touched("deal", deal);
    }

    public void leave(UUID deal, UUID person) {
        editable.lock(deal);
        operations.begin();
        sql.deleteFrom(DEAL_PERSON)
                .where(DEAL_PERSON.DEAL_ID.eq(deal), DEAL_PERSON.PERSON_ID.eq(person))
                .execute();
        operations.touched("deal", deal);
    }

    private void requireKnown(@Nullable UUID person, @Nullable String role) {
        if (person == null) {
            throw new Refused(Problem.of("person", "deals.people.who"));
        } else if (role != null && !ROLES.contains(role)) {
            throw new Refused(Problem.of("decisionRole", "records.invalid.choice", String.join(", ", ROLES)));
        } else if (queries.find(catalogue.kind("person"), person).isEmpty()) {
            throw new Refused(Problem.of("person", "records.invalid.reference"));
        }
    }
}
