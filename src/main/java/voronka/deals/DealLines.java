package voronka.deals;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.sum;
import static voronka.db.tenant.Tables.DEAL_LINE;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import voronka.NotFound;
import voronka.accounts.Caller;
import voronka.db.tenant.tables.records.DealRecord;
import voronka.records.FieldType;
import voronka.records.FieldValues;
import voronka.records.Operations;
import voronka.records.Problem;
import voronka.records.RecordField;
import voronka.records.Refused;

/// The products of a deal. As long as there are any, the deal's amount is the sum of their lines.
@Service
@Transactional
public class DealLines {

    private static final Map<String, RecordField> FIELDS = Stream.of(
                    RecordField.reference("product", DEAL_LINE.PRODUCT_ID, "product"),
                    RecordField.text("name", DEAL_LINE.NAME),
                    RecordField.text("unit", DEAL_LINE.UNIT),
                    RecordField.of("quantity", FieldType.DECIMAL, DEAL_LINE.QUANTITY),
                    RecordField.of("price", FieldType.MONEY, DEAL_LINE.PRICE),
                    RecordField.of("discount", FieldType.DECIMAL, DEAL_LINE.DISCOUNT),
                    RecordField.reference("tax", DEAL_LINE.TAX_ID, "tax"))
            .collect(Collectors.toMap(RecordField::name, field -> field));

    private final DSLContext sql;
    private final EditableDeals editable;
    private final ProductQueries products;
    private final Closing closing;
    private final Operations operations;

    DealLines(DSLContext sql, EditableDeals editable, ProductQueries products, Closing closing, Operations operations) {
        this.sql = sql;
        this.editable = editable;
        this.products = products;
        this.closing = closing;
        this.operations = operations;
    }

    /// @param given product, name, unit, quantity, price, discount (percent), tax; what is left out comes from the
    /// product
    public UUID add(UUID deal, Map<String, ?> given) {
        var now = editable.lock(deal);
        var line = read(given);
        complete(line, now);
        requireSense(line);
        operations.begin();
        var id = sql.insertInto(DEAL_LINE)
                .set(columns(line))
                .set(DEAL_LINE.DEAL_ID, deal)
                .set(DEAL_LINE.POSITION, nextPosition(deal))
                .returningResult(DEAL_LINE.ID)
                .fetchSingle()
                .value1();
        addUp(now);
        return id;
    }

    public void change(UUID deal, UUID line, Map<String, ?> given) {
        var now = editable.lock(deal);
        var values = read(given);
        requireSense(values);
        operations.begin();
        var changed = values.isEmpty()
                ? 1
                : sql.update(DEAL_LINE)
                        .set(columns(values))
                        .where(DEAL_LINE.ID.eq(line), DEAL_LINE.DEAL_ID.eq(deal))
                        .execute();
        requireFound(changed);
        addUp(now);
    }

    public void remove(UUID deal, UUID line) {
        var now = editable.lock(deal);
        operations.begin();
        requireFound(sql.deleteFrom(DEAL_LINE)
                .where(DEAL_LINE.ID.eq(line), DEAL_LINE.DEAL_ID.eq(deal))
                .execute());
        addUp(now);
    }

    /// @param lines in the order they are to have; those not named come after
    public void order(UUID deal, List<UUID> lines) {
        editable.lock(deal);
        operations.begin();
        for (var i = 0; i < lines.size(); i++) {
            sql.update(DEAL_LINE)
                    .set(DEAL_LINE.POSITION, i - lines.size())
                    .where(DEAL_LINE.ID.eq(lines.get(i)), DEAL_LINE.DEAL_ID.eq(deal))
                    .execute();
        }
        operations.touched("deal", deal);
    }

