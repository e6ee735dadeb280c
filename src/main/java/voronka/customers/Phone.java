package voronka.customers;

import org.jspecify.annotations.Nullable;

/// A phone as somebody wrote it, and what it is called worldwide where that is certain.
public record Phone(
        String raw, @Nullable String e164, @Nullable String extension) {

    public boolean isCertain() {
        return e164 != null;
    }
}
