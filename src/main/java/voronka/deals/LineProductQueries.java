package voronka.deals;

import static voronka.db.tenant.Tables.PRODUCT;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import voronka.records.Catalogue;

/// What a deal's line takes over from the product it names.
@Component
class LineProductQueries {

    record Product(
            String name,
            String unit,
            BigDecimal price,
            String currency,
            @Nullable UUID tax) {}

    private final DSLContext sql;
    private final Catalogue catalogue;

    LineProductQueries(DSLContext sql, Catalogue catalogue) {
        this.sql = sql;
        this.catalogue = catalogue;
    }

    Optional<Product> find(UUID product) {
        return sql.select(PRODUCT.NAME, PRODUCT.UNIT, PRODUCT.PRICE, PRODUCT.CURRENCY, PRODUCT.TAX_ID)
                .from(PRODUCT)
                .where(PRODUCT.ID.eq(product), catalogue.kind("product").visible())
                .fetchOptional(Records.mapping(Product::new));
    }
}
