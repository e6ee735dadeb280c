package voronka.activities.web;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.val;
import static voronka.db.tenant.Tables.ACTIVITY;
import static voronka.db.tenant.Tables.COMPANY;
import static voronka.db.tenant.Tables.DEAL;
import static voronka.db.tenant.Tables.EMPLOYEE;
import static voronka.db.tenant.Tables.PAYMENT;
import static voronka.db.tenant.Tables.PERSON;
import static voronka.db.tenant.Tables.PIPELINE;
import static voronka.db.tenant.Tables.PLAN;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.SelectField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import voronka.accounts.Action;
import voronka.accounts.Caller;
import voronka.accounts.Scope;
import voronka.records.RecordQueries;

/// Reads the numbers of the day, all of them in one statement, by the very conditions of the lists they open.
@Component
class DayQueries {

    /// A deal whose clock to payment runs (S212).
    record Clock(UUID deal, String title, @Nullable String client, OffsetDateTime agreed, int hours) {}

    /// How a person of the department does.
    record Member(UUID id, String name, int late, int withoutStep, BigDecimal paid, @Nullable BigDecimal target) {}

    private static final String[] SELLERS = {"active_seller", "passive_seller", "account_manager", "caller"};
    private static final int MOST = 60;

    private final DSLContext sql;
    private final RecordQueries records;

    DayQueries(DSLContext sql, RecordQueries records) {
        this.sql = sql;
        this.records = records;
    }

    /// How many rows each list has.
    List<Integer> counts(List<Rows> lists) {
        var columns = new ArrayList<SelectField<?>>();
        for (var list : lists) {
            columns.add(field(selectCount().from(list.kind().table()).where(condition(list)))
                    .as("c" + columns.size()));
        }
        var row = sql.select(columns).fetchSingle();
        return lists.stream()
                .map(list -> row.get(lists.indexOf(list), Integer.class))
                .toList();
    }

    BigDecimal paid(Rows payments) {
        return sql.select(coalesce(sum(PAYMENT.AMOUNT), BigDecimal.ZERO))
                .from(PAYMENT)
                .where(condition(payments))
                .fetchSingle()
                .value1();
    }

    /// The targets of a month by metric: one's own, or those of the departments in sight.
    Map<String, BigDecimal> plan(LocalDate month, boolean own) {
        var caller = Caller.current();
        var whose = own ? PLAN.EMPLOYEE_ID.eq(caller.id()) : ofDepartments(caller);
        return sql.select(PLAN.METRIC, sum(PLAN.TARGET))
                .from(PLAN)
                .where(PLAN.MONTH.eq(month), PLAN.DELETED_AT.isNull(), whose)
                .groupBy(PLAN.METRIC)
                .fetchMap(row -> row.value1(), row -> row.value2());
    }

    private static Condition ofDepartments(Caller caller) {
        var all = caller.scope(Action.SEE, "deal").filter(Scope.ALL::equals).isPresent();
        var department = caller.department();
        return all || department == null ? PLAN.DEPARTMENT_ID.isNotNull() : PLAN.DEPARTMENT_ID.eq(department);
    }

    List<Clock> clocks(Rows deals, int limit) {
        return sql.select(
                        DEAL.ID,
                        DEAL.TITLE,
                        coalesce(COMPANY.NAME, PERSON.NAME),
                        DEAL.AGREED_AT,
                        PIPELINE.PAYMENT_HOURS)
                .from(DEAL)
                .join(PIPELINE)
                .on(PIPELINE.ID.eq(DEAL.PIPELINE_ID))
                .leftJoin(COMPANY)
                .on(COMPANY.ID.eq(DEAL.COMPANY_ID))
                .leftJoin(PERSON)
                .on(PERSON.ID.eq(DEAL.PERSON_ID))
                .where(condition(deals))
                .orderBy(DEAL.AGREED_AT, DEAL.ID)
                .limit(limit)
                .fetch(row -> new Clock(row.value1(), row.value2(), row.value3(), row.value4(), row.value5()));
    }

    /// The sellers in sight, those with most late work first.
    List<Member> members(Rows late, Rows withoutStep, Rows payments, LocalDate month) {
        var lateOnes = field(selectCount()
                        .from(ACTIVITY)
                        .where(condition(late), ACTIVITY.OWNER_ID.eq(EMPLOYEE.ID)))
                .as("late");
        var missing = field(selectCount()
                        .from(DEAL)
                        .where(condition(withoutStep), DEAL.OWNER_ID.eq(EMPLOYEE.ID)))
                .as("missing");
        var paid = field(select(coalesce(sum(PAYMENT.AMOUNT), BigDecimal.ZERO))
                        .from(PAYMENT)
                        .where(condition(payments), PAYMENT.OWNER_ID.eq(EMPLOYEE.ID)))
                .as("paid");
        var target = field(select(PLAN.TARGET)
                        .from(PLAN)
                        .where(
                                PLAN.EMPLOYEE_ID.eq(EMPLOYEE.ID),
                                PLAN.MONTH.eq(month),
                                PLAN.METRIC.eq("paid"),
                                PLAN.DELETED_AT.isNull()))
                .as("target");
        return sql.select(EMPLOYEE.ID, EMPLOYEE.NAME, lateOnes, missing, paid, target)
                .from(EMPLOYEE)
                .where(EMPLOYEE.DELETED_AT.isNull(), EMPLOYEE.POST.in(SELLERS), inSight())
                .orderBy(lateOnes.desc(), EMPLOYEE.NAME)
                .limit(MOST)
                .fetch(row -> new Member(
                        row.value1(), row.value2(), row.value3(), row.value4(), row.value5(), row.value6()));
    }

    private static Condition inSight() {
        var caller = Caller.current();
        var all = caller.scope(Action.SEE, "deal").filter(Scope.ALL::equals).isPresent();
        return all
                ? EMPLOYEE.ID.isNotNull()
                : EMPLOYEE.ID.eq(any(val(caller.reach(Action.SEE, "deal").toArray(UUID[]::new))));
    }

    private Condition condition(Rows rows) {
        return records.condition(rows.query());
    }
}
