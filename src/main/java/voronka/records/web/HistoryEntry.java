package voronka.records.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One deed in the history of a record, in words.
///
/// @param way how it came: by the API, from a file; null for the screens
/// @param undo the address that takes it back, or null
public record HistoryEntry(
        String who,
        String what,
        String icon,
        @Nullable String tone,
        @Nullable String way,
        Instant at,
        List<FieldChange> changes,
        boolean undone,
        @Nullable String undo) {

    public record FieldChange(String label, List<ValueCell> from, List<ValueCell> to) {}

    /// @param next the address of the older ones, or null
    public record HistoryPage(
            List<HistoryEntry> entries, @Nullable String next) {}
}
