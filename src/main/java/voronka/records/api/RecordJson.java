package voronka.records.api;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import voronka.records.ContactData;
import voronka.records.FieldType;
import voronka.records.RecordField;
import voronka.records.RecordKind;
import voronka.records.Row;

/// A record as the API writes it: numbers are exact, days and moments are ISO 8601 (moments in UTC), a reference is its
/// id with
/// the name it is shown by.
final class RecordJson {

    private RecordJson() {}

    static Map<String, @Nullable Object> of(RecordKind kind, Row row) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("id", row.id());
        json.put("version", row.version());
        row.values().forEach((name, value) -> json.put(name, value(kind.field(name), value)));
        return json;
    }

    static @Nullable Object value(RecordField field, @Nullable Object value) {
        return switch (value) {
            case null -> null;
            case BigDecimal number -> plain(number);
            case OffsetDateTime time -> time.toInstant().toString();
            case JSONB list -> field.type() == FieldType.PHONES ? ContactData.phones(list) : ContactData.emails(list);
            case Object other -> other;
        };
    }

    /// 1000.5000 is 1000.5 and never 1E+3.
    static BigDecimal plain(BigDecimal number) {
        var shorter = number.stripTrailingZeros();
        return shorter.scale() < 0 ? shorter.setScale(0) : shorter;
    }
}
