package voronka.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import voronka.db.tenant.tables.records.PlanRecord;

/// Plans of the sellers and of the department for the last year and this month (S190).
final class Plans {

    private Plans() {}

    static void write(DSLContext sql, Staff staff, LocalDate today) {
        var plans = new ArrayList<PlanRecord>();
        for (var back = 0; back < 13; back++) {
            var month = today.withDayOfMonth(1).minusMonths(back);
            var growth = 1 + 0.02 * (12 - back);
            person(plans, staff.id("active"), month, 2_600_000 * growth);
            person(plans, staff.id("active2"), month, 2_300_000 * growth);
            person(plans, staff.id("passive"), month, 2_400_000 * growth);
            person(plans, staff.id("passive2"), month, 2_100_000 * growth);
            person(plans, staff.id("account"), month, 3_400_000 * growth);
            department(plans, staff.salesDepartment(), month, 12_800_000 * growth);
            calls(plans, List.of(staff.id("active"), staff.id("active2")), month);
        }
        Bulk.insert(sql, plans);
    }

    private static void person(List<PlanRecord> plans, UUID employee, LocalDate month, double target) {
        var plan = plan(month, "paid", target);
        plan.setEmployeeId(employee);
        plans.add(plan);
    }

    private static void department(List<PlanRecord> plans, UUID department, LocalDate month, double target) {
        var plan = plan(month, "paid", target);
        plan.setDepartmentId(department);
        plans.add(plan);
    }

    private static void calls(List<PlanRecord> plans, List<UUID> employees, LocalDate month) {
        for (var employee : employees) {
            var plan = plan(month, "calls", 90);
            plan.setEmployeeId(employee);
            plans.add(plan);
        }
    }

    private static PlanRecord plan(LocalDate month, String metric, double target) {
        var plan = new PlanRecord();
        plan.setMonth(month);
        plan.setMetric(metric);
        plan.setTarget(BigDecimal.valueOf(metric.equals("paid") ? Math.round(target / 10_000) * 10_000 : Math.round(target)));
        return plan;
    }
}
