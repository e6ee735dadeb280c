package voronka.records;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A record of a kind as it was read: values by field name, references as [Ref], phones and e-mails as JSON.
public record Row(String kind, UUID id, int version, Map<String, @Nullable Object> values) {

    public @Nullable Object get(String field) {
        return values.get(field);
    }

    public String text(String field) {
        var value = values.get(field);
        return value == null ? "" : value instanceof Ref ref ? ref.name() : value.toString();
    }
}
