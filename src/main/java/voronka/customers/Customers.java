package voronka.customers;

import static voronka.db.tenant.Tables.COMPANY_PERSON;

import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import voronka.NotFound;
import voronka.accounts.Action;
import voronka.accounts.Forbidden;
import voronka.records.Catalogue;
import voronka.records.Operations;
import voronka.records.RecordKind;

/// Who works in which company, in what post and with what say in decisions (S50).
@Service
@Transactional
public class Customers {

    private final DSLContext sql;
    private final Operations operations;
    private final RecordKind company;
    private final RecordKind person;

    Customers(DSLContext sql, Operations operations, Catalogue catalogue) {
        this.sql = sql;
        this.operations = operations;
        this.company = catalogue.kind("company");
        this.person = catalogue.kind("person");
    }

    /// Says that a person belongs to a company; for a link that is there already, what he is in it.
    public void link(UUID companyId, UUID personId, @Nullable String post, @Nullable DecisionRole role) {
        requireEither(companyId, personId);
        operations.begin();
        var code = role == null ? null : role.code();
        sql.insertInto(COMPANY_PERSON)
                .set(COMPANY_PERSON.COMPANY_ID, companyId)
                .set(COMPANY_PERSON.PERSON_ID, personId)
                .set(COMPANY_PERSON.POST, post)
                .set(COMPANY_PERSON.DECISION_ROLE, code)
                .onConflict(COMPANY_PERSON.COMPANY_ID, COMPANY_PERSON.PERSON_ID)
                .doUpdate()
                .set(COMPANY_PERSON.POST, post)
                .set(COMPANY_PERSON.DECISION_ROLE, code)
                .execute();
        touched(companyId, personId);
    }

    /// Links the two if they are not; leaves a link that is there as it is.
    public void acquaint(UUID companyId, UUID personId) {
        operations.begin();
        var linked = sql.insertInto(COMPANY_PERSON)
                .set(COMPANY_PERSON.COMPANY_ID, companyId)
                .set(COMPANY_PERSON.PERSON_ID, personId)
                .onConflictDoNothing()
                .execute();
        if (linked > 0) {
            touched(companyId, personId);
        }
    }

    public void unlink(UUID companyId, UUID personId) {
        requireEither(companyId, personId);
        operations.begin();
        var unlinked = sql.deleteFrom(COMPANY_PERSON)
                .where(COMPANY_PERSON.COMPANY_ID.eq(companyId), COMPANY_PERSON.PERSON_ID.eq(personId))
                .execute();
        if (unlinked == 0) {
            throw new NotFound();
        }
        touched(companyId, personId);
    }

    private void touched(UUID companyId, UUID personId) {
        operations.touched("company", companyId);
        operations.touched("person", personId);
    }

    /// Whoever may change one of the two cards may say how they belong together.
    private void requireEither(UUID companyId, UUID personId) {
        if (!mayEdit(company, companyId) & !mayEdit(person, personId)) {
            throw new Forbidden();
        }
    }

    private boolean mayEdit(RecordKind kind, UUID id) {
        return sql.select(DSL.field(kind.may(Action.EDIT)))
                .from(kind.table())
                .where(kind.id().eq(id), kind.visible())
                .fetchOptional()
                .orElseThrow(NotFound::new)
                .value1();
    }
}
