package voronka.team;

import static voronka.db.tenant.Tables.SALES_MODEL;
import static voronka.records.RecordField.choice;
import static voronka.records.RecordField.reference;
import static voronka.records.RecordField.text;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import voronka.records.RecordKind;

/// Types of department (S20-S22) as records: the company's, a department's, and exceptions for a category or a place.
@Configuration
class SalesModelKind {

    @Bean
    RecordKind salesModel() {
        return RecordKind.of("sales_model", "sales-models", SALES_MODEL)
                .rights("settings")
                .openToTheHouse()
                .title("name")
                .icon("users-group")
                .order("name")
                .fields(
                        text("name", SALES_MODEL.NAME).listed(),
                        reference("department", SALES_MODEL.DEPARTMENT_ID, "department").listed().quick(),
                        text("category", SALES_MODEL.CATEGORY).listed().quick(),
                        text("place", SALES_MODEL.PLACE).listed().quick(),
                        choice("type", SALES_MODEL.TYPE, "one", "two", "three").required().listed(),
                        choice("keeperRule", SALES_MODEL.KEEPER_RULE, "load", "place", "product", "hand").listed().quick(),
                        reference("keeper", SALES_MODEL.KEEPER_ID, "employee").listed().quick())
                .build();
    }
}
