package voronka.customers;

import static voronka.db.tenant.Tables.COMPANY;
import static voronka.db.tenant.Tables.COMPANY_PERSON;
import static voronka.db.tenant.Tables.PERSON;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import voronka.records.Catalogue;
import voronka.records.ContactData;
import voronka.records.RecordKind;

/// Who works in a company, and where a person works (S50), as far as the caller may see them.
@Component
public class PeopleQueries {

    /// A person of a company.
    public record Colleague(
            UUID person,
            String name,
            List<PhoneLink> phones,
            List<String> emails,
            @Nullable String post,
            @Nullable DecisionRole role) {}

    /// A company of a person.
    public record Workplace(
            UUID company,
            String name,
            @Nullable String post,
            @Nullable DecisionRole role) {}

    private final DSLContext sql;
    private final RecordKind company;
    private final RecordKind person;

    PeopleQueries(DSLContext sql, Catalogue catalogue) {
        this.sql = sql;
        this.company = catalogue.kind("company");
        this.person = catalogue.kind("person");
    }

    /// Those who decide come first.
    public List<Colleague> peopleOf(UUID companyId) {
        return sql.select(
                        PERSON.ID,
                        PERSON.NAME,
                        person.seen(PERSON.PHONES),
                        person.seen(PERSON.EMAILS),
                        COMPANY_PERSON.POST,
                        COMPANY_PERSON.DECISION_ROLE)
                .from(COMPANY_PERSON)
                .join(PERSON)
                .on(PERSON.ID.eq(COMPANY_PERSON.PERSON_ID))
                .where(COMPANY_PERSON.COMPANY_ID.eq(companyId), person.visible())
                .orderBy(COMPANY_PERSON.DECISION_ROLE.asc().nullsLast(), PERSON.NAME, PERSON.ID)
                .fetch(row -> new Colleague(
                        row.value1(),
                        row.value2(),
                        phones(row.value3()),
                        ContactData.emails(row.value4()),
                        row.value5(),
                        role(row.value6())));
    }

    public List<Workplace> companiesOf(UUID personId) {
        return sql.select(COMPANY.ID, COMPANY.NAME, COMPANY_PERSON.POST, COMPANY_PERSON.DECISION_ROLE)
                .from(COMPANY_PERSON)
                .join(COMPANY)
                .on(COMPANY.ID.eq(COMPANY_PERSON.COMPANY_ID))
                .where(COMPANY_PERSON.PERSON_ID.eq(personId), company.visible())
                .orderBy(COMPANY.NAME, COMPANY.ID)
                .fetch(row -> new Workplace(row.value1(), row.value2(), row.value3(), role(row.value4())));
    }

    private static List<PhoneLink> phones(@Nullable JSONB stored) {
        return ContactData.phones(stored).stream().map(PhoneLink::of).toList();
    }

    private static @Nullable DecisionRole role(@Nullable String code) {
        return Optional.ofNullable(code).flatMap(DecisionRole::find).orElse(null);
    }
}
