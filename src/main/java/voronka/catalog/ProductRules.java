package voronka.catalog;

import java.util.Currency;
import org.springframework.stereotype.Component;
import voronka.records.Draft;
import voronka.records.RecordRules;
import voronka.tenancy.Settings;

/// A product has a price in a currency that exists, the company's own by default.
@Component
class ProductRules implements RecordRules {

    private final Settings settings;
    private final Taxes taxes;
    private final UsualUnit units;

    ProductRules(Settings settings, Taxes taxes, UsualUnit units) {
        this.settings = settings;
        this.taxes = taxes;
        this.units = units;
    }

    @Override
    public String kind() {
        return "product";
    }

    @Override
    public void before(Draft product) {
        if (product.isNew()) {
            product.setDefault("currency", settings.text("company.currency", "RUB"));
            product.setDefault("tax", taxes.usual().id());
            product.setDefault("unit", units.get());
        }
        if (product.isEmpty("price")) {
            product.set("price", java.math.BigDecimal.ZERO);
        }
        if (product.changes("currency") && product.get("currency") instanceof String code && !isCurrency(code)) {
            product.refuse("currency", "catalog.currency.unknown", code);
        }
        if (product.get("price") instanceof java.math.BigDecimal price && price.signum() < 0) {
            product.refuse("price", "catalog.price.negative");
        }
    }

    private static boolean isCurrency(String code) {
        return Currency.getAvailableCurrencies().stream().anyMatch(currency -> currency.getCurrencyCode().equals(code));
    }
}
