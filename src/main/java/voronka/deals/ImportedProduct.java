package voronka.deals;

import static voronka.db.tenant.Tables.DEAL_LINE;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import voronka.records.BatchMemory;
import voronka.records.Draft;
import voronka.records.FieldType;
import voronka.records.ImportPart;
import voronka.records.Problem;
import voronka.records.RecordField;
import voronka.records.Refused;

/// What a deal of a file is about: a product of the catalogue becomes its line. The line costs what the file says the
/// deal is worth, or the price of the catalogue where it says nothing.
@Component
class ImportedProduct implements ImportPart {

    private final DSLContext sql;
    private final LineProductQueries products;

    ImportedProduct(DSLContext sql, LineProductQueries products) {
        this.sql = sql;
        this.products = products;
    }

    @Override
    public String kind() {
        return "deal";
    }

    @Override
    public List<RecordField> fields() {
        return List.of(
                RecordField.reference("product", DEAL_LINE.PRODUCT_ID, "product"),
                RecordField.of("quantity", FieldType.DECIMAL, DEAL_LINE.QUANTITY));
    }

    @Override
    public void before(Draft deal, Map<String, @Nullable Object> values) {
        if (values.get("quantity") instanceof BigDecimal quantity && quantity.signum() <= 0) {
            deal.refuse("quantity", "deals.quantity.positive");
        }
        if (values.get("product") instanceof UUID id) {
            var product = product(id);
            if (deal.isEmpty("amount")) {
                deal.setDefault("currency", product.currency());
            }
            if (deal.isEmpty("amount") && product.currency().equals(deal.get("currency"))) {
                deal.set("amount", product.price().multiply(quantity(values)));
            }
            if (deal.get("amount") instanceof BigDecimal amount) {
                deal.set("amount", amount.setScale(2, RoundingMode.HALF_UP));
            }
            if (deal.isEmpty("title") && deal.isEmpty("company") && deal.isEmpty("person")) {
                deal.set("title", product.name());
            }
        }
    }

    private LineProductQueries.Product product(UUID id) {
        return BatchMemory.of(List.of("line of", id), () -> products.find(id))
                .orElseThrow(() -> new Refused(Problem.of("product", "records.invalid.reference")));
    }

    private static BigDecimal quantity(Map<String, @Nullable Object> values) {
        return values.get("quantity") instanceof BigDecimal quantity ? quantity : BigDecimal.ONE;
    }

    @Override
    public void after(List<Written> written) {
        var insert = sql.insertInto(
                DEAL_LINE,
                DEAL_LINE.DEAL_ID,
                DEAL_LINE.PRODUCT_ID,
                DEAL_LINE.NAME,
                DEAL_LINE.UNIT,
                DEAL_LINE.TAX_ID,
                DEAL_LINE.QUANTITY,
                DEAL_LINE.PRICE);
        var any = false;
        for (var one : written) {
            if (one.values().get("product") instanceof UUID id) {
                var product = product(id);
                var quantity = exact(amount(one.draft()), quantity(one.values()));
                insert = insert.values(
                        one.draft().id(),
                        id,
                        product.name(),
                        product.unit(),
                        product.tax(),
                        quantity,
                        amount(one.draft()).divide(quantity, 4, RoundingMode.HALF_UP));
                any = true;
            }
        }
        if (any) {
            insert.execute();
        }
    }

    private static BigDecimal amount(Draft deal) {
        return (BigDecimal) Objects.requireNonNull(deal.get("amount"));
    }

    /// The line must come to the deal's amount to the kopeck: a price that cannot is that of one whole.
    private static BigDecimal exact(BigDecimal amount, BigDecimal quantity) {
        var price = amount.divide(quantity, 4, RoundingMode.HALF_UP);
        var comesTo = price.multiply(quantity).setScale(2, RoundingMode.HALF_UP);
        return comesTo.compareTo(amount) == 0 ? quantity : BigDecimal.ONE;
    }
}
