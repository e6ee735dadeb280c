package voronka.insight;

import static voronka.db.tenant.Tables.ACTIVITY;
import static voronka.db.tenant.Tables.DEAL;
import static voronka.db.tenant.Tables.EMPLOYEE;
import static voronka.db.tenant.Tables.PAYMENT;
import static voronka.db.tenant.Tables.REFUSAL_REASON;
import static voronka.db.tenant.Tables.REQUEST;
import static org.jooq.impl.DSL.avg;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Records;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import voronka.records.Catalogue;

/// Counts the seven key figures (S180) and the reasons of refusal (S181). Sums are of one currency, that of the company.
@Component
public class FigureQueries {

    /// @param cycleDays mean days from the making of a won deal to its closing
    public record Figures(int won, BigDecimal wonSum, @Nullable Double cycleDays, int lost, int contacts) {

        public @Nullable BigDecimal average() {
            return won == 0 ? null : wonSum.divide(BigDecimal.valueOf(won), 2, java.math.RoundingMode.HALF_UP);
        }

        /// Won of all that were decided.
        public @Nullable Double conversion() {
            return won + lost == 0 ? null : (double) won / (won + lost);
        }
    }

    public record OfPerson(@Nullable UUID person, @Nullable String name, Figures figures) {}

    /// Customers who paid in the period before, and those of them who paid in this one too.
    public record Retention(int before, int again) {

        public @Nullable Double share() {
            return before == 0 ? null : (double) again / before;
        }
    }

    public record Reason(@Nullable UUID id, @Nullable String name, int deals, BigDecimal sum) {}

    private final DSLContext sql;
    private final Catalogue catalogue;

    FigureQueries(DSLContext sql, Catalogue catalogue) {
        this.sql = sql;
        this.catalogue = catalogue;
    }

    public Figures all(Scope scope, String currency) {
        var row = sql.select(wonCount(scope), wonSum(scope, currency), cycle(scope), lostCount(scope))
                .from(DEAL)
                .where(catalogue.kind("deal").visible(), SetQueries.closed(scope, "won").or(SetQueries.closed(scope, "lost")))
                .fetchSingle();
        return new Figures(row.value1(), row.value2(), row.value3(), row.value4(), contacts(scope));
    }

    /// One line a person who closed a deal or made a contact in the period.
    public List<OfPerson> byPerson(Scope scope, String currency) {
        var contacts = contactsByPerson(scope);
        return sql.select(DEAL.OWNER_ID, EMPLOYEE.NAME, wonCount(scope), wonSum(scope, currency), cycle(scope), lostCount(scope))
                .from(DEAL)
                .leftJoin(EMPLOYEE)
                .on(EMPLOYEE.ID.eq(DEAL.OWNER_ID))
                .where(catalogue.kind("deal").visible(), SetQueries.closed(scope, "won").or(SetQueries.closed(scope, "lost")))
                .groupBy(DEAL.OWNER_ID, EMPLOYEE.NAME)
                .orderBy(field("4").desc(), EMPLOYEE.NAME)
                .fetch(row -> new OfPerson(
                        row.value1(),
                        row.value2(),
                        new Figures(
                                row.value3(),
                                row.value4(),
                                row.value5(),
                                row.value6(),
                                row.value1() == null ? 0 : contacts.getOrDefault(row.value1(), 0))));
    }

    private int contacts(Scope scope) {
        return sql.fetchCount(select(ACTIVITY.ID)
                .from(ACTIVITY)
                .where(catalogue.kind("activity").visible(), SetQueries.contacts(scope)));
    }

    private Map<UUID, Integer> contactsByPerson(Scope scope) {
        return sql.select(ACTIVITY.OWNER_ID, count())
                .from(ACTIVITY)
                .where(catalogue.kind("activity").visible(), SetQueries.contacts(scope), ACTIVITY.OWNER_ID.isNotNull())
                .groupBy(ACTIVITY.OWNER_ID)
                .fetchMap(ACTIVITY.OWNER_ID, count());
    }

    public Retention retention(Scope scope) {
        var earlier = PAYMENT.as("earlier");
        var paidAgain = PAYMENT.COMPANY_ID.in(select(earlier.COMPANY_ID)
                .from(earlier)
                .where(earlier.PAID_ON.between(scope.from(), scope.to()), earlier.DELETED_AT.isNull()));
        var row = sql.select(countDistinct(PAYMENT.COMPANY_ID), countDistinct(PAYMENT.COMPANY_ID).filterWhere(paidAgain))
                .from(PAYMENT)
                .where(
                        catalogue.kind("payment").visible(),
                        scope.before().onDays(PAYMENT.PAID_ON),
                        SetQueries.owner(scope, PAYMENT.OWNER_ID),
                        PAYMENT.COMPANY_ID.isNotNull())
                .fetchSingle();
        return new Retention(row.value1(), row.value2());
    }

    public List<Reason> refusals(Scope scope, String currency) {
        return sql.select(
                        DEAL.REFUSAL_REASON_ID,
                        REFUSAL_REASON.NAME,
                        count(),
                        coalesce(sum(DEAL.AMOUNT).filterWhere(DEAL.CURRENCY.eq(currency)), BigDecimal.ZERO))
                .from(DEAL)
                .leftJoin(REFUSAL_REASON)
                .on(REFUSAL_REASON.ID.eq(DEAL.REFUSAL_REASON_ID))
                .where(catalogue.kind("deal").visible(), SetQueries.closed(scope, "lost"))
                .groupBy(DEAL.REFUSAL_REASON_ID, REFUSAL_REASON.NAME)
                .orderBy(count().desc(), REFUSAL_REASON.NAME)
                .fetch(Records.mapping(Reason::new));
    }

    public int refusedRequests(Scope scope) {
        return sql.fetchCount(select(REQUEST.ID)
                .from(REQUEST)
                .where(catalogue.kind("request").visible(), SetQueries.refusedRequests(scope)));
    }

    private static Field<Integer> wonCount(Scope scope) {
        return count().filterWhere(SetQueries.closed(scope, "won"));
    }

    private static Field<Integer> lostCount(Scope scope) {
        return count().filterWhere(SetQueries.closed(scope, "lost"));
    }

    private static Field<BigDecimal> wonSum(Scope scope, String currency) {
        return coalesce(
                sum(DEAL.AMOUNT).filterWhere(SetQueries.closed(scope, "won").and(DEAL.CURRENCY.eq(currency))), BigDecimal.ZERO);
    }

    private static Field<Double> cycle(Scope scope) {
        var days = field(
                "extract(epoch from ({0} - {1})) / 86400", SQLDataType.NUMERIC, DEAL.CLOSED_AT, DEAL.CREATED_AT);
        return avg(days).filterWhere(SetQueries.closed(scope, "won")).cast(SQLDataType.DOUBLE);
    }
}
