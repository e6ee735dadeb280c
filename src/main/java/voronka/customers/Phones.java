package voronka.customers;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The one place that reads, shows and compares phones (S101).
///
/// A number that cannot be told for certain keeps its text and gets no E.164: a wrong number that looks
/// right is worse than none.
public final class Phones {

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
    private static final Pattern WAY_OUT = Pattern.compile("^(?:810|8(?:0(?!0))?|0+)(?=\\d{3})");

    private Phones() {}

    /// All numbers of a cell, in their order and each once. The region ("RU") is the one whose local ways
    /// of writing are meant.
    public static List<Phone> read(@Nullable String text, String defaultRegion) {
        var phones = new LinkedHashMap<String, Phone>();
        for (var written : PhoneCell.split(text == null ? "" : text, defaultRegion)) {
            var phone = phone(written, defaultRegion);
            phones.putIfAbsent(phone.e164() == null ? written : phone.e164() + " " + phone.extension(), phone);
        }
        return List.copyOf(phones.values());
    }

    /// The numbers that stand somewhere in a text, each once; only those that can be told for certain.
    public static List<Phone> within(String text, String defaultRegion) {
        var phones = new LinkedHashMap<String, Phone>();
        for (var match : NUMBERS.findNumbers(text, defaultRegion)) {
            var phone = phone(match.rawString(), defaultRegion);
            if (phone.e164() != null) {
                phones.putIfAbsent(phone.e164(), phone);
            }
        }
        return List.copyOf(phones.values());
    }

    /// "+7 916 123-45-67"
    public static String display(String e164) {
        return PhoneForms.international(e164)
                .map(number -> NUMBERS.format(number, PhoneNumberFormat.INTERNATIONAL))
                .orElse(e164);
    }

    /// As it is written at home when it is a number of that region, "8 (916) 123-45-67", else "+380 67 123 4567".
    public static String display(String e164, String ownRegion) {
        return PhoneForms.international(e164)
                .filter(number -> ownRegion.equals(NUMBERS.getRegionCodeForNumber(number)))
                .map(number -> NUMBERS.format(number, PhoneNumberFormat.NATIONAL))
                .orElseGet(() -> display(e164));
    }

    /// Whose number it is: +7 7… is Kazakhstan's, the rest of +7 is Russia's.
    public static Optional<String> region(String e164) {
        return PhoneForms.international(e164).map(NUMBERS::getRegionCodeForNumber);
    }

    /// What to look for among the digits of stored numbers, whichever way a number, or a part of it, is written.
    ///
    /// The ways out of a town or a country ("8", "8 10", "0") are cut off: they are no part of a stored number.
    public static String digits(String text) {
        var form = PhoneForms.tidy(text);
        var digits = PhoneForms.onlyDigits(PhoneForms.withoutExtension(form));
        return form.startsWith("+") ? digits : WAY_OUT.matcher(digits).replaceFirst("");
    }

    private static Phone phone(String written, String region) {
        var number = PhoneForms.read(written, region);
        return new Phone(
                written,
                number.map(n -> NUMBERS.format(n, PhoneNumberFormat.E164)).orElse(null),
                number.filter(PhoneNumber::hasExtension)
                        .map(PhoneNumber::getExtension)
                        .orElse(null));
    }
}
