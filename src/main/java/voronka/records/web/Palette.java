package voronka.records.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the search shows: records that were found, deeds and places that have the words in their names.
public record Palette(String words, List<Group> groups) {

    public record Group(String label, List<PaletteItem> items) {}

    /// @param href where it leads
    /// @param window the address of a window that opens instead, or null
    public record PaletteItem(
            String icon,
            String title,
            String about,
            String href,
            @Nullable String window) {}

    public boolean isEmpty() {
        return groups.isEmpty();
    }
}
