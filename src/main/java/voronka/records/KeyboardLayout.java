package voronka.records;

import java.util.HashMap;
import java.util.Map;

/// What somebody meant who forgot to switch the keyboard: «bdfyjd» is «иванов», «ыфьыгтп» is "samsung".
final class KeyboardLayout {

    private static final String LATIN = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`";
    private static final String CYRILLIC = "йцукенгшщзхъфывапролджэячсмитьбюё";
    private static final Map<Character, Character> OTHER = new HashMap<>();

    static {
        for (var i = 0; i < LATIN.length(); i++) {
            OTHER.put(LATIN.charAt(i), CYRILLIC.charAt(i));
            OTHER.put(CYRILLIC.charAt(i), LATIN.charAt(i));
        }
    }

    private KeyboardLayout() {}

    /// The same keys in the other layout; digits and signs stay.
    static String other(String text) {
        var other = new StringBuilder();
        text.toLowerCase(java.util.Locale.ROOT)
                .chars()
                .forEach(letter -> other.append(OTHER.getOrDefault((char) letter, (char) letter)));
        return other.toString();
    }
}
