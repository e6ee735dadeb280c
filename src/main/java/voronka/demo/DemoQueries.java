package voronka.demo;

import static voronka.db.tenant.Tables.CHANGE;
import static voronka.db.tenant.Tables.OPERATION;
import static org.jooq.impl.DSL.count;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/// Counts what the demo brought.
@Component
class DemoQueries {

    private final DSLContext sql;

    DemoQueries(DSLContext sql) {
        this.sql = sql;
    }

    DemoSize size(boolean present) {
        var counts = sql.select(CHANGE.KIND, count())
                .from(CHANGE)
                .join(OPERATION)
                .on(OPERATION.ID.eq(CHANGE.OPERATION_ID))
                .where(OPERATION.WAY.eq("demo"), CHANGE.ACTION.eq("created"))
                .groupBy(CHANGE.KIND)
                .fetchMap(CHANGE.KIND, count());
        return new DemoSize(
                present,
                counts.getOrDefault("deal", 0),
                counts.getOrDefault("request", 0),
                counts.getOrDefault("company", 0));
    }
}
