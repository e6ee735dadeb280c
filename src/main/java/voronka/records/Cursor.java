package voronka.records;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Objects;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/// The key of the last row of a page: the value it was ordered by and its id. A page begins after it, never at a count
/// of rows.
record Cursor(@Nullable Object value, UUID id) {

    static Cursor of(Record row, RecordKind kind) {
        return new Cursor(row.get("order_key"), row.get("record_id", UUID.class));
    }

    static Cursor read(String text, RecordField order) {
        try {
            var plain = new String(Base64.getUrlDecoder().decode(text), UTF_8);
            var id = UUID.fromString(plain.substring(0, 36));
            return new Cursor(
                    plain.length() == 36 ? null : FieldValues.read(order, plain.substring(37), ZoneOffset.UTC), id);
        } catch (RuntimeException e) {
            throw new Refused(Problem.of("after", "records.invalid.cursor"));
        }
    }

    /// Rows without a value come last, in either order.
    Condition condition(RecordKind kind, RecordField order, boolean falling) {
        @SuppressWarnings("unchecked")
        var column = (Field<Object>) order.column();
        var furtherId = falling ? kind.id().lt(id) : kind.id().gt(id);
        if (value == null) {
            return column.isNull().and(furtherId);
        }
        var further = falling
                ? DSL.row(column, kind.id()).lt(DSL.row(DSL.val(value, column), DSL.val(id)))
                : DSL.row(column, kind.id()).gt(DSL.row(DSL.val(value, column), DSL.val(id)));
        return order.is(RecordField.Trait.REQUIRED) || !column.getDataType().nullable()
                ? further
                : further.or(column.isNull());
    }

    @Override
    public String toString() {
        var plain = value == null ? id.toString() : id + " " + Objects.toString(value);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(UTF_8));
    }
}
