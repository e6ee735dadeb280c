package voronka.records.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What lies in the bin: a page of it, with the kinds it may be narrowed to.
///
/// @param next the address of the next page, or null at the end
public record Bin(List<Option> kinds, List<Line> lines, @Nullable String next) {

    /// @param restore where to ask for it back
    public record Line(
            String id, String icon, String title, String kind, Instant at, String who, String restore) {}
}
