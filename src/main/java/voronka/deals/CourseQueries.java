package voronka.deals;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.sum;
import static voronka.db.tenant.Tables.DEAL_CHECK;
import static voronka.db.tenant.Tables.STAGE_MOVE;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import voronka.records.Ref;
import voronka.records.Row;

/// Reads how far a deal has come.
@Component
public class CourseQueries {

    private final DSLContext sql;
    private final PipelineQueries pipelines;

    CourseQueries(DSLContext sql, PipelineQueries pipelines) {
        this.sql = sql;
        this.pipelines = pipelines;
    }

    public Course of(Row deal) {
        var pipeline = pipelines.get(((Ref) Objects.requireNonNull(deal.get("pipeline"))).id());
        var stage = pipeline.stage(((Ref) Objects.requireNonNull(deal.get("stage"))).id());
        return new Course(deal, pipeline, stage, ticks(deal.id()), spent(deal, stage));
    }

    private Set<Tick> ticks(UUID deal) {
        return new HashSet<>(sql.select(DEAL_CHECK.STAGE_ID, DEAL_CHECK.ITEM)
                .from(DEAL_CHECK)
                .where(DEAL_CHECK.DEAL_ID.eq(deal))
                .fetch(org.jooq.Records.mapping(Tick::new)));
    }

    /// The stage where it stands counts up to now.
    private Map<UUID, Duration> spent(Row deal, Stage stage) {
        var seconds = sum(field("extract(epoch from {0})", BigDecimal.class, STAGE_MOVE.SPENT));
        var spent = new HashMap<UUID, Duration>();
        sql.select(STAGE_MOVE.FROM_STAGE_ID, seconds)
                .from(STAGE_MOVE)
                .where(STAGE_MOVE.DEAL_ID.eq(deal.id()), STAGE_MOVE.FROM_STAGE_ID.isNotNull())
                .groupBy(STAGE_MOVE.FROM_STAGE_ID)
                .forEach(row ->
                        spent.put(row.value1(), Duration.ofSeconds(row.value2().longValue())));
        if (stage.isOpen() && deal.get("stageSince") instanceof OffsetDateTime since) {
            spent.merge(stage.id(), Duration.between(since.toInstant(), java.time.Instant.now()), Duration::plus);
        }
        return spent;
    }
}
