package voronka.imports.api;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An import as programs see it.
///
/// @param done rows that were gone through; after a check the counts say what would become of them
/// @param taken records that an undoing took back
/// @param kept records that it left because others work with them
record ImportAnswer(
        UUID id,
        String kind,
        String fileName,
        String state,
        int rows,
        int done,
        int created,
        int updated,
        int same,
        int skipped,
        int rejected,
        int taken,
        int kept,
        List<ColumnAnswer> columns,
        String key,
        List<ProblemAnswer> problems,
        OffsetDateTime createdAt,
        @Nullable OffsetDateTime finishedAt) {

    /// @param field what the column fills, or nothing
    record ColumnAnswer(String name, @Nullable String field) {}

    record ProblemAnswer(int line, @Nullable String field, String message) {}
}
