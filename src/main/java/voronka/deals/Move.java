package voronka.deals;

import org.jspecify.annotations.Nullable;

/// A deal's way from one stage to another.
/// @param from null when it begins, or comes from another pipeline
record Move(Pipeline pipeline, @Nullable Stage from, Stage to) {}
