package voronka.records;

import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import voronka.accounts.Rights;

/// Reads whose a record is.
@Component
class RecordOwnerQueries {

    private final DSLContext sql;
    private final Catalogue catalogue;

    RecordOwnerQueries(DSLContext sql, Catalogue catalogue) {
        this.sql = sql;
        this.catalogue = catalogue;
    }

    Optional<UUID> of(String kindName, UUID record) {
        return catalogue
                .find(kindName)
                .flatMap(kind -> kind.owner()
                        .map(owner -> Rights.unguarded(
                                "for whom it is done is kept of a record that the caller changes",
                                () -> sql.select(owner)
                                        .from(kind.table())
                                        .where(kind.id().eq(record))
                                        .fetchOne(owner))));
    }
}
