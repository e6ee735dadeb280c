package voronka.insight;

import static voronka.db.tenant.Tables.DEAL;
import static voronka.db.tenant.Tables.REQUEST;
import static voronka.db.tenant.Tables.STAGE;
import static voronka.db.tenant.Tables.STAGE_MOVE;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import voronka.records.Catalogue;

/// Counts the two funnels (S87): of requests and of deals, the latter for the deals that began in the period.
@Component
public class FunnelQueries {

    /// @param days half of the deals that left the stage spent less than this many days in it; null while none has left
    public record Step(UUID stage, String name, int position, int entered, int wentOn, @Nullable Double days, @Nullable Integer norm) {}

    /// @param days half of those that went on took less than this many days for it; null on the last step
    public record RequestStep(String step, int count, @Nullable Double days) {}

    private static final List<String> REQUEST_STEPS = List.of("came", "taken", "converted", "won");

    private final DSLContext sql;
    private final Catalogue catalogue;

    FunnelQueries(DSLContext sql, Catalogue catalogue) {
        this.sql = sql;
        this.catalogue = catalogue;
    }

    /// The stages of the scope's pipeline in their order. One pass over the moves of the cohort, not one per stage.
    public List<Step> deals(Scope scope) {
        var target = STAGE.as("target");
        var cohort = name("cohort").as(select(DEAL.ID, DEAL.STATE, DEAL.PIPELINE_ID)
                .from(DEAL)
                .where(catalogue.kind("deal").visible(), SetQueries.began(scope)));
        var furthest = name("furthest").as(select(
                        cohort.field(DEAL.ID),
                        cohort.field(DEAL.STATE),
                        max(target.POSITION).as("position"))
                .from(cohort)
                .join(STAGE_MOVE)
                .on(STAGE_MOVE.DEAL_ID.eq(cohort.field(DEAL.ID)))
                .leftJoin(target)
                .on(
                        target.ID.eq(STAGE_MOVE.TO_STAGE_ID),
                        target.KIND.eq("open"),
                        target.PIPELINE_ID.eq(cohort.field(DEAL.PIPELINE_ID)))
                .groupBy(cohort.field(DEAL.ID), cohort.field(DEAL.STATE)));
        var state = field(name("furthest", "state"), String.class);
        var position = field(name("furthest", "position"), Integer.class);
        var days = field(select(field(
                        "percentile_cont(0.5) within group (order by extract(epoch from {0}) / 86400)",
                        SQLDataType.DOUBLE,
                        STAGE_MOVE.SPENT))
                .from(STAGE_MOVE)
                .where(
                        STAGE_MOVE.FROM_STAGE_ID.eq(STAGE.ID),
                        STAGE_MOVE.DEAL_ID.in(select(cohort.field(DEAL.ID)).from(cohort))));
        var entered = field(select(count())
                .from(furthest)
                .where(state.eq("won").or(position.ge(STAGE.POSITION))));
        var wentOn = field(select(count())
                .from(furthest)
                .where(state.eq("won").or(position.gt(STAGE.POSITION))));
        return sql.with(cohort)
                .with(furthest)
                .select(STAGE.ID, STAGE.NAME, STAGE.POSITION, entered, wentOn, days, STAGE.NORM_DAYS)
                .from(STAGE)
                .where(STAGE.PIPELINE_ID.eq(scope.pipeline()), STAGE.KIND.eq("open"), STAGE.DELETED_AT.isNull())
                .orderBy(STAGE.POSITION)
                .fetch(row -> new Step(
                        row.value1(), row.value2(), row.value3(), row.value4(), row.value5(), row.value6(), row.value7()));
    }

    public int won(Scope scope) {
        return sql.fetchCount(select(DEAL.ID)
                .from(DEAL)
                .where(catalogue.kind("deal").visible(), SetQueries.began(scope), DEAL.STATE.eq("won")));
    }

    public List<RequestStep> requests(Scope scope) {
        var counts = REQUEST_STEPS.stream()
                .map(step -> count().filterWhere(SetQueries.requestStep(step)).as(step))
                .toList();
        var row = sql.select(counts)
                .select(median(REQUEST.CREATED_AT, REQUEST.TAKEN_AT).as("days_came"))
                .select(median(REQUEST.TAKEN_AT, when(REQUEST.DEAL_ID.isNotNull(), REQUEST.CLOSED_AT)).as("days_taken"))
                .select(median(REQUEST.CLOSED_AT, when(DEAL.STATE.eq("won"), DEAL.CLOSED_AT)).as("days_converted"))
                .from(REQUEST)
                .leftJoin(DEAL)
                .on(DEAL.ID.eq(REQUEST.DEAL_ID))
                .where(catalogue.kind("request").visible(), SetQueries.came(scope))
                .fetchSingle();
        return REQUEST_STEPS.stream()
                .map(step -> new RequestStep(
                        step,
                        row.get(step, Integer.class),
                        step.equals("won") ? null : row.get("days_" + step, Double.class)))
                .toList();
    }

    /// In days, of those that have both moments.
    private static Field<Double> median(Field<OffsetDateTime> from, Field<OffsetDateTime> to) {
        return field(
                "percentile_cont(0.5) within group (order by extract(epoch from {0} - {1}) / 86400)",
                SQLDataType.DOUBLE,
                to,
                from);
    }
}
