package voronka.records.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A field being edited in its place.
///
/// @param href the address of the field: it is read, shown and written there
/// @param was the value as it stood when the form was opened
/// @param conflict who wrote another value meanwhile, or null
public record FieldForm(
        String href,
        FieldControl control,
        int version,
        String was,
        @Nullable Conflict conflict) {

    /// @param cells the value that stands there now
    public record Conflict(String who, List<ValueCell> cells) {}
}
