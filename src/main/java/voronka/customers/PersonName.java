package voronka.customers;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A name written in one line, taken apart: "Петров Пётр Петрович" and "Пётр Петрович Петров" are the same man.
public record PersonName(
        @Nullable String last,
        @Nullable String first,
        @Nullable String middle) {

    private static final Pattern PATRONYMIC =
            Pattern.compile("(?iu).{2,}(?:вич|вна|чна|ьич|мич|кич|оглы|кызы|улы|уулу|йович|івна|ївна)");
    private static final Pattern SURNAME = Pattern.compile(
            "(?iu).{2,}(?:ов|ев|ёв|ин|ын|ова|ева|ёва|ина|ына|ский|ской|цкий|ская|цкая|ых|их|ко|ук|юк|чук|ец|ян|дзе|швили|ман|ич)");

    /// Given names that end as surnames do.
    private static final Set<String> GIVEN = Set.of(
            "марина",
            "ирина",
            "полина",
            "кристина",
            "екатерина",
            "галина",
            "алина",
            "арина",
            "карина",
            "ангелина",
            "каролина",
            "альбина",
            "регина",
            "сабина",
            "зарина",
            "антонина",
            "валентина",
            "василина",
            "эвелина",
            "константин",
            "валентин",
            "мартин",
            "роман",
            "герман",
            "демьян",
            "севастьян",
            "касьян",
            "алевтина");

    public static PersonName read(String text) {
        var words = Arrays.stream(text.strip().split("[\\s,]+"))
                .filter(word -> !word.isEmpty())
                .toList();
        return switch (words.size()) {
            case 0 -> new PersonName(null, null, null);
            case 1 -> new PersonName(null, words.getFirst(), null);
            case 2 -> ofTwo(words.getFirst(), words.getLast());
            default -> {
                var rest = String.join(" ", words.subList(2, words.size()));
                yield isPatronymic(words.get(1)) && !isPatronymic(rest)
                        ? new PersonName(rest, words.getFirst(), words.get(1))
                        : new PersonName(words.getFirst(), words.get(1), rest);
            }
        };
    }

    private static PersonName ofTwo(String one, String two) {
        if (isPatronymic(two)) {
            return new PersonName(null, one, two);
        } else if (looksLikeSurname(one) && !looksLikeSurname(two)) {
            return new PersonName(one, two, null);
        } else {
            return new PersonName(two, one, null);
        }
    }

    private static boolean isPatronymic(String word) {
        return PATRONYMIC.matcher(word).matches();
    }

    private static boolean looksLikeSurname(String word) {
        return SURNAME.matcher(word).matches() && !GIVEN.contains(word.toLowerCase(Locale.ROOT));
    }
}
