package voronka.records.web;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import voronka.accounts.Caller;
import voronka.records.Catalogue;
import voronka.records.ContactData;
import voronka.records.FieldType;
import voronka.records.Labels;
import voronka.records.RecordField;
import voronka.records.RecordField.Trait;
import voronka.records.RecordKind;
import voronka.records.RecordQueries;
import voronka.records.Ref;
import voronka.records.web.FieldControl.Look;
import voronka.tenancy.Settings;
import voronka.web.Formats;

/// Makes the control of a field, filled with a stored value or with what somebody has typed. Other modules may use it
/// for
/// windows of their own: `templates.records.control` shows it.
@Component
@NamedInterface("controls")
public class FieldControls {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

    private final Catalogue catalogue;
    private final RecordQueries records;
    private final Options options;
    private final Settings settings;

    FieldControls(Catalogue catalogue, RecordQueries records, Options options, Settings settings) {
        this.catalogue = catalogue;
        this.records = records;
        this.options = options;
        this.settings = settings;
    }

    public FieldControl of(RecordKind kind, RecordField field, @Nullable Object stored) {
        var shown = stored instanceof Ref ref ? ref.name() : "";
        return control(kind, field, text(stored), shown);
    }

    /// Filled with what came from a form; a reference gets its name again.
    public FieldControl typed(RecordKind kind, RecordField field, String typed) {
        return control(kind, field, typed, field.type() == FieldType.REFERENCE ? name(field, typed) : "");
    }

    private FieldControl control(RecordKind kind, RecordField field, String value, String shown) {
        var look = look(field);
        return new FieldControl(
                field.name(),
                Labels.field(kind, field),
                look,
                value,
                shown,
                look == Look.LOOKUP ? field.target() : null,
                look == Look.SELECT || look == Look.TICKS
                        ? options.of(kind, field, Set.of(value.split("\n")))
                        : List.of(),
                field.is(Trait.REQUIRED),
                field.type() == FieldType.MONEY
                        ? Formats.sign(settings.text("company.currency", "RUB")).strip()
                        : "",
                "");
    }

    private Look look(RecordField field) {
        return switch (field.type()) {
            case TEXT -> Look.TEXT;
            case LONG_TEXT -> Look.AREA;
            case INTEGER, DECIMAL, MONEY -> Look.NUMBER;
            case DATE -> Look.DATE;
            case INSTANT -> Look.MOMENT;
            case BOOLEAN -> Look.YES_NO;
            case CHOICE -> Look.SELECT;
            case WORDS -> field.choices().isEmpty() ? Look.AREA : Look.TICKS;
            case REFERENCE -> options.areFew(field) ? Look.SELECT : Look.LOOKUP;
            case PHONES -> Look.PHONE;
            case EMAILS -> Look.EMAIL;
        };
    }

    /// A stored value as the control holds it and as [voronka.records.FieldValues] reads it again.
    static String text(@Nullable Object stored) {
        return switch (stored) {
            case null -> "";
            case Ref ref -> ref.id().toString();
            case BigDecimal number -> number.stripTrailingZeros().toPlainString();
            case OffsetDateTime moment ->
                MOMENT.format(moment.atZoneSameInstant(Caller.current().zone()));
            case String[] words -> String.join("\n", words);
            case JSONB json -> contacts(json);
            default -> stored.toString();
        };
    }

    private static String contacts(JSONB json) {
        return json.data().contains("\"raw\"")
                ? ContactData.phones(json).stream().map(ContactData::shown).collect(Collectors.joining(", "))
                : String.join(", ", ContactData.emails(json));
    }

    private String name(RecordField field, String typed) {
        try {
            var id = UUID.fromString(typed.strip());
            return records.names(catalogue.kind(field.target()), List.of(id)).getOrDefault(id, "");
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    /// What a form sent for the field: several values are lines of one.
    public static Object given(RecordField field, List<String> sent) {
        return field.type() == FieldType.WORDS
                ? sent.stream()
                        .flatMap(text -> Arrays.stream(text.split("\n")))
                        .filter(word -> !word.isBlank())
                        .toList()
                : String.join("\n", sent);
    }
}
