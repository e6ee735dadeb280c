package voronka.requests;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds products of the catalogue in what somebody wrote, whatever the endings of the words: by the article number, or by the
/// first word of the name, which says what it is.
final class NamedProducts {

    /// A product and its words.
    record Product(String name, @Nullable String sku, @Nullable String category) {}

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\d][\\p{L}\\d\\-./]*");
    private static final int BEGINNING = 3;
    private static final int LONGEST_ENDING = 3;

    private final Map<String, List<Product>> byBeginning = new HashMap<>();
    private final Map<String, Product> bySku = new HashMap<>();

    NamedProducts(List<Product> products) {
        for (var product : products) {
            words(product.name()).stream()
                    .findFirst()
                    .ifPresent(first -> byBeginning
                            .computeIfAbsent(first.substring(0, BEGINNING), beginning -> new ArrayList<>())
                            .add(product));
            if (product.sku() != null && product.sku().length() >= BEGINNING) {
                bySku.put(product.sku().toLowerCase(Locale.ROOT), product);
            }
        }
    }

    List<Product> in(String text) {
        var found = new ArrayList<Product>();
        for (var word : words(text)) {
            var product = bySku.get(word);
            if (product != null) {
                found.add(product);
            }
            byBeginning.getOrDefault(word.substring(0, BEGINNING), List.of()).stream()
                    .filter(known -> isSame(word, words(known.name()).getFirst()))
                    .forEach(found::add);
        }
        return found.stream().distinct().toList();
    }

    private static List<String> words(String text) {
        return WORD.matcher(text.toLowerCase(Locale.ROOT).replace('ё', 'е'))
                .results()
                .map(MatchResult::group)
                .map(word -> word.replaceAll("[.\\-/]+$", ""))
                .filter(word -> word.length() >= BEGINNING)
                .toList();
    }

    /// The same word in another case or number: насос, насоса, насосов.
    static boolean isSame(String one, String other) {
        var shorter = Math.min(one.length(), other.length());
        var common = 0;
        while (common < shorter && one.charAt(common) == other.charAt(common)) {
            common++;
        }
        var least = shorter <= BEGINNING + 1 ? shorter : Math.max(BEGINNING + 1, shorter - 2);
        return common >= least && Math.max(one.length(), other.length()) - common <= LONGEST_ENDING;
    }
}
