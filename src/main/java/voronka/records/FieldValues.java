package voronka.records;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;

/// Reads what came from a form, a file or JSON into the value of a field, or refuses it with a reason.
public final class FieldValues {

    private FieldValues() {}

    /// @param raw a String, Number, Boolean, Collection, Map with "id" (for references), or already a value of the
    /// right type
    /// @param zone in which times without one are meant
    public static @Nullable Object read(RecordField field, @Nullable Object raw, ZoneId zone) {
        if (raw == null || isEmpty(raw)) {
            return emptyOf(field);
        }
        try {
            return switch (field.type()) {
                case TEXT, LONG_TEXT -> text(field, raw);
                case INTEGER -> integer(field, new BigDecimal(number(raw)));
                case DECIMAL, MONEY -> amount(field, raw);
                case DATE ->
                    raw instanceof LocalDate date
                            ? date
                            : LocalDate.parse(raw.toString().strip());
                case INSTANT -> instant(raw, zone);
                case BOOLEAN -> bool(raw);
                case CHOICE -> choice(field, raw.toString().strip());
                case WORDS -> words(field, raw);
                case REFERENCE -> reference(raw);
                case PHONES, EMAILS -> raw instanceof JSONB ? raw : ContactData.read(field, raw);
            };
        } catch (DateTimeParseException | ArithmeticException | IllegalArgumentException e) {
            throw new Refused(Problem.of(
                    field.name(), "records.invalid." + field.type().name().toLowerCase(java.util.Locale.ROOT)));
        }
    }

    public static boolean isEmpty(@Nullable Object value) {
        return value == null
                || value instanceof String text && text.isBlank()
                || value instanceof Collection<?> list && list.isEmpty()
                || value instanceof String[] words && words.length == 0
                || value instanceof JSONB json && json.data().equals("[]");
    }

    /// Columns of lists are never null.
    private static @Nullable Object emptyOf(RecordField field) {
        return switch (field.type()) {
            case PHONES, EMAILS -> JSONB.jsonb("[]");
            case WORDS -> new String[0];
            default -> null;
        };
    }

    private static String text(RecordField field, Object raw) {
        var text = raw.toString().strip();
        var most = field.type() == FieldType.TEXT ? 500 : 20_000;
        if (text.length() > most) {
            throw new Refused(Problem.of(field.name(), "records.invalid.long", most));
        }
        return text.replace("\u0000", "");
    }

    private static String number(Object raw) {
        return raw.toString().replaceAll("[\\s\\u00a0\\u202f]", "").replace(',', '.');
    }

    private static Object integer(RecordField field, BigDecimal number) {
        return field.column().getType() == Long.class ? (Object) number.longValueExact() : number.intValueExact();
    }

    private static BigDecimal amount(RecordField field, Object raw) {
        var amount = new BigDecimal(number(raw));
        if (amount.precision() - amount.scale() > 15 || amount.scale() > 100) {
            throw new Refused(Problem.of(field.name(), "records.invalid.large"));
        }
        return amount.setScale(field.type() == FieldType.MONEY ? 4 : 6, java.math.RoundingMode.HALF_UP);
    }

    private static OffsetDateTime instant(Object raw, ZoneId zone) {
        if (raw instanceof OffsetDateTime time) {
            return time;
        }
        var text = raw.toString().strip().replace(' ', 'T');
        if (text.length() <= 10) {
            return LocalDate.parse(text).atTime(LocalTime.MIDNIGHT).atZone(zone).toOffsetDateTime();
        } else if (text.endsWith("Z") || text.matches(".*[+-]\\d\\d:?\\d\\d$")) {
            return OffsetDateTime.parse(text);
        } else {
            return LocalDateTime.parse(text).atZone(zone).toInstant().atOffset(ZoneOffset.UTC);
        }
    }

    private static Boolean bool(Object raw) {
        return switch (raw.toString().strip().toLowerCase(java.util.Locale.ROOT)) {
            case "true", "on", "yes", "да", "1" -> true;
            case "false", "off", "no", "нет", "0" -> false;
            default -> throw new IllegalArgumentException();
        };
    }

    private static String choice(RecordField field, String raw) {
        if (!field.choices().contains(raw)) {
            throw new Refused(Problem.of(field.name(), "records.invalid.choice", String.join(", ", field.choices())));
        }
        return raw;
    }

    private static String[] words(RecordField field, Object raw) {
        var words = raw instanceof String[] array
                ? List.of(array)
                : raw instanceof Collection<?> list
                        ? list
                        : Arrays.asList(raw.toString().split("[\\n,]"));
        return words.stream()
                .map(word -> word.toString().strip())
                .filter(word -> !word.isEmpty())
                .map(word -> field.choices().isEmpty() ? word : choice(field, word))
                .distinct()
                .toArray(String[]::new);
    }

    private static UUID reference(Object raw) {
        if (raw instanceof UUID id) {
            return id;
        }
        var id = raw instanceof Map<?, ?> object
                ? String.valueOf(object.get("id"))
                : raw.toString().strip();
        return UUID.fromString(id);
    }
}
