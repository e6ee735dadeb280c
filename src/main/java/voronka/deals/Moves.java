package voronka.deals;

import static voronka.db.tenant.Tables.STAGE_MOVE;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import voronka.records.Draft;
import voronka.records.Problem;
import voronka.records.Refused;

/// Reads from a draft which way the deal goes, and keeps its stage and its pipeline together.
@Component
class Moves {

    private final PipelineQueries pipelines;
    private final DSLContext sql;

    Moves(PipelineQueries pipelines, DSLContext sql) {
        this.pipelines = pipelines;
        this.sql = sql;
    }

    /// A stage brings its pipeline with it, a pipeline alone its first stage, or for a deal that is closed its
    /// last.
    Move of(Draft deal) {
        var pipeline = pipelineOf(deal);
        var to = pipeline.find(changedStage(deal)).orElseGet(() -> pipeline.first(kindOf(deal)));
        deal.set("pipeline", pipeline.id());
        deal.set("stage", to.id());
        return new Move(pipeline, from(deal, pipeline), to);
    }

    private Pipeline pipelineOf(Draft deal) {
        var stage = changedStage(deal);
        if (stage == null) {
            return pipelines
                    .find(Objects.requireNonNull(deal.get("pipeline", UUID.class)))
                    .orElseThrow(() -> new Refused(Problem.of("pipeline", "deals.pipeline.unknown")));
        }
        var pipeline =
                pipelines.ofStage(stage).orElseThrow(() -> new Refused(Problem.of("stage", "deals.stage.unknown")));
        if (deal.changes("pipeline") && !pipeline.id().equals(deal.get("pipeline"))) {
            deal.refuse("stage", "deals.stage.foreign", pipeline.name());
        }
        return pipeline;
    }

    private static @Nullable UUID changedStage(Draft deal) {
        return deal.changes("stage") ? deal.get("stage", UUID.class) : null;
    }

    private static Stage.Kind kindOf(Draft deal) {
        var state = deal.get("state", String.class);
        return state == null ? Stage.Kind.OPEN : Stage.Kind.of(state);
    }

    /// A lost deal that comes back starts from where it was given up.
    private @Nullable Stage from(Draft deal, Pipeline pipeline) {
        var stage = pipeline.find((UUID) deal.before("stage")).orElse(null);
        return stage != null && stage.isLost()
                ? leftBefore(deal.id(), stage).flatMap(pipeline::find).orElse(null)
                : stage;
    }

    Optional<UUID> leftBefore(UUID deal, Stage stage) {
        return sql.select(STAGE_MOVE.FROM_STAGE_ID)
                .from(STAGE_MOVE)
                .where(STAGE_MOVE.DEAL_ID.eq(deal), STAGE_MOVE.TO_STAGE_ID.eq(stage.id()))
                .orderBy(STAGE_MOVE.MOVED_AT.desc())
                .limit(1)
                .fetchOptional(STAGE_MOVE.FROM_STAGE_ID);
    }
}
