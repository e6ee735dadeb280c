package voronka.records;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Why a write was refused: the field it is about, or none, and the text that says what is wrong and what to do.
public record Problem(@Nullable String field, String message, List<Object> values) {

    public static Problem of(@Nullable String field, String message, Object... values) {
        return new Problem(field, message, List.of(values));
    }
}
