package voronka.activities;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What finishing an activity led to: the operation, the next activity if one was planned with it, and the record that
/// has no next step now.
public record Finished(UUID operation, @Nullable UUID next, @Nullable Unplanned unplanned) {}
