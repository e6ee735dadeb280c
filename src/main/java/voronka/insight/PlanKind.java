package voronka.insight;

import static voronka.db.tenant.Tables.PLAN;
import static voronka.records.RecordField.choice;
import static voronka.records.RecordField.of;
import static voronka.records.RecordField.reference;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import voronka.records.FieldType;
import voronka.records.RecordKind;

/// The plan of a person or department for a month (S190).
@Configuration
class PlanKind {

    @Bean
    RecordKind plan() {
        return RecordKind.of("plan", "plans", PLAN)
                .title("metric")
                .icon("target")
                .section("reports")
                .order("-month")
                .fields(
                        of("month", FieldType.DATE, PLAN.MONTH).required().listed(),
                        reference("employee", PLAN.EMPLOYEE_ID, "employee")
                                .listed()
                                .quick(),
                        reference("department", PLAN.DEPARTMENT_ID, "department")
                                .listed()
                                .quick(),
                        choice("metric", PLAN.METRIC, "paid", "won", "deals", "calls", "meetings")
                                .required()
                                .listed(),
                        of("target", FieldType.DECIMAL, PLAN.TARGET).required().listed())
                .build();
    }
}
