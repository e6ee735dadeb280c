package voronka.records.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jooq.JSONB;
import tools.jackson.databind.JsonNode;
import voronka.records.RecordField;

/// Reads a field's value out of the JSON that history keeps of a row.
final class StoredValue {

    private StoredValue() {}

    static Optional<Object> read(RecordField field, JsonNode value) {
        if (value.isNull() || value.isMissingNode()) {
            return Optional.empty();
        }
        return Optional.of(
                switch (field.type()) {
                    case TEXT, LONG_TEXT, CHOICE -> value.asString();
                    case INTEGER, DECIMAL, MONEY -> new BigDecimal(value.asString());
                    case DATE -> LocalDate.parse(value.asString());
                    case INSTANT -> OffsetDateTime.parse(value.asString());
                    case BOOLEAN -> value.asBoolean();
                    case REFERENCE -> UUID.fromString(value.asString());
                    case WORDS -> value.valueStream().map(JsonNode::asString).toArray(String[]::new);
                    case PHONES, EMAILS -> JSONB.jsonb(value.toString());
                });
    }
}
