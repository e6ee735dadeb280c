package voronka.records;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Finds what is already there while somebody types a new record, so that no one is entered twice. A bean of the module
/// that knows the records.
public interface Matches {

    /// A record that looks like the one being typed.
    ///
    /// @param field which of the typed fields is alike
    /// @param owner the name of the one who works with it
    /// @param open whether the current caller may open it
    record Match(
            String kind,
            UUID id,
            String title,
            String subtitle,
            String field,
            @Nullable String owner,
            boolean open) {}

    /// The kind that is being typed.
    String kind();

    /// @param typed what the form holds, by field name, as it was typed; empty values are left out
    List<Match> like(Map<String, String> typed);
}
