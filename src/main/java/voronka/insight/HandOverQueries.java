package voronka.insight;

import static org.jooq.impl.DSL.avg;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.extract;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static voronka.db.tenant.Tables.DEAL;
import static voronka.db.tenant.Tables.EMPLOYEE;
import static voronka.db.tenant.Tables.HAND_OVER;
import static voronka.db.tenant.Tables.REQUEST;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.DatePart;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import voronka.records.Catalogue;
import voronka.records.Problem;
import voronka.records.Refused;

/// Counts hand-overs from both sides (S21): how much is accepted, why the rest is returned, what becomes of it. Each
/// figure has its rows by the same condition.
@Component("handOverFigureQueries")
public class HandOverQueries {

    /// @param minutes to the answer, on average
    /// @param won of the accepted requests and deals
    public record Side(
            @Nullable UUID person,
            @Nullable String name,
            int offered,
            int accepted,
            int returned,
            int expired,
            int sales,
            int won,
            @Nullable BigDecimal minutes) {

        /// Of those that are answered, or should have been.
        public @Nullable Double share() {
            var all = accepted + returned + expired;
            return all == 0 ? null : (double) accepted / all;
        }

        public @Nullable Double conversion() {
            return sales == 0 ? null : (double) won / sales;
        }
    }

    public record Reason(String code, int count) {}

    private final DSLContext sql;
    private final Catalogue catalogue;

    HandOverQueries(DSLContext sql, Catalogue catalogue) {
        this.sql = sql;
        this.catalogue = catalogue;
    }

    public Side all(Scope scope) {
        var nobody = org.jooq.impl.DSL.castNull(UUID.class);
        return sides(scope, nobody, false).getFirst();
    }

    public List<Side> givers(Scope scope) {
        return sides(scope, HAND_OVER.GIVER_ID, true);
    }

    public List<Side> receivers(Scope scope) {
        return sides(scope, HAND_OVER.RECEIVER_ID, true);
    }

    public List<Reason> reasons(Scope scope) {
        return sql.select(HAND_OVER.RETURN_REASON, count())
                .from(HAND_OVER)
                .where(offered(scope), catalogue.kind("hand_over").visible(), HAND_OVER.STATE.eq("returned"))
                .groupBy(HAND_OVER.RETURN_REASON)
                .orderBy(count().desc(), HAND_OVER.RETURN_REASON)
                .fetch(org.jooq.Records.mapping(Reason::new));
    }

    private List<Side> sides(Scope scope, Field<UUID> side, boolean grouped) {
        var minutes = extract(HAND_OVER.ANSWERED_AT.minus(HAND_OVER.CREATED_AT), DatePart.EPOCH).cast(BigDecimal.class);
        var counted = sql.select(
                        side.as("side"),
                        count().as("offered"),
                        count().filterWhere(state("accepted")).as("accepted"),
                        count().filterWhere(state("returned")).as("returned"),
                        count().filterWhere(state("expired")).as("expired"),
                        count().filterWhere(sold()).as("sales"),
                        count().filterWhere(won()).as("won"),
                        avg(minutes).filterWhere(HAND_OVER.STATE.in("accepted", "returned")).as("seconds"))
                .from(HAND_OVER)
                .where(offered(scope), catalogue.kind("hand_over").visible(), HAND_OVER.STATE.ne("withdrawn"));
        var rows = (grouped ? counted.groupBy(side) : counted).fetch();
        var names = sql.select(EMPLOYEE.ID, EMPLOYEE.NAME)
                .from(EMPLOYEE)
                .where(EMPLOYEE.ID.in(rows.getValues("side", UUID.class)))
                .fetchMap(EMPLOYEE.ID, EMPLOYEE.NAME);
        return rows.stream()
                .map(row -> side(row, names))
                .sorted(java.util.Comparator.comparingInt(Side::offered).reversed())
                .toList();
    }

    private static Side side(org.jooq.Record row, Map<UUID, String> names) {
        var person = row.get("side", UUID.class);
        var seconds = row.get("seconds", BigDecimal.class);
        return new Side(
                person,
                person == null ? null : names.get(person),
                row.get("offered", int.class),
                row.get("accepted", int.class),
                row.get("returned", int.class),
                row.get("expired", int.class),
                row.get("sales", int.class),
                row.get("won", int.class),
                seconds == null ? null : seconds.divide(BigDecimal.valueOf(60), 0, java.math.RoundingMode.HALF_UP));
    }

    /// The rows of a figure: of a state, of one giver or receiver, of one reason.
    static Condition rows(Scope scope, Map<String, String> arguments) {
        var reason = arguments.getOrDefault("reason", "");
        return offered(scope)
                .and(state(arguments.getOrDefault("state", "")))
                .and(side(arguments, "giver", HAND_OVER.GIVER_ID))
                .and(side(arguments, "receiver", HAND_OVER.RECEIVER_ID))
                .and(reason.isBlank() ? noCondition() : HAND_OVER.RETURN_REASON.eq(reason));
    }

    private static Condition side(Map<String, String> arguments, String name, Field<UUID> column) {
        var text = arguments.getOrDefault(name, "");
        try {
            return text.isBlank() ? noCondition() : column.eq(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            throw new Refused(Problem.of("set." + name, "records.invalid.reference"));
        }
    }

    /// Those of the period that the department or the person gave or received.
    static Condition offered(Scope scope) {
        return scope.during(HAND_OVER.CREATED_AT)
                .and(SetQueries.owner(scope, HAND_OVER.GIVER_ID).or(SetQueries.owner(scope, HAND_OVER.RECEIVER_ID)));
    }

    private static Condition state(String state) {
        return switch (state) {
            case "" -> HAND_OVER.STATE.ne("withdrawn");
            case "sold" -> sold();
            case "won" -> won();
            default -> HAND_OVER.STATE.eq(state);
        };
    }

    private static Condition sold() {
        return HAND_OVER.STATE.eq("accepted").and(HAND_OVER.REQUEST_ID.isNotNull().or(HAND_OVER.DEAL_ID.isNotNull()));
    }

    private static Condition won() {
        var deal = DEAL.as("handed_deal");
        var ofRequest = select(REQUEST.DEAL_ID).from(REQUEST).where(REQUEST.ID.eq(HAND_OVER.REQUEST_ID));
        return HAND_OVER.STATE.eq("accepted").and(exists(selectOne()
                .from(deal)
                .where(
                        deal.STATE.eq("won"),
                        deal.ID.eq(org.jooq.impl.DSL.coalesce(HAND_OVER.DEAL_ID, org.jooq.impl.DSL.field(ofRequest))))));
    }
}
