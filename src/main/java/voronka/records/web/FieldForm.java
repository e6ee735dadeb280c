package voronka.records.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A field being edited in its place.
///
/// @param href the address of the field: it is read, shown and written there
/// @param was the value as it stood when the form was opened
/// @param columns what the row of a list shows in which it stands, or empty on the record's own page
/// @param conflict who wrote another value meanwhile, or null
public record FieldForm(
        String href,
        FieldControl control,
        int version,
        String was,
        String columns,
        @Nullable Conflict conflict) {

    /// The address of what stood there before.
    public String cancel() {
        return columns.isEmpty() ? href + "/value" : href.replaceFirst("/fields/.*", "/row?columns=" + columns);
    }

    /// @param cells the value that stands there now
    public record Conflict(String who, List<ValueCell> cells) {}
}
