package voronka.records;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import voronka.NotFound;

/// All kinds of records that the modules have described.
@Component
public class Catalogue {

    private final Map<String, RecordKind> byName = new TreeMap<>();
    private final Map<String, RecordKind> byPlural = new TreeMap<>();

    Catalogue(List<RecordKind> kinds) {
        for (var kind : kinds) {
            byName.put(kind.name(), kind);
            byPlural.put(kind.plural(), kind);
        }
    }

    public Collection<RecordKind> kinds() {
        return byName.values();
    }

    public Optional<RecordKind> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    public RecordKind kind(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException("There is no kind " + name));
    }

    /// By the word in an address; no such word is no such page.
    public RecordKind byPlural(String plural) {
        return Optional.ofNullable(byPlural.get(plural)).orElseThrow(NotFound::new);
    }
}
