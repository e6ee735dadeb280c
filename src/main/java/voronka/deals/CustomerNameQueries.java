package voronka.deals;

import static voronka.db.tenant.Tables.COMPANY;
import static voronka.db.tenant.Tables.PERSON;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import voronka.accounts.Rights;
import voronka.records.BatchMemory;

/// What a deal is called that was given no title.
@Component
class CustomerNameQueries {

    private final DSLContext sql;

    CustomerNameQueries(DSLContext sql) {
        this.sql = sql;
    }

    /// Whether the caller sees that customer is asked of the deal as a whole, after this.
    Optional<String> name(@Nullable UUID company, @Nullable UUID person) {
        return Rights.unguarded("a deal that points to what its maker does not see is refused", () -> read(company, person));
    }

    private Optional<String> read(@Nullable UUID company, @Nullable UUID person) {
        if (company != null) {
            return BatchMemory.of(
                    List.of("name of", company),
                    () -> sql.select(COMPANY.NAME)
                            .from(COMPANY)
                            .where(COMPANY.ID.eq(company))
                            .fetchOptional(COMPANY.NAME));
        } else if (person != null) {
            return sql.select(PERSON.NAME)
                    .from(PERSON)
                    .where(PERSON.ID.eq(person))
                    .fetchOptional(PERSON.NAME);
        } else {
            return Optional.empty();
        }
    }
}
