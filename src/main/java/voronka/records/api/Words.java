package voronka.records.api;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import voronka.records.RecordField;
import voronka.records.RecordKind;

/// The names of kinds, fields and choices in one language, as the bundles have them.
final class Words {

    private final MessageSource messages;
    private final Locale language;

    Words(MessageSource messages, Locale language) {
        this.messages = messages;
        this.language = language;
    }

    Locale language() {
        return language;
    }

    String text(String key, Object... values) {
        return String.valueOf(messages.getMessage(key, values, key, language));
    }

    String kind(RecordKind kind) {
        return text(kind.name() + ".one");
    }

    String kinds(RecordKind kind) {
        return text(kind.name() + ".many");
    }

    String field(RecordKind kind, RecordField field) {
        return field.name().equals("createdAt") || field.name().equals("updatedAt")
                ? text("records.field." + field.name())
                : text(kind.name() + ".field." + field.name());
    }

    Map<String, String> choices(RecordKind kind, RecordField field) {
        var labels = new LinkedHashMap<String, String>();
        field.choices()
                .forEach(choice -> labels.put(choice, text(kind.name() + ".choice." + field.name() + "." + choice)));
        return labels;
    }
}
