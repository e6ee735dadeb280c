package voronka.records;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import voronka.accounts.Action;

/// A record of a kind as it was read: values by field name, references as [Ref], phones and e-mails as JSON.
///
/// @param allowed what the caller may do with it; null where it was read as a row of a list, which does not ask
/// @param around what the parts of its page have read about it, so that each is read once
public record Row(
        String kind,
        UUID id,
        int version,
        Map<String, @Nullable Object> values,
        @Nullable Set<Action> allowed,
        Map<Class<?>, Object> around) {

    Row(
            String kind,
            UUID id,
            int version,
            Map<String, @Nullable Object> values,
            @Nullable Set<Action> allowed) {
        this(kind, id, version, values, allowed, new HashMap<>());
    }

    public @Nullable Object get(String field) {
        return values.get(field);
    }

    public String text(String field) {
        var value = values.get(field);
        return value == null ? "" : value instanceof Ref ref ? ref.name() : value.toString();
    }

    public boolean may(Action action) {
        if (allowed == null) {
            throw new IllegalStateException("What may be done with a row of a list is not known; read the record alone");
        }
        return allowed.contains(action);
    }

    /// What is read about this record once, however many parts of its page show of it.
    public <T> T once(Class<T> type, Supplier<T> read) {
        return type.cast(around.computeIfAbsent(type, key -> read.get()));
    }
}
