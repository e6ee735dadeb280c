package voronka.insight;

import static voronka.db.tenant.Tables.DEAL_SHARE;
import static voronka.db.tenant.Tables.DEPARTMENT;
import static voronka.db.tenant.Tables.EMPLOYEE;
import static voronka.db.tenant.Tables.PAYMENT;
import static voronka.db.tenant.Tables.PLAN;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import voronka.accounts.Action;
import voronka.accounts.Rights;
import voronka.insight.TotalQueries.Closed;

/// Plan and fact of a month (S190). The fact of money is what was paid, each payment counted for the deal's sellers by their
/// shares and for its owner where there are none.
@Component
public class PlanQueries {

    public record Line(
            UUID plan,
            @Nullable UUID person,
            @Nullable UUID department,
            String name,
            String metric,
            BigDecimal target,
            BigDecimal fact) {

        public double share() {
            return target.signum() == 0 ? 0 : fact.divide(target, 4, RoundingMode.HALF_UP).doubleValue();
        }
    }

    private final DSLContext sql;
    private final TotalQueries totals;

    PlanQueries(DSLContext sql, TotalQueries totals) {
        this.sql = sql;
        this.totals = totals;
    }

    /// @param month all its days, and whose plans: of everybody, of a department with its people, of one person
    public List<Line> month(Scope month, String currency) {
        var facts = new HashMap<String, Map<UUID, BigDecimal>>();
        var members = new HashMap<UUID, List<UUID>>();
        return sql.select(PLAN.ID, PLAN.EMPLOYEE_ID, PLAN.DEPARTMENT_ID, EMPLOYEE.NAME, DEPARTMENT.NAME, PLAN.METRIC, PLAN.TARGET)
                .from(PLAN)
                .leftJoin(EMPLOYEE)
                .on(EMPLOYEE.ID.eq(PLAN.EMPLOYEE_ID))
                .leftJoin(DEPARTMENT)
                .on(DEPARTMENT.ID.eq(PLAN.DEPARTMENT_ID))
                .where(PLAN.MONTH.eq(month.from()), PLAN.DELETED_AT.isNull(), visible(), whose(month))
                .orderBy(PLAN.DEPARTMENT_ID.isNull(), PLAN.METRIC.desc(), PLAN.TARGET.desc(), EMPLOYEE.NAME)
                .fetch(row -> {
                    var fact = facts.computeIfAbsent(row.value6(), metric -> facts(metric, month.from(), currency));
                    var people = row.value2() != null
                            ? List.of(row.value2())
                            : members.computeIfAbsent(row.value3(), this::members);
                    var done = people.stream()
                            .map(person -> fact.getOrDefault(person, BigDecimal.ZERO))
                            .reduce(BigDecimal.ZERO, BigDecimal::add);
                    var name = row.value2() != null ? row.value4() : row.value5();
                    return new Line(row.value1(), row.value2(), row.value3(), name, row.value6(), row.value7(), done);
                });
    }

    /// A seller sees his own plan and that of his colleagues' department, as his right to plans reaches.
    private Condition visible() {
        var caller = voronka.accounts.Caller.current();
        var persons = voronka.accounts.Rights.may(caller, Action.SEE, "plan", PLAN.EMPLOYEE_ID);
        return persons.or(PLAN.DEPARTMENT_ID.isNotNull().and(
                caller.may(Action.SEE, "plan") ? noCondition() : org.jooq.impl.DSL.falseCondition()));
    }

    private static Condition whose(Scope scope) {
        if (scope.person() != null) {
            return PLAN.EMPLOYEE_ID.eq(scope.person());
        } else if (scope.department() != null) {
            return PLAN.DEPARTMENT_ID.eq(scope.department()).or(PLAN.EMPLOYEE_ID.in(SetQueries.members(scope.department())));
        } else {
            return noCondition();
        }
    }

    private List<UUID> members(UUID department) {
        return sql.fetch(SetQueries.members(department)).map(row -> row.value1());
    }

    private Map<UUID, BigDecimal> facts(String metric, LocalDate month, String currency) {
        var zone = voronka.accounts.Caller.current().zone();
        var scope = new Scope(month, month.plusMonths(1).minusDays(1), null, null, null, zone);
        return Rights.unguarded("a plan that the caller sees counts what others did for it", () -> facts(metric, scope, currency));
    }

    private Map<UUID, BigDecimal> facts(String metric, Scope scope, String currency) {
        return switch (metric) {
            case "paid" -> paid(scope, currency);
            case "won" -> won(scope, one -> one.currency().equals(currency) ? one.amount() : BigDecimal.ZERO);
            case "deals" -> won(scope, one -> BigDecimal.valueOf(one.deals()));
            case "calls" -> contacts(scope, "call");
            default -> contacts(scope, "meeting");
        };
    }

    /// What is shared goes to the sharers, the rest of it and all that is not shared to the payment's owner.
    private Map<UUID, BigDecimal> paid(Scope scope, String currency) {
        var days = scope.onDays(PAYMENT.PAID_ON).and(PAYMENT.DELETED_AT.isNull()).and(PAYMENT.CURRENCY.eq(currency));
        var hundred = BigDecimal.valueOf(100);
        var shared = coalesce(
                org.jooq.impl.DSL.field(select(sum(DEAL_SHARE.PERCENT))
                        .from(DEAL_SHARE)
                        .where(DEAL_SHARE.DEAL_ID.eq(PAYMENT.DEAL_ID))),
                BigDecimal.ZERO);
        var rest = sql.select(PAYMENT.OWNER_ID, sum(PAYMENT.AMOUNT.times(org.jooq.impl.DSL.val(hundred).minus(shared)).div(hundred)))
                .from(PAYMENT)
                .where(days, PAYMENT.OWNER_ID.isNotNull())
                .groupBy(PAYMENT.OWNER_ID)
                .fetchMap(row -> row.value1(), row -> row.value2());
        sql.select(DEAL_SHARE.EMPLOYEE_ID, sum(PAYMENT.AMOUNT.times(DEAL_SHARE.PERCENT).div(hundred)))
                .from(PAYMENT)
                .join(DEAL_SHARE)
                .on(DEAL_SHARE.DEAL_ID.eq(PAYMENT.DEAL_ID))
                .where(days)
                .groupBy(DEAL_SHARE.EMPLOYEE_ID)
                .forEach(row -> rest.merge(row.value1(), row.value2(), BigDecimal::add));
        return rest;
    }

    /// A plan is held against all that was done, whoever looks at it.
    private Map<UUID, BigDecimal> won(Scope scope, Function<Closed, BigDecimal> value) {
        var won = new HashMap<UUID, BigDecimal>();
        for (var one : totals.closed(scope, owner -> noCondition())) {
            if (one.owner() != null && one.state().equals("won")) {
                won.merge(one.owner(), value.apply(one), BigDecimal::add);
            }
        }
        return won;
    }

    private Map<UUID, BigDecimal> contacts(Scope scope, String kind) {
        var made = new HashMap<UUID, BigDecimal>();
        totals.contacts(scope, kind, owner -> noCondition()).forEach((owner, contacts) -> {
            if (owner != null) {
                made.put(owner, BigDecimal.valueOf(contacts));
            }
        });
        return made;
    }
}
