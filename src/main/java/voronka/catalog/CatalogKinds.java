package voronka.catalog;

import static voronka.db.tenant.Tables.PRODUCT;
import static voronka.db.tenant.Tables.TAX;
import static voronka.records.RecordField.Trait.KEY;
import static voronka.records.RecordField.of;
import static voronka.records.RecordField.reference;
import static voronka.records.RecordField.text;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import voronka.records.FieldType;
import voronka.records.RecordKind;

/// Products (S219) and taxes.
@Configuration
class CatalogKinds {

    @Bean
    RecordKind product() {
        return RecordKind.of("product", "products", PRODUCT)
                .title("name")
                .icon("package")
                .importable()
                .order("name")
                .fields(
                        text("name", PRODUCT.NAME).required().listed().with(KEY),
                        text("sku", PRODUCT.SKU).listed().quick().with(KEY),
                        text("category", PRODUCT.CATEGORY).listed().quick(),
                        text("unit", PRODUCT.UNIT).listed().required(),
                        of("price", FieldType.MONEY, PRODUCT.PRICE).listed().quick(),
                        text("currency", PRODUCT.CURRENCY),
                        reference("tax", PRODUCT.TAX_ID, "tax").listed().quick(),
                        of("active", FieldType.BOOLEAN, PRODUCT.ACTIVE).listed(),
                        of("description", FieldType.LONG_TEXT, PRODUCT.DESCRIPTION))
                .build();
    }

    @Bean
    RecordKind tax() {
        return RecordKind.of("tax", "taxes", TAX)
                .rights("settings")
                .openToAll()
                .title("name")
                .icon("receipt")
                .order("name")
                .fields(
                        text("name", TAX.NAME).required().listed(),
                        text("code", TAX.CODE).required().listed().with(KEY))
                .build();
    }
}
