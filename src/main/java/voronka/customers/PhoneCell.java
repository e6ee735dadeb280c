package voronka.customers;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Cuts a cell with several numbers into the text of each: "(916)1234567; 84951234567".
final class PhoneCell {

    private static final Pattern BETWEEN = Pattern.compile("[;,|/\\n\\r\\t]|\\s(?:и|или|and|or)\\s");
    private static final Pattern EXTENSION_WORD = Pattern.compile("(?iu)^\\W*(?:доб|вн|ext).*", Pattern.DOTALL);
    private static final int SHORTEST_NUMBER = 5;

    private PhoneCell() {}

    static List<String> split(String cell, String region) {
        return atSeparators(cell).stream()
                .flatMap(part -> atSpaces(part, region))
                .map(String::strip)
                .filter(part -> part.codePoints().anyMatch(Character::isLetterOrDigit))
                .toList();
    }

    /// A piece too short for a number belongs to its neighbour: an extension, an area code, a word.
    private static List<String> atSeparators(String cell) {
        var parts = new ArrayList<String>();
        var between = BETWEEN.matcher(cell);
        var start = 0;
        var searched = 0;
        while (between.find(searched)) {
            if (isNumber(cell.substring(start, between.start())) && beginsWithNumber(cell.substring(between.end()))) {
                parts.add(cell.substring(start, between.start()));
                start = between.end();
            }
            searched = between.end();
        }
        parts.add(cell.substring(start));
        return parts;
    }

    private static boolean beginsWithNumber(String rest) {
        var between = BETWEEN.matcher(rest);
        var next = between.find() ? rest.substring(0, between.start()) : rest;
        return isNumber(next) && !EXTENSION_WORD.matcher(next).matches();
    }

    private static boolean isNumber(String part) {
        return PhoneForms.onlyDigits(part).length() >= SHORTEST_NUMBER;
    }

    /// Numbers with nothing but a space between them are cut only where all that comes out is valid.
    private static Stream<String> atSpaces(String part, String region) {
        return isValid(part, region) ? Stream.of(part) : cut(part, part.indexOf(' '), region);
    }

    private static Stream<String> cut(String part, int space, String region) {
        for (var at = space; at >= 0; at = part.indexOf(' ', at + 1)) {
            var rest = part.substring(at + 1);
            if (isNumber(rest) && isValid(part.substring(0, at), region)) {
                var others = atSpaces(rest, region).toList();
                if (others.stream().allMatch(other -> isValid(other, region))) {
                    return Stream.concat(Stream.of(part.substring(0, at)), others.stream());
                }
            }
        }
        return Stream.of(part);
    }

    private static boolean isValid(String part, String region) {
        return PhoneForms.read(part, region).isPresent();
    }
}
