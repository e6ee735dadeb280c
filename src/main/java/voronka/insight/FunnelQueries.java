package voronka.insight;

import static voronka.db.tenant.Tables.DEAL;
import static voronka.db.tenant.Tables.REQUEST;
import static voronka.db.tenant.Tables.STAGE;
import static voronka.db.tenant.Tables.STAGE_MOVE;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
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

    private static final Field<Integer> POSITION = field(name("position"), Integer.class);
    private static final Field<Integer> DEALS = field(name("deals"), Integer.class);
    private static final Field<Double> DAYS = field(name("days"), Double.class);

    private final DSLContext sql;
    private final Catalogue catalogue;

    FunnelQueries(DSLContext sql, Catalogue catalogue) {
        this.sql = sql;
        this.catalogue = catalogue;
    }

    /// The stages of the scope's pipeline in their order. One pass over the moves of the cohort gives how far each deal came
    /// and how long it stood; how far they came is counted before it is compared with the stages.
    public List<Step> deals(Scope scope) {
        var target = STAGE.as("target");
        var moves = name("moves").as(select(
                        DEAL.ID, DEAL.STATE, STAGE_MOVE.TO_STAGE_ID, STAGE_MOVE.FROM_STAGE_ID, STAGE_MOVE.SPENT)
                .from(DEAL)
                .join(STAGE_MOVE)
                .on(STAGE_MOVE.DEAL_ID.eq(DEAL.ID))
                .where(catalogue.kind("deal").visible(), SetQueries.began(scope)));
        var furthest = select(of(moves, DEAL.STATE), max(target.POSITION).as(POSITION))
                .from(moves)
                .leftJoin(target)
                .on(
                        target.ID.eq(of(moves, STAGE_MOVE.TO_STAGE_ID)),
                        target.KIND.eq("open"),
                        target.PIPELINE_ID.eq(scope.pipeline()))
                .groupBy(of(moves, DEAL.ID), of(moves, DEAL.STATE))
                .asTable("furthest");
        var came = name("came").as(select(of(furthest, DEAL.STATE), of(furthest, POSITION), count().as(DEALS))
                .from(furthest)
                .groupBy(of(furthest, DEAL.STATE), of(furthest, POSITION)));
        var left = of(moves, STAGE_MOVE.FROM_STAGE_ID);
        var stood = name("stood").as(select(left, median(of(moves, STAGE_MOVE.SPENT)).as(DAYS))
                .from(moves)
                .where(left.isNotNull())
                .groupBy(left));
        var won = of(came, DEAL.STATE).eq("won");
        var entered = counted(came, won.or(of(came, POSITION).ge(STAGE.POSITION)));
        var wentOn = counted(came, won.or(of(came, POSITION).gt(STAGE.POSITION)));
        return sql.with(moves)
                .with(came)
                .with(stood)
                .select(STAGE.ID, STAGE.NAME, STAGE.POSITION, entered, wentOn, of(stood, DAYS), STAGE.NORM_DAYS)
                .from(STAGE)
                .leftJoin(stood)
                .on(of(stood, STAGE_MOVE.FROM_STAGE_ID).eq(STAGE.ID))
                .where(STAGE.PIPELINE_ID.eq(scope.pipeline()), STAGE.KIND.eq("open"), STAGE.DELETED_AT.isNull())
                .orderBy(STAGE.POSITION)
                .fetch(row -> new Step(
                        row.value1(), row.value2(), row.value3(), row.value4(), row.value5(), row.value6(), row.value7()));
    }

    private static <T> Field<T> of(Table<?> table, Field<T> column) {
        return Objects.requireNonNull(table.field(column));
    }

    private static Field<Integer> counted(Table<?> came, Condition condition) {
        return field(select(coalesce(sum(of(came, DEALS)), BigDecimal.ZERO).cast(Integer.class))
                .from(came)
                .where(condition));
    }

    /// In days; numbers that the processor can compare, for intervals and decimals are sorted at half the speed.
    private static Field<Double> median(Field<?> spent) {
        return field(
                "percentile_cont(0.5) within group (order by extract(epoch from {0})::float8 / 86400)",
                SQLDataType.DOUBLE,
                spent);
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
