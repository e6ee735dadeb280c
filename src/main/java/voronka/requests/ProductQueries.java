package voronka.requests;

import static voronka.db.tenant.Tables.PRODUCT;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.stereotype.Component;
import voronka.tenancy.CurrentTenant;
import voronka.tenancy.Tenant;

/// The names by which requests may speak of products. Held in memory for half a minute.
@Component
class ProductQueries {

    private static final int MOST = 20_000;

    private final DSLContext sql;
    private final Cache<Tenant, NamedProducts> known =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofSeconds(30)).build();

    ProductQueries(DSLContext sql) {
        this.sql = sql;
    }

    NamedProducts named() {
        var tenant = CurrentTenant.get();
        var products = known.getIfPresent(tenant);
        if (products == null) {
            products = read();
            known.put(tenant, products);
        }
        return products;
    }

    void forget() {
        known.invalidateAll();
    }

    private NamedProducts read() {
        return new NamedProducts(sql.select(PRODUCT.NAME, PRODUCT.SKU, PRODUCT.CATEGORY)
                .from(PRODUCT)
                .where(PRODUCT.DELETED_AT.isNull(), PRODUCT.ACTIVE.isTrue())
                .orderBy(PRODUCT.ID)
                .limit(MOST)
                .fetch(Records.mapping(NamedProducts.Product::new)));
    }
}
