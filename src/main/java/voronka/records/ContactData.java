package voronka.records;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// Phones and e-mails as they are kept: JSON arrays, a phone with its raw text, E.164 form and extension. The reading
/// of phones
/// is given by the module that owns the one normaliser.
public final class ContactData {

    /// Turns what a person wrote into phones or e-mails, or refuses it.
    public interface Reader {

        List<Map<String, String>> phones(String text);

        List<String> emails(String text);

        /// A phone in the form people read it.
        default String shown(String e164) {
            return e164;
        }
    }

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static @Nullable Reader reader;

    private ContactData() {}

    public static void readBy(Reader reader) {
        ContactData.reader = reader;
    }

    static JSONB read(RecordField field, Object raw) {
        var known = java.util.Objects.requireNonNull(reader, "no module reads phones");
        var all = new ArrayList<Object>();
        for (var text : texts(raw)) {
            all.addAll(field.type() == FieldType.PHONES ? known.phones(text) : known.emails(text));
        }
        return json(all.stream().distinct().toList());
    }

    static JSONB json(List<?> items) {
        return JSONB.jsonb(JSON.writeValueAsString(items));
    }

    private static List<String> texts(Object raw) {
        if (!(raw instanceof Collection<?> list)) {
            return List.of(raw.toString());
        }
        return list.stream()
                .map(item -> item instanceof Map<?, ?> phone ? String.valueOf(phone.get("raw")) : String.valueOf(item))
                .filter(text -> !text.isBlank())
                .toList();
    }

    /// A stored phone as people read it, with its extension.
    public static String shown(Map<String, Object> phone) {
        var e164 = phone.get("e164");
        if (e164 == null || reader == null) {
            return String.valueOf(e164 == null ? phone.get("raw") : e164);
        }
        var extension = phone.get("extension");
        return reader.shown(e164.toString()) + (extension == null ? "" : " #" + extension);
    }

    /// The phones of a stored value, for showing.
    public static List<Map<String, Object>> phones(@Nullable JSONB stored) {
        return stored == null
                ? List.of()
                : JSON.readValue(stored.data(), new tools.jackson.core.type.TypeReference<>() {});
    }

    public static List<String> emails(@Nullable JSONB stored) {
        return stored == null
                ? List.of()
                : JSON.readValue(stored.data(), new tools.jackson.core.type.TypeReference<>() {});
    }
}
