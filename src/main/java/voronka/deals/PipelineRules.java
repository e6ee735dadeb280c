package voronka.deals;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.max;
import static voronka.db.tenant.Tables.DEAL;
import static voronka.db.tenant.Tables.PIPELINE;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import voronka.records.Draft;
import voronka.records.RecordRules;

/// A pipeline says when a sale in it is won (S58), and stays as long as deals are in it.
@Component
class PipelineRules implements RecordRules {

    private final DSLContext sql;

    PipelineRules(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public String kind() {
        return "pipeline";
    }

    @Override
    public void before(Draft pipeline) {
        if (pipeline.isNew()) {
            pipeline.setDefault("position", nextPosition());
            pipeline.setDefault("winCondition", new String[] {"paid"});
            pipeline.setDefault("normDays", 14);
            pipeline.setDefault("paymentHours", 72);
        } else if (pipeline.isEmpty("winCondition")) {
            pipeline.refuse("winCondition", "deals.pipeline.win");
        }
        requirePositive(pipeline, "normDays");
        requirePositive(pipeline, "paymentHours");
    }

    @Override
    public void beforeDelete(Draft pipeline) {
        if (sql.fetchExists(DEAL, DEAL.PIPELINE_ID.eq(pipeline.id()))) {
            pipeline.refuse(null, "deals.pipeline.used");
        }
    }

    private static void requirePositive(Draft pipeline, String field) {
        if (!(pipeline.get(field) instanceof Integer number) || number < 1) {
            pipeline.refuse(field, "deals.pipeline.positive");
        }
    }

    private int nextPosition() {
        return sql.select(coalesce(max(PIPELINE.POSITION), -1))
                        .from(PIPELINE)
                        .where(PIPELINE.DELETED_AT.isNull())
                        .fetchSingle()
                        .value1()
                + 1;
    }
}
