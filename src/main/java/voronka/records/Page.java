package voronka.records;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A page of a list and the key at which the next one begins, or null at the end.
public record Page(List<Row> rows, @Nullable String next) {}
