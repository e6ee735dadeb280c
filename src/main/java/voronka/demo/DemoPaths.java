package voronka.demo;

import static voronka.db.tenant.Tables.PIPELINE;
import static voronka.db.tenant.Tables.STAGE;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import voronka.db.tenant.tables.records.StageRecord;

/// The pipelines that the set-up made, as the demo company's deals go through them.
@Component
class DemoPaths {

    private final DSLContext sql;

    DemoPaths(DSLContext sql) {
        this.sql = sql;
    }

    Sales.Path active() {
        return path(PIPELINE.SALE_MODE.eq("active").and(PIPELINE.NOVELTY.eq("new")).and(PIPELINE.APPROACH.ne("project")), 0.27);
    }

    Sales.Path passive() {
        return path(PIPELINE.SALE_MODE.eq("passive").and(PIPELINE.NOVELTY.eq("new")), 0.44);
    }

    Sales.Path repeat() {
        return path(PIPELINE.NOVELTY.eq("repeat"), 0.62);
    }

    private Sales.Path path(Condition which, double success) {
        var pipeline = sql.selectFrom(PIPELINE)
                .where(which, PIPELINE.DELETED_AT.isNull())
                .orderBy(PIPELINE.POSITION)
                .limit(1)
                .fetchSingle();
        var stages = sql.selectFrom(STAGE)
                .where(STAGE.PIPELINE_ID.eq(pipeline.getId()), STAGE.DELETED_AT.isNull())
                .orderBy(STAGE.POSITION)
                .fetch();
        return new Sales.Path(
                pipeline.getId(),
                pipeline.getSaleMode(),
                pipeline.getNovelty(),
                pipeline.getApproach(),
                stages.stream().filter(stage -> stage.getKind().equals("open")).toList(),
                ofKind(stages, "won"),
                ofKind(stages, "lost"),
                success);
    }

    private static StageRecord ofKind(java.util.List<StageRecord> stages, String kind) {
        return stages.stream().filter(stage -> stage.getKind().equals(kind)).findFirst().orElseThrow();
    }
}
