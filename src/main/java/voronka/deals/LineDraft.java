package voronka.deals;

import static voronka.db.tenant.Tables.DEAL_LINE;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import voronka.accounts.Caller;
import voronka.records.FieldType;
import voronka.records.FieldValues;
import voronka.records.Problem;
import voronka.records.RecordField;
import voronka.records.Refused;

/// What is to be written of a deal's line: read as it came, completed from its product, refused where it makes no
/// sense.
final class LineDraft {

    private static final Map<String, RecordField> FIELDS = Stream.of(
                    RecordField.reference("product", DEAL_LINE.PRODUCT_ID, "product"),
                    RecordField.text("name", DEAL_LINE.NAME),
                    RecordField.text("unit", DEAL_LINE.UNIT),
                    RecordField.of("quantity", FieldType.DECIMAL, DEAL_LINE.QUANTITY),
                    RecordField.of("price", FieldType.MONEY, DEAL_LINE.PRICE),
                    RecordField.of("discount", FieldType.DECIMAL, DEAL_LINE.DISCOUNT),
                    RecordField.reference("tax", DEAL_LINE.TAX_ID, "tax"))
            .collect(Collectors.toMap(RecordField::name, field -> field));

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private final Map<String, @Nullable Object> values = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    /// @throws Refused with everything that cannot be read
    static LineDraft read(Map<String, ?> given) {
        var line = new LineDraft();
        given.forEach(line::read);
        line.refuse();
        return line;
    }

    private void read(String name, @Nullable Object raw) {
        var field = FIELDS.get(name);
        if (field == null) {
            problems.add(Problem.of(name, "records.unknown_field", name));
            return;
        }
        try {
            values.put(name, FieldValues.read(field, raw, Caller.current().zone()));
        } catch (Refused e) {
            problems.addAll(e.problems());
        }
        replaceEmpty("unit", "");
        replaceEmpty("discount", BigDecimal.ZERO);
    }

    private void replaceEmpty(String name, Object value) {
        if (values.containsKey(name) && values.get(name) == null) {
            values.put(name, value);
        }
    }

    Optional<UUID> product() {
        return Optional.ofNullable((UUID) values.get("product"));
    }

    /// A price in other money than the deal's is not taken over: one number would stand for another.
    void complete(LineProductQueries.Product product, String currency) {
        setDefault("name", product.name());
        setDefault("unit", product.unit());
        setDefault("tax", product.tax());
        if (product.currency().equals(currency)) {
            setDefault("price", product.price());
        }
    }

    void completeNew() {
        setDefault("unit", "");
        setDefault("quantity", BigDecimal.ONE);
        setDefault("discount", BigDecimal.ZERO);
        values.putIfAbsent("name", null);
        values.putIfAbsent("price", null);
    }

    private void setDefault(String name, @Nullable Object value) {
        if (values.get(name) == null && value != null) {
            values.put(name, value);
        }
    }

    /// The columns to write.
    Map<Field<?>, @Nullable Object> columns() {
        Stream.of("name", "price", "quantity")
                .filter(name -> values.containsKey(name) && FieldValues.isEmpty(values.get(name)))
                .forEach(name -> problems.add(Problem.of(name, "records.required")));
        requireWithin("quantity", new BigDecimal("0.000001"), null);
        requireWithin("price", BigDecimal.ZERO, null);
        requireWithin("discount", BigDecimal.ZERO, WHOLE);
        refuse();
        var columns = new LinkedHashMap<Field<?>, @Nullable Object>();
        values.forEach((name, value) ->
                columns.put(Objects.requireNonNull(FIELDS.get(name)).column(), value));
        return columns;
    }

    private void requireWithin(String name, BigDecimal least, @Nullable BigDecimal most) {
        if (values.get(name) instanceof BigDecimal number
                && (number.compareTo(least) < 0 || most != null && number.compareTo(most) > 0)) {
            problems.add(Problem.of(name, "deals.line." + name));
        }
    }

    private void refuse() {
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
    }
}
