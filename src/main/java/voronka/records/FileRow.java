package voronka.records;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What one row of a file says, by field name.
///
/// @param id the record that it changes, or null for a new one
public record FileRow(@Nullable UUID id, Map<String, ?> given) {}
