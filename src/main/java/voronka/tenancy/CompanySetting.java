package voronka.tenancy;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A setting of the company that people may change, brought by the module that reads it as a bean. Its label is the text
/// `setting.<key>`, what it does `setting.<key>.text`.
///
/// @param order lower ones come first
/// @param otherwise what holds as long as nothing was said
/// @param least for a number, the smallest; null for words
/// @param choices what there is to choose from, none where anything may be written
public record CompanySetting(
        String key,
        int order,
        Supplier<String> otherwise,
        @Nullable Integer least,
        @Nullable Integer most,
        Function<Locale, List<Choice>> choices) {

    private static final int LONGEST = 200;

    public record Choice(String value, String label) {}

    /// @param problem why it cannot be, as a key of a text
    public record Read(@Nullable Object value, @Nullable String problem, List<Object> details) {

        static Read of(Object value) {
            return new Read(value, null, List.of());
        }

        static Read wrong(String problem, Object... details) {
            return new Read(null, problem, List.of(details));
        }
    }

    public static CompanySetting text(String key, int order, Supplier<String> otherwise) {
        return new CompanySetting(key, order, otherwise, null, null, language -> List.of());
    }

    public static CompanySetting choice(
            String key, int order, Supplier<String> otherwise, Function<Locale, List<Choice>> choices) {
        return new CompanySetting(key, order, otherwise, null, null, choices);
    }

    public static CompanySetting number(String key, int order, int otherwise, int least, int most) {
        return new CompanySetting(key, order, () -> String.valueOf(otherwise), least, most, language -> List.of());
    }

    public boolean isNumber() {
        return least != null;
    }

    /// What somebody wrote, as it is kept.
    public Read read(String written) {
        var text = written.strip();
        var offered = choices.apply(Locale.ENGLISH);
        if (least != null && most != null) {
            var fits = text.matches("\\d{1,6}") && Integer.parseInt(text) >= least && Integer.parseInt(text) <= most;
            return fits ? Read.of(Integer.valueOf(text)) : Read.wrong("settings.wrong.number", least, most);
        } else if (text.isEmpty() || text.length() > LONGEST || text.indexOf('\0') >= 0) {
            return Read.wrong("settings.wrong.text", LONGEST);
        } else if (!offered.isEmpty() && offered.stream().noneMatch(choice -> choice.value().equals(text))) {
            return Read.wrong("settings.wrong.choice");
        } else {
            return Read.of(text);
        }
    }
}
