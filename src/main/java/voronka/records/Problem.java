package voronka.records;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Why a write was refused: the field it is about, or none, and the text that says what is wrong and what to do.
///
/// @param named what a program needs to mend it, by name, such as the stage and the item of a checklist
public record Problem(@Nullable String field, String message, List<Object> values, Map<String, Object> named) {

    public Problem(@Nullable String field, String message, List<Object> values) {
        this(field, message, values, Map.of());
    }

    public static Problem of(@Nullable String field, String message, Object... values) {
        return new Problem(field, message, List.of(values));
    }

    public Problem naming(Map<String, Object> more) {
        return new Problem(field, message, values, more);
    }
}
