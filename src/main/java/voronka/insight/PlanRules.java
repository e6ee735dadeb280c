package voronka.insight;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import voronka.records.Draft;
import voronka.records.RecordRules;

/// A plan is for a month, of a person or of a department, and not below nothing.
@Component
class PlanRules implements RecordRules {

    @Override
    public String kind() {
        return "plan";
    }

    @Override
    public void before(Draft plan) {
        if (plan.get("month") instanceof LocalDate day && day.getDayOfMonth() != 1) {
            plan.set("month", day.withDayOfMonth(1));
        }
        if (plan.isEmpty("employee") == plan.isEmpty("department")) {
            plan.refuse("employee", "insight.plan.whose");
        }
        if (plan.get("target") instanceof BigDecimal target && target.signum() < 0) {
            plan.refuse("target", "insight.plan.negative");
        }
    }
}
