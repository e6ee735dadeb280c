package voronka.records;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// The patterns of `like` that find a word although one letter of it is wrong, missing, too many or in its neighbour's
/// place: «Иваноф» finds «Иванов».
///
/// Each pattern keeps enough of the word for the trigram index to answer it; a search for words that are merely alike
/// would read the entries of every trigram, which is most of the index.
final class Misspelt {

    private static final Pattern WORD = Pattern.compile("\\p{L}{4,20}");

    private Misspelt() {}

    /// @param word folded as the entries of the search are
    /// @return nothing for what is too short or no word
    static Set<String> patterns(String word) {
        var patterns = new LinkedHashSet<String>();
        if (!WORD.matcher(word).matches()) {
            return patterns;
        }
        for (var i = 0; i < word.length(); i++) {
            var before = word.substring(0, i);
            var after = word.substring(i + 1);
            add(patterns, before + "_" + after);
            add(patterns, before + after);
            add(patterns, before + "_" + word.substring(i));
            if (!after.isEmpty()) {
                add(patterns, before + after.charAt(0) + word.charAt(i) + after.substring(1));
            }
        }
        return patterns;
    }

    /// What has too few letters in a row is looked for at the beginnings of words only, where the index knows more.
    private static void add(Set<String> patterns, String word) {
        if (trigrams(word) > 1) {
            patterns.add("%" + word + "%");
        } else {
            patterns.addAll(List.of(word + "%", "% " + word + "%"));
        }
    }

    private static int trigrams(String word) {
        var count = 0;
        for (var run : word.split("_")) {
            count += Math.max(0, run.length() - 2);
        }
        return count;
    }
}
