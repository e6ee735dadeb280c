package voronka.customers.web;

import static voronka.db.tenant.Tables.COMPANY_PERSON;
import static voronka.db.tenant.Tables.SEARCH_ENTRY;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import voronka.accounts.Action;
import voronka.accounts.Rights;
import voronka.customers.web.LinkForm.Candidate;
import voronka.records.Catalogue;
import voronka.records.RecordQueries;

/// Finds whom a company or a person may be linked with.
@Component
class CandidateQueries {

    private static final int SHOWN = 8;

    private final DSLContext sql;
    private final RecordQueries records;
    private final Catalogue catalogue;

    CandidateQueries(DSLContext sql, RecordQueries records, Catalogue catalogue) {
        this.sql = sql;
        this.records = records;
        this.catalogue = catalogue;
    }

    /// @param wanted the kind that is looked for, to be linked with this record of the other kind
    List<Candidate> find(String wanted, String words, UUID with) {
        Rights.require(Action.SEE, wanted);
        if (words.isBlank()) {
            return List.of();
        }
        var found = records.lookUp(catalogue.kind(wanted), words, DSL.noCondition(), SHOWN);
        var linked = linked(wanted, with);
        var hints = sql.select(SEARCH_ENTRY.RECORD_ID, SEARCH_ENTRY.SUBTITLE)
                .from(SEARCH_ENTRY)
                .where(SEARCH_ENTRY.RECORD_ID.in(
                        found.stream().map(ref -> ref.id()).toList()))
                .fetchMap(SEARCH_ENTRY.RECORD_ID, SEARCH_ENTRY.SUBTITLE);
        return found.stream()
                .map(ref -> new Candidate(
                        ref.id(), ref.name(), hints.getOrDefault(ref.id(), ""), linked.contains(ref.id())))
                .toList();
    }

    private Set<UUID> linked(String wanted, UUID with) {
        return wanted.equals("person")
                ? sql
                        .select(COMPANY_PERSON.PERSON_ID)
                        .from(COMPANY_PERSON)
                        .where(COMPANY_PERSON.COMPANY_ID.eq(with))
                        .fetch(COMPANY_PERSON.PERSON_ID)
                        .stream()
                        .collect(Collectors.toSet())
                : sql
                        .select(COMPANY_PERSON.COMPANY_ID)
                        .from(COMPANY_PERSON)
                        .where(COMPANY_PERSON.PERSON_ID.eq(with))
                        .fetch(COMPANY_PERSON.COMPANY_ID)
                        .stream()
                        .collect(Collectors.toSet());
    }
}