    private static Map<String, @Nullable Object> read(Map<String, ?> given) {
        var values = new LinkedHashMap<String, @Nullable Object>();
        var problems = new ArrayList<Problem>();
        given.forEach((name, raw) -> {
            try {
                var field = FIELDS.get(name);
                if (field == null) {
                    throw new Refused(Problem.of(name, "records.unknown_field", name));
                }
                values.put(name, FieldValues.read(field, raw, Caller.current().zone()));
            } catch (Refused e) {
                problems.addAll(e.problems());
            }
        });
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
        return values;
    }

    /// A price in other money than the deal's is not taken over: one number would stand for another.
    private void complete(Map<String, @Nullable Object> line, DealRecord deal) {
        if (line.get("product") instanceof UUID id) {
            var product = products.find(id)
                    .orElseThrow(() -> new Refused(Problem.of("product", "records.invalid.reference")));
            setDefault(line, "name", product.name());
            setDefault(line, "unit", product.unit());
            setDefault(line, "tax", product.tax());
            if (product.currency().equals(deal.getCurrency())) {
                setDefault(line, "price", product.price());
            }
        }
        setDefault(line, "unit", "");
        setDefault(line, "quantity", BigDecimal.ONE);
        setDefault(line, "discount", BigDecimal.ZERO);
        for (var name : List.of("name", "price")) {
            line.putIfAbsent(name, null);
        }
    }

    private static void setDefault(Map<String, @Nullable Object> line, String name, @Nullable Object value) {
        if (line.get(name) == null && value != null) {
            line.put(name, value);
        }
    }

    private static void requireSense(Map<String, @Nullable Object> line) {
        var problems = new ArrayList<Problem>();
        for (var name : List.of("name", "price", "quantity")) {
            if (line.containsKey(name) && FieldValues.isEmpty(line.get(name))) {
                problems.add(Problem.of(name, "records.required"));
            }
        }
        if (line.get("quantity") instanceof BigDecimal quantity && quantity.signum() <= 0) {
            problems.add(Problem.of("quantity", "deals.line.quantity"));
        }
        if (line.get("price") instanceof BigDecimal price && price.signum() < 0) {
            problems.add(Problem.of("price", "deals.line.price"));
        }
        if (line.get("discount") instanceof BigDecimal discount
                && (discount.signum() < 0 || discount.compareTo(BigDecimal.valueOf(100)) > 0)) {
            problems.add(Problem.of("discount", "deals.line.discount"));
        }
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
    }

    private static Map<Field<?>, @Nullable Object> columns(Map<String, @Nullable Object> line) {
        var columns = new LinkedHashMap<Field<?>, @Nullable Object>();
        line.forEach((name, value) ->
                columns.put(java.util.Objects.requireNonNull(FIELDS.get(name)).column(), value));
        if (columns.containsKey(DEAL_LINE.DISCOUNT) && columns.get(DEAL_LINE.DISCOUNT) == null) {
            columns.put(DEAL_LINE.DISCOUNT, BigDecimal.ZERO);
        }
        if (columns.containsKey(DEAL_LINE.UNIT) && columns.get(DEAL_LINE.UNIT) == null) {
            columns.put(DEAL_LINE.UNIT, "");
        }
        return columns;
    }

    private int nextPosition(UUID deal) {
        return sql.select(coalesce(max(DEAL_LINE.POSITION), -1))
                        .from(DEAL_LINE)
                        .where(DEAL_LINE.DEAL_ID.eq(deal))
                        .fetchSingle()
                        .value1()
                + 1;
    }

    private void addUp(DealRecord deal) {
        var lines = sql.select(count(), coalesce(sum(DEAL_LINE.SUM), BigDecimal.ZERO))
                .from(DEAL_LINE)
                .where(DEAL_LINE.DEAL_ID.eq(deal.getId()))
                .fetchSingle();
        if (lines.value1() > 0) {
            closing.amount(deal, lines.value2());
            closing.settle(deal);
        }
        operations.touched("deal", deal.getId());
    }

    private static void requireFound(int rows) {
        if (rows == 0) {
            throw new NotFound();
        }
    }
}
