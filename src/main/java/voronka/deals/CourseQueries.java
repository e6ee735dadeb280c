package voronka.deals;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static voronka.db.tenant.Tables.DEAL_CHECK;
import static voronka.db.tenant.Tables.STAGE_MOVE;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
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
        return sql.select(ticks(deal.id()), spent(deal.id()))
                .fetchSingle(row -> of(deal, row.value1(), row.value2()));
    }

    /// The course of a deal of which a statement has read the ticks and the times along with other things.
    public Course of(Row deal, List<Tick> ticks, Map<UUID, Duration> spent) {
        var pipeline = pipelines.get(((Ref) Objects.requireNonNull(deal.get("pipeline"))).id());
        var stage = pipeline.stage(((Ref) Objects.requireNonNull(deal.get("stage"))).id());
        return new Course(deal, pipeline, stage, new HashSet<>(ticks), untilNow(spent, deal, stage));
    }

    public static Field<List<Tick>> ticks(UUID deal) {
        return multiset(select(DEAL_CHECK.STAGE_ID, DEAL_CHECK.ITEM).from(DEAL_CHECK).where(DEAL_CHECK.DEAL_ID.eq(deal)))
                .as("ticks")
                .convertFrom(rows -> rows.map(org.jooq.Records.mapping(Tick::new)));
    }

    /// How long it stood in the stages that it has left.
    public static Field<Map<UUID, Duration>> spent(UUID deal) {
        var seconds = sum(field("extract(epoch from {0})", BigDecimal.class, STAGE_MOVE.SPENT));
        return multiset(select(STAGE_MOVE.FROM_STAGE_ID, seconds)
                        .from(STAGE_MOVE)
                        .where(STAGE_MOVE.DEAL_ID.eq(deal), STAGE_MOVE.FROM_STAGE_ID.isNotNull())
                        .groupBy(STAGE_MOVE.FROM_STAGE_ID))
                .as("spent")
                .convertFrom(rows -> rows.intoMap(
                        org.jooq.Record2::value1, row -> Duration.ofSeconds(row.value2().longValue())));
    }

    /// The stage where it stands counts up to now.
    private static Map<UUID, Duration> untilNow(Map<UUID, Duration> left, Row deal, Stage stage) {
        var spent = new HashMap<>(left);
        if (stage.isOpen() && deal.get("stageSince") instanceof OffsetDateTime since) {
            spent.merge(stage.id(), Duration.between(since.toInstant(), Instant.now()), Duration::plus);
        }
        return spent;
    }
}
