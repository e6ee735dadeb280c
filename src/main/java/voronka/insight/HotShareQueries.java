package voronka.insight;

import static org.jooq.impl.DSL.count;
import static voronka.db.tenant.Tables.DEAL;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import voronka.records.Catalogue;

/// Counts how many of the new clients came by themselves: 10 to 15 of a hundred should, none means that there is no marketing
/// (S41).
@Component
public class HotShareQueries {

    /// @param hot those of all whose sale was hot from the start (S40)
    public record HotShare(int all, int hot) {

        public @Nullable Double share() {
            return all == 0 ? null : (double) hot / all;
        }
    }

    private final DSLContext sql;
    private final Catalogue catalogue;

    HotShareQueries(DSLContext sql, Catalogue catalogue) {
        this.sql = sql;
        this.catalogue = catalogue;
    }

    public HotShare of(Scope scope) {
        return sql.select(count(), count().filterWhere(DEAL.TEMPERATURE.eq("hot")))
                .from(DEAL)
                .where(catalogue.kind("deal").visible(), SetQueries.newClients(scope))
                .fetchSingle(row -> new HotShare(row.value1(), row.value2()));
    }
}
