package voronka.web;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// A person or company without a picture: two letters on a colour that is always the same.
public final class Avatar {

    private static final List<String> TONES =
            List.of("teal", "blue", "indigo", "violet", "pink", "orange", "olive", "gray");

    /// "ООО «Альфа»" is А, for else nearly every company would be О.
    private static final Set<String> FORMS =
            Set.of("ООО", "АО", "ЗАО", "ПАО", "ОАО", "НАО", "ИП", "ТОВ", "LLC", "Ltd", "Inc");

    private Avatar() {}

    public static String initials(String name) {
        return Arrays.stream(name.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty() && !FORMS.contains(word))
                .limit(2)
                .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)))
                .collect(Collectors.joining())
                .toUpperCase();
    }

    public static String tone(String name) {
        return TONES.get(Math.floorMod(name.hashCode(), TONES.size()));
    }
}
