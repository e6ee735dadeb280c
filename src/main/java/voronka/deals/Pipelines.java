package voronka.deals;

import static voronka.db.tenant.Tables.DEAL;
import static voronka.db.tenant.Tables.PIPELINE;
import static voronka.db.tenant.Tables.STAGE;
import static voronka.web.Texts.t;

import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import voronka.NotFound;
import voronka.accounts.Action;
import voronka.accounts.Rights;
import voronka.records.Operations;
import voronka.records.Problem;
import voronka.records.Records;
import voronka.records.Refused;

/// What an administrator does with pipelines and their stages beside writing their fields.
@Service
@Transactional
public class Pipelines {

    private final DSLContext sql;
    private final Records records;
    private final Operations operations;
    private final PipelineQueries pipelines;

    Pipelines(DSLContext sql, Records records, Operations operations, PipelineQueries pipelines) {
        this.sql = sql;
        this.records = records;
        this.operations = operations;
        this.pipelines = pipelines;
    }

    /// With the stages that no pipeline is without.
    public UUID open(String name) {
        var pipeline = records.create("pipeline", Map.of("name", name));
        add(pipeline, t("deals.stage.first"), Stage.Kind.OPEN, "gray");
        add(pipeline, t("pipelines.won"), Stage.Kind.WON, "green");
        add(pipeline, t("pipelines.lost"), Stage.Kind.LOST, "red");
        return pipeline;
    }

    /// A further stage, after the open ones.
    public UUID addStage(UUID pipeline, String name) {
        var stage = add(pipeline, name, Stage.Kind.OPEN, "blue");
        var order = pipelines.get(pipeline).stages().stream()
                .sorted(Comparator.comparing(Stage::kind).thenComparingInt(Stage::position))
                .map(Stage::id)
                .toList();
        orderStages(pipeline, order);
        return stage;
    }

    private UUID add(UUID pipeline, String name, Stage.Kind kind, String color) {
        return records.create("stage", Map.of("pipeline", pipeline, "name", name, "kind", kind.code(), "color", color));
    }

    /// Deals that stand there go to another stage of the same kind; with the stage they are one operation. No gate
    /// is asked: the way has changed, not the deal.
    public void deleteStage(UUID stage, @Nullable UUID moveTo) {
        Rights.require(Action.DELETE, "settings");
        var pipeline = pipelines.ofStage(stage).orElseThrow(NotFound::new);
        operations.begin();
        if (moveTo != null) {
            requireAlike(pipeline, stage, moveTo);
            sql.update(DEAL)
                    .set(DEAL.STAGE_ID, moveTo)
                    .set(DEAL.STAGE_SINCE, OffsetDateTime.now())
                    .set(DEAL.VERSION, DEAL.VERSION.plus(1))
                    .set(DEAL.UPDATED_AT, OffsetDateTime.now())
                    .where(DEAL.STAGE_ID.eq(stage))
                    .execute();
        }
        records.delete("stage", stage, null);
    }

    private static void requireAlike(Pipeline pipeline, UUID stage, UUID moveTo) {
        var target = pipeline.find(moveTo).orElseThrow(NotFound::new);
        if (moveTo.equals(stage) || target.kind() != pipeline.stage(stage).kind()) {
            throw new Refused(Problem.of("moveTo", "deals.stage.alike"));
        }
    }

    public void order(List<UUID> order) {
        Rights.require(Action.EDIT, "settings");
        operations.begin();
        for (var place = 0; place < order.size(); place++) {
            sql.update(PIPELINE)
                    .set(PIPELINE.POSITION, place)
                    .where(PIPELINE.ID.eq(order.get(place)), PIPELINE.POSITION.ne(place))
                    .execute();
            operations.touched("pipeline", order.get(place));
        }
    }

    public void orderStages(UUID pipeline, List<UUID> order) {
        Rights.require(Action.EDIT, "settings");
        operations.begin();
        for (var place = 0; place < order.size(); place++) {
            sql.update(STAGE)
                    .set(STAGE.POSITION, place)
                    .where(STAGE.ID.eq(order.get(place)), STAGE.PIPELINE_ID.eq(pipeline), STAGE.POSITION.ne(place))
                    .execute();
        }
        operations.touched("pipeline", pipeline);
    }
}
