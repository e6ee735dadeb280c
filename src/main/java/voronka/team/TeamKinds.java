package voronka.team;

import static voronka.db.tenant.Tables.DEPARTMENT;
import static voronka.db.tenant.Tables.EMPLOYEE;
import static voronka.records.RecordField.Trait.KEY;
import static voronka.records.RecordField.choice;
import static voronka.records.RecordField.of;
import static voronka.records.RecordField.reference;
import static voronka.records.RecordField.text;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import voronka.accounts.Post;
import voronka.records.FieldType;
import voronka.records.RecordKind;

/// Employees with their posts (S1-S10) and departments.
@Configuration
class TeamKinds {

    @Bean
    RecordKind employee() {
        return RecordKind.of("employee", "employees", EMPLOYEE)
                .owner(EMPLOYEE.ID)
                .title("name")
                .icon("users")
                .importable()
                .order("name")
                .fields(
                        text("name", EMPLOYEE.NAME).required().listed().with(KEY),
                        text("email", EMPLOYEE.EMAIL).quick().listed().with(KEY),
                        choice("post", EMPLOYEE.POST, Post.codes()).required().listed(),
                        reference("department", EMPLOYEE.DEPARTMENT_ID, "department")
                                .listed()
                                .quick(),
                        reference("head", EMPLOYEE.HEAD_ID, "employee").listed().quick(),
                        of("phones", FieldType.PHONES, EMPLOYEE.PHONES).listed().quick(),
                        choice("workProfile", EMPLOYEE.WORK_PROFILE, "active", "passive")
                                .listed(),
                        choice("status", EMPLOYEE.STATUS, "intern", "staff", "left")
                                .listed(),
                        choice("language", EMPLOYEE.LANGUAGE, "ru", "en"),
                        text("timeZone", EMPLOYEE.TIME_ZONE))
                .build();
    }

    @Bean
    RecordKind department() {
        return RecordKind.of("department", "departments", DEPARTMENT)
                .rights("settings")
                .openToTheHouse()
                .title("name")
                .icon("users-group")
                .order("name")
                .fields(
                        text("name", DEPARTMENT.NAME).required().listed().with(KEY),
                        reference("parent", DEPARTMENT.PARENT_ID, "department")
                                .listed()
                                .quick())
                .build();
    }
}
