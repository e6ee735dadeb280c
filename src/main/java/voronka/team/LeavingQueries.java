package voronka.team;

import static org.jooq.impl.DSL.count;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import voronka.accounts.Rights;
import voronka.records.Catalogue;

/// Counts what somebody has, and to whom it would go.
@Component
class LeavingQueries {

    private final DSLContext sql;
    private final Catalogue catalogue;
    private final List<Belonging> belongings;

    LeavingQueries(DSLContext sql, Catalogue catalogue, List<Belonging> belongings) {
        this.sql = sql;
        this.catalogue = catalogue;
        this.belongings = belongings;
    }

    /// Kinds of which he has nothing are left out.
    ///
    /// @param sharing null for the whole counts only
    List<Leaving.Part> parts(UUID employee, @Nullable Sharing sharing) {
        return Rights.unguarded("whoever may dismiss somebody passes on all that he has", () -> belongings.stream()
                .map(belonging -> part(belonging, employee, sharing))
                .filter(part -> part.count() > 0)
                .toList());
    }

    private Leaving.Part part(Belonging belonging, UUID employee, @Nullable Sharing sharing) {
        var kind = catalogue.kind(belonging.kind());
        var his = belonging.of(employee).and(kind.deletedAt().isNull());
        var all = sql.fetchCount(kind.table(), his);
        return new Leaving.Part(kind.name(), all, sharing == null || all == 0 ? Map.of() : shares(belonging, his, sharing));
    }

    private Map<UUID, Integer> shares(Belonging belonging, org.jooq.Condition his, Sharing sharing) {
        var kind = catalogue.kind(belonging.kind());
        var to = sharing.to(belonging).as("receiver");
        var each = sql.select(to).from(kind.table()).where(his, belonging.mayGo(sharing.to(belonging))).asTable("each");
        var receiver = java.util.Objects.requireNonNull(each.field(to));
        var shares = new LinkedHashMap<UUID, Integer>();
        sql.select(receiver, count())
                .from(each)
                .groupBy(receiver)
                .forEach(row -> shares.put(row.value1(), row.value2()));
        return shares;
    }
}
