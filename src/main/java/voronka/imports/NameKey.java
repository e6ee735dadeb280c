package voronka.imports;

import java.util.Locale;

/// A name as it is compared with others: "GTX Pro", "gtxpro" and «GTX-Pro» are the same. The database's function
/// `name_key` does likewise.
final class NameKey {

    private NameKey() {}

    static String of(String text) {
        return text.toLowerCase(Locale.ROOT).replace('ё', 'е').replaceAll("[^\\p{L}\\p{N}]+", "");
    }
}
