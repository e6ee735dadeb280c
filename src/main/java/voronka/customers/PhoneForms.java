package voronka.customers;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// The forms in which people and programs write one number; the first that gives a valid number is believed.
final class PhoneForms {

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    /// Here the way out of town was 8, and Russian numbers are still written with it.
    private static final Set<String> ONCE_ONE_NETWORK =
            Set.of("RU", "KZ", "BY", "UA", "UZ", "AM", "AZ", "GE", "KG", "MD", "TJ", "TM");

    private static final Pattern NEIGHBOUR =
            Pattern.compile("(?:7\\d{10}|380\\d{9}|375\\d{9}|99[2-68]\\d{9}|374\\d{8}|373\\d{8})");
    private static final Pattern EXTENSION =
            Pattern.compile("(?iu)[\\s,;(]*(?:доб\\p{L}*|вн\\p{L}*|ext\\p{L}*|[xх#])[\\s.:=№#]*\\(?(\\d{1,7})\\D*$");
    private static final Pattern EXPONENT = Pattern.compile("\\d[.,]\\d{9,}[eE]\\+?1\\d");

    private PhoneForms() {}

    static Optional<PhoneNumber> read(String written, String region) {
        var tidy = tidy(written);
        return Stream.<Function<String, Optional<PhoneNumber>>>of(
                        form -> valid(form, region),
                        form -> valid(withoutWords(form), region),
                        form -> valid(fromSpreadsheet(form), region),
                        form -> valid(withoutWords(form).replaceFirst("/\\D*\\d{1,4}\\D*$", ""), region),
                        form -> internationalWithoutPlus(onlyDigits(form)),
                        form -> withOldWayOut(onlyDigits(form), region),
                        form -> theOnlyOneIn(form, region))
                .map(way -> way.apply(tidy))
                .flatMap(Optional::stream)
                .findFirst();
    }

    static Optional<PhoneNumber> international(String e164) {
        return valid(e164, "ZZ");
    }

    /// Without the apostrophe that keeps spreadsheets calm; "+8 (916)" is 8, for no country's code is 8 alone.
    static String tidy(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .strip()
                .replaceFirst("^['’]+", "")
                .replaceFirst("^\\+\\s*8(?=\\D)", "8");
    }

    static String withoutExtension(String text) {
        return EXTENSION.matcher(text).replaceFirst("");
    }

    static String onlyDigits(String text) {
        return text.replaceAll("\\D", "");
    }

    private static Optional<PhoneNumber> valid(String form, String region) {
        try {
            return Optional.of(NUMBERS.parse(form, region)).filter(NUMBERS::isValidNumber);
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }

    /// "тел. 8(916)123-45-67 (моб)" without "тел." and "моб".
    private static String withoutWords(String form) {
        var extension = EXTENSION.matcher(form);
        var tail = extension.find() ? " ext. " + extension.group(1) : "";
        return withoutExtension(form).replaceAll("\\p{L}+\\.?", " ").replaceAll("\\(\\W*\\)", " ") + tail;
    }

    /// A spreadsheet takes a phone for a quantity: 79161234567.0 or 7.9161234567E+10.
    private static String fromSpreadsheet(String form) {
        return EXPONENT.matcher(form).matches()
                ? new BigDecimal(form.replace(',', '.')).toPlainString()
                : form.replaceFirst("\\.0+$", "");
    }

    /// Only codes of our neighbours are believed without their plus: other digits may be a mistyped number.
    private static Optional<PhoneNumber> internationalWithoutPlus(String digits) {
        var number = digits.replaceFirst("^00", "");
        return NEIGHBOUR.matcher(number).matches() || digits.length() > number.length()
                ? valid("+" + number, "ZZ")
                : Optional.empty();
    }

    private static Optional<PhoneNumber> withOldWayOut(String digits, String region) {
        return ONCE_ONE_NETWORK.contains(region) && digits.startsWith("8")
                ? valid(digits.substring(1), region).or(() -> valid(digits, "RU"))
                : Optional.empty();
    }

    /// A number inside a sentence: "звонить 8 916 123-45-67 до 18:00".
    private static Optional<PhoneNumber> theOnlyOneIn(String text, String region) {
        var found = StreamSupport.stream(NUMBERS.findNumbers(text, region).spliterator(), false)
                .limit(2)
                .toList();
        return found.size() == 1 ? Optional.of(found.getFirst().number()) : Optional.empty();
    }
}
