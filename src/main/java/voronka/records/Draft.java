package voronka.records;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/// A write on its way through the door: what was, what is to be. Rules read it, complete it or refuse it.
/// Values are of the field's Java type: String, BigDecimal, Integer, LocalDate, OffsetDateTime, Boolean, UUID,
/// String[],
/// JSONB for phones and e-mails.
public final class Draft {

    private final RecordKind kind;
    private final @Nullable UUID id;
    private final Map<String, @Nullable Object> before;
    private final Map<String, @Nullable Object> values;
    private final Map<Field<?>, Object> beside = new LinkedHashMap<>();
    private final Set<String> named;

    Draft(
            RecordKind kind,
            @Nullable UUID id,
            Map<String, @Nullable Object> before,
            Map<String, @Nullable Object> values) {
        this(kind, id, before, values, Set.copyOf(values.keySet()));
    }

    private Draft(
            RecordKind kind,
            @Nullable UUID id,
            Map<String, @Nullable Object> before,
            Map<String, @Nullable Object> values,
            Set<String> named) {
        this.kind = kind;
        this.id = id;
        this.before = before;
        this.values = new LinkedHashMap<>(values);
        this.named = named;
    }

    public RecordKind kind() {
        return kind;
    }

    public boolean isNew() {
        return before.isEmpty();
    }

    /// The record's id; a new one has it only after it was written.
    public UUID id() {
        return Objects.requireNonNull(id, "the record is not written yet");
    }

    /// The value as it will be.
    public @Nullable Object get(String field) {
        return values.containsKey(field) ? values.get(field) : before.get(field);
    }

    public <T> @Nullable T get(String field, Class<T> type) {
        return type.cast(get(field));
    }

    public @Nullable Object before(String field) {
        return before.get(field);
    }

    /// Whether the write gives the field another value than it had.
    public boolean changes(String field) {
        return values.containsKey(field) && !Objects.deepEquals(values.get(field), before.get(field));
    }

    /// Whether the one who writes named the field; what rules have set is not named.
    public boolean names(String field) {
        return named.contains(field);
    }

    public boolean isEmpty(String field) {
        return FieldValues.isEmpty(get(field));
    }

    public void set(String field, @Nullable Object value) {
        kind.field(field);
        values.put(field, value);
    }

    /// For a new record: the value to take where none was given.
    public void setDefault(String field, @Nullable Object value) {
        if (isEmpty(field)) {
            set(field, value);
        }
    }

    /// Writes a column that is no field, such as a place among others, together with the fields that change.
    public <T> void beside(Field<T> column, T value) {
        beside.put(column, Objects.requireNonNull(value));
    }

    public void refuse(@Nullable String field, String message, Object... details) {
        throw new Refused(List.of(Problem.of(field, message, details)));
    }

    /// The fields whose values change.
    public Set<String> changed() {
        var names = new HashSet<String>();
        values.keySet().stream().filter(this::changes).forEach(names::add);
        return names;
    }

    Map<Field<?>, Object> beside() {
        return beside;
    }

    public Map<String, @Nullable Object> values() {
        return Collections.unmodifiableMap(values);
    }

    Draft written(UUID id) {
        return new Draft(kind, id, before, values, named);
    }
}
