package voronka.demo;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import voronka.db.tenant.tables.records.DealLineRecord;
import voronka.db.tenant.tables.records.DealRecord;
import voronka.db.tenant.tables.records.ProductRecord;

/// What the demo company sells, and what goes into a deal.
final class Goods {

    private final Dice dice;
    private final List<ProductRecord> products = new ArrayList<>();

    Goods(Dice dice, OffsetDateTime since, @Nullable UUID tax) {
        this.dice = dice;
        for (var thing : Words.THINGS) {
            var product = new ProductRecord();
            product.setId(dice.id(since));
            product.setName(thing.name());
            product.setSku(thing.sku());
            product.setCategory(thing.category());
            product.setUnit(thing.unit());
            product.setPrice(BigDecimal.valueOf(thing.price()));
            product.setCurrency("RUB");
            product.setTaxId(tax);
            product.setCreatedAt(since);
            products.add(product);
        }
    }

    void write(DSLContext sql) {
        Bulk.insert(sql, products);
    }

    String subject(String approach) {
        var object = dice.pick(Words.OBJECTS);
        return switch (approach) {
            case "project" -> "Проект и монтаж вентиляции " + object;
            case "transactional" -> dice.pick("Воздуховоды для ", "Вентиляторы для ", "Фильтры для ", "Решётки для ") + object;
            default -> dice.pick("Вентиляция ", "Кондиционирование ", "Приточная система ") + object;
        };
    }

    List<DealLineRecord> lines(DealRecord deal, boolean small) {
        var lines = new ArrayList<DealLineRecord>();
        var count = dice.between(1, small ? 3 : 4);
        for (var position = 0; position < count; position++) {
            var product = dice.pick(products);
            var line = new DealLineRecord();
            line.setId(dice.id(deal.getCreatedAt()));
            line.setDealId(deal.getId());
            line.setProductId(product.getId());
            line.setPosition(position);
            line.setName(product.getName());
            line.setUnit(product.getUnit());
            line.setQuantity(BigDecimal.valueOf(quantity(product)));
            line.setPrice(product.getPrice());
            line.setDiscount(BigDecimal.valueOf(dice.chance(0.2) ? dice.pick(3, 5, 10) : 0));
            line.setTaxId(product.getTaxId());
            lines.add(line);
        }
        return lines;
    }

    private int quantity(ProductRecord product) {
        var price = product.getPrice().intValue();
        return price < 2_000 ? dice.between(4, 60) : price < 20_000 ? dice.between(1, 6) : 1;
    }
}
