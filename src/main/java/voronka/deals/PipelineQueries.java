package voronka.deals;

import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static voronka.db.tenant.Tables.PIPELINE;
import static voronka.db.tenant.Tables.STAGE;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;
import org.springframework.stereotype.Component;
import voronka.NotFound;

/// Reads pipelines with their stages.
@Component
public class PipelineQueries {

    private final DSLContext sql;

    PipelineQueries(DSLContext sql) {
        this.sql = sql;
    }

    /// Those in which deals can go all the way.
    public List<Pipeline> all() {
        return drafts().stream().filter(Pipeline::isWhole).toList();
    }

    /// Those as well that somebody is still building.
    public List<Pipeline> drafts() {
        return where(noCondition());
    }

    public Pipeline get(UUID pipeline) {
        return find(pipeline).orElseThrow(NotFound::new);
    }

    public Optional<Pipeline> find(UUID pipeline) {
        return where(PIPELINE.ID.eq(pipeline)).stream().findFirst();
    }

    public Optional<Pipeline> ofStage(UUID stage) {
        return where(PIPELINE.ID.eq(
                        select(STAGE.PIPELINE_ID).from(STAGE).where(STAGE.ID.eq(stage), STAGE.DELETED_AT.isNull())))
                .stream()
                .findFirst();
    }

    private List<Pipeline> where(Condition condition) {
        return sql
                .select(PIPELINE.fields())
                .select(STAGE.fields())
                .from(PIPELINE)
                .join(STAGE)
                .on(STAGE.PIPELINE_ID.eq(PIPELINE.ID), STAGE.DELETED_AT.isNull())
                .where(PIPELINE.DELETED_AT.isNull(), condition)
                .orderBy(PIPELINE.POSITION, PIPELINE.ID, STAGE.POSITION, STAGE.ID)
                .fetchGroups(PIPELINE.ID)
                .values()
                .stream()
                .map(PipelineQueries::pipeline)
                .toList();
    }

    private static Pipeline pipeline(Result<Record> rows) {
        var row = rows.getFirst();
        return new Pipeline(
                row.get(PIPELINE.ID),
                row.get(PIPELINE.NAME),
                row.get(PIPELINE.SALE_MODE),
                row.get(PIPELINE.NOVELTY),
                row.get(PIPELINE.APPROACH),
                List.of(row.get(PIPELINE.WIN_CONDITION)),
                row.get(PIPELINE.NORM_DAYS),
                row.get(PIPELINE.PAYMENT_HOURS),
                rows.map(PipelineQueries::stage));
    }

    private static Stage stage(Record row) {
        return new Stage(
                row.get(STAGE.ID),
                row.get(STAGE.PIPELINE_ID),
                row.get(STAGE.NAME),
                row.get(STAGE.POSITION),
                Stage.Kind.of(row.get(STAGE.KIND)),
                row.get(STAGE.PROBABILITY),
                row.get(STAGE.NORM_DAYS),
                row.get(STAGE.INSTRUCTION),
                List.of(row.get(STAGE.REQUIRED_FIELDS)),
                List.of(row.get(STAGE.CHECKLIST)),
                row.get(STAGE.AGREED),
                Objects.requireNonNullElse(row.get(STAGE.COLOR), "gray"));
    }
}
