package voronka.insight;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static voronka.db.tenant.Tables.ACTIVITY;
import static voronka.db.tenant.Tables.CLOSED_TOTAL;
import static voronka.db.tenant.Tables.CONTACT_TOTAL;
import static voronka.db.tenant.Tables.DEAL;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record2;
import org.jooq.Record7;
import org.jooq.Records;
import org.jooq.Select;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What happened in a period, added up from the totals that are kept by day of UTC; only the hours by which the reader's
/// days differ from those are counted one by one. So neither the length of the period nor what is in it matters much.
@Component
class TotalQueries {

    /// Deals won or lost that agree in these things; several of them may agree in all.
    /// @param seconds from the making of each to its closing, added up
    record Closed(
            @Nullable UUID owner,
            String state,
            @Nullable UUID reason,
            String currency,
            int deals,
            BigDecimal amount,
            BigDecimal seconds) {}

    private final DSLContext sql;

    TotalQueries(DSLContext sql) {
        this.sql = sql;
    }

    /// How many contacts each person made.
    /// @param kind one kind of contact, or null for all
    /// @param visible what may be seen, by the owner
    Map<@Nullable UUID, Integer> contacts(
            Scope scope, @Nullable String kind, Function<Field<UUID>, Condition> visible) {
        var days = WholeDays.of(scope);
        Select<Record2<UUID, Integer>> all = select(
                        CONTACT_TOTAL.OWNER_ID, sum(CONTACT_TOTAL.CONTACTS).cast(Integer.class))
                .from(CONTACT_TOTAL)
                .where(
                        CONTACT_TOTAL.DAY.ge(days.first()),
                        CONTACT_TOTAL.DAY.lt(days.end()),
                        kind == null ? noCondition() : CONTACT_TOTAL.KIND.eq(kind),
                        visible.apply(CONTACT_TOTAL.OWNER_ID),
                        SetQueries.owner(scope, CONTACT_TOTAL.OWNER_ID))
                .groupBy(CONTACT_TOTAL.OWNER_ID);
        for (var edge : days.edges()) {
            all = all.unionAll(select(ACTIVITY.OWNER_ID, count().times(inline(edge.sign())))
                    .from(ACTIVITY)
                    .where(
                            SetQueries.isContact(),
                            ACTIVITY.DELETED_AT.isNull(),
                            edge.holds(ACTIVITY.DONE_AT),
                            kind == null ? noCondition() : ACTIVITY.KIND.eq(kind),
                            visible.apply(ACTIVITY.OWNER_ID),
                            SetQueries.owner(scope, ACTIVITY.OWNER_ID))
                    .groupBy(ACTIVITY.OWNER_ID));
        }
        var contacts = new HashMap<@Nullable UUID, Integer>();
        sql.fetch(all).forEach(row -> contacts.merge(row.value1(), row.value2(), Integer::sum));
        return contacts;
    }

    /// The deals that were decided in the period.
    List<Closed> closed(Scope scope, Function<Field<UUID>, Condition> visible) {
        var days = WholeDays.of(scope);
        var one = CLOSED_TOTAL;
        Select<Record7<UUID, String, UUID, String, Integer, BigDecimal, BigDecimal>> all = select(
                        one.OWNER_ID,
                        one.STATE,
                        one.REFUSAL_REASON_ID,
                        one.CURRENCY,
                        sum(one.DEALS).cast(Integer.class),
                        sum(one.AMOUNT),
                        sum(one.SECONDS))
                .from(one)
                .where(
                        one.DAY.ge(days.first()),
                        one.DAY.lt(days.end()),
                        scope.pipeline() == null ? noCondition() : one.PIPELINE_ID.eq(scope.pipeline()),
                        visible.apply(one.OWNER_ID),
                        SetQueries.owner(scope, one.OWNER_ID))
                .groupBy(one.OWNER_ID, one.STATE, one.REFUSAL_REASON_ID, one.CURRENCY);
        var seconds =
                field("extract(epoch from ({0} - {1}))", SQLDataType.NUMERIC, DEAL.CLOSED_AT, DEAL.CREATED_AT);
        for (var edge : days.edges()) {
            var sign = inline(edge.sign());
            all = all.unionAll(select(
                            DEAL.OWNER_ID,
                            DEAL.STATE,
                            DEAL.REFUSAL_REASON_ID,
                            DEAL.CURRENCY,
                            count().times(sign),
                            sum(DEAL.AMOUNT).times(sign),
                            sum(seconds).times(sign))
                    .from(DEAL)
                    .where(
                            DEAL.STATE.in("won", "lost"),
                            DEAL.DELETED_AT.isNull(),
                            edge.holds(DEAL.CLOSED_AT),
                            visible.apply(DEAL.OWNER_ID),
                            SetQueries.deals(scope))
                    .groupBy(DEAL.OWNER_ID, DEAL.STATE, DEAL.REFUSAL_REASON_ID, DEAL.CURRENCY));
        }
        return sql.fetch(all).map(Records.mapping(Closed::new));
    }
}
