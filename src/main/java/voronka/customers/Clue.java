package voronka.customers;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Something typed by which a customer may be known already.
///
/// @param field the form's field, to be named beside what was found
public record Clue(String field, Sort sort, String text) {

    public enum Sort {
        PHONE,
        EMAIL,
        INN,
        COMPANY,
        PERSON
    }

    private static final Map<String, Sort> FIELDS = new LinkedHashMap<>();

    static {
        FIELDS.put("phones", Sort.PHONE);
        FIELDS.put("emails", Sort.EMAIL);
        FIELDS.put("inn", Sort.INN);
        FIELDS.put("name", Sort.COMPANY);
        FIELDS.put("companyName", Sort.COMPANY);
        FIELDS.put("personName", Sort.PERSON);
        FIELDS.put("lastName", Sort.PERSON);
    }

    /// The clues of a form; first name and surname make one.
    public static List<Clue> in(Map<String, String> typed) {
        return FIELDS.entrySet().stream()
                .map(entry -> clue(entry.getKey(), entry.getValue(), typed))
                .filter(Objects::nonNull)
                .toList();
    }

    private static @Nullable Clue clue(String field, Sort sort, Map<String, String> typed) {
        var text = field.equals("lastName") ? fullName(typed) : typed.getOrDefault(field, "");
        return text.isBlank() ? null : new Clue(field, sort, text.strip());
    }

    private static String fullName(Map<String, String> typed) {
        return String.join(
                " ",
                Stream.of("lastName", "firstName", "middleName")
                        .map(part -> typed.getOrDefault(part, "").strip())
                        .filter(part -> !part.isEmpty())
                        .toList());
    }
}
