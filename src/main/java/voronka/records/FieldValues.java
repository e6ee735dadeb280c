package voronka.records;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.time.temporal.Temporal;
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
            requireShape(field.type(), raw);
            return switch (field.type()) {
                case TEXT, LONG_TEXT -> text(field, raw);
                case INTEGER -> integer(field, new BigDecimal(number(raw)));
                case DECIMAL, MONEY -> amount(field, raw);
                case DATE -> known(date(raw));
                case INSTANT -> known(instant(raw, zone));
                case BOOLEAN -> bool(raw);
                case CHOICE -> choice(field, raw.toString().strip());
                case WORDS -> words(field, raw);
                case REFERENCE -> reference(raw);
                case PHONES, EMAILS -> raw instanceof JSONB ? raw : ContactData.read(field, raw);
            };
        } catch (DateTimeException | ArithmeticException | IllegalArgumentException e) {
            throw new Refused(Problem.of(
                    field.name(), "records.invalid." + field.type().name().toLowerCase(java.util.Locale.ROOT)));
        }
    }

    /// Lists and objects of JSON come only where the type has them, and no text holds what the database cannot keep.
    private static void requireShape(FieldType type, Object raw) {
        var list = type == FieldType.WORDS || type == FieldType.PHONES || type == FieldType.EMAILS;
        if (raw instanceof Map && type != FieldType.REFERENCE
                || raw instanceof Collection && !list
                || raw instanceof Collection<?> items && items.stream().anyMatch(item -> !isItem(type, item))
                || raw instanceof String text
                        && type != FieldType.TEXT
                        && type != FieldType.LONG_TEXT
                        && hasNul(text)) {
            throw new IllegalArgumentException();
        }
    }

    private static boolean isItem(FieldType type, @Nullable Object item) {
        return item instanceof Map<?, ?> phone
                ? type == FieldType.PHONES && phone.get("raw") instanceof String text && !hasNul(text)
                : item != null && !(item instanceof Collection) && !hasNul(item.toString());
    }

    private static boolean hasNul(String text) {
        return text.indexOf('\0') >= 0;
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
        var most = longest(field);
        if (text.length() > most) {
            throw new Refused(Problem.of(field.name(), "records.invalid.long", most));
        }
        return text.replace("\u0000", "");
    }

    private static int longest(RecordField field) {
        var ofColumn = field.column().getDataType().length();
        return ofColumn > 0 ? ofColumn : field.type() == FieldType.TEXT ? 500 : 20_000;
    }

    private static String number(Object raw) {
        var text = raw.toString();
        if (text.length() > 100) {
            throw new IllegalArgumentException();
        }
        return text.replaceAll("[\\s\\u00a0\\u202f]", "").replace(',', '.');
    }

    private static Object integer(RecordField field, BigDecimal number) {
        return field.column().getType() == Long.class ? (Object) number.longValueExact() : number.intValueExact();
    }

    private static BigDecimal amount(RecordField field, Object raw) {
        var amount = new BigDecimal(number(raw));
        if ((long) amount.precision() - amount.scale() > 15 || amount.scale() > 100) {
            throw new Refused(Problem.of(field.name(), "records.invalid.large"));
        }
        return amount.setScale(field.type() == FieldType.MONEY ? 4 : 6, java.math.RoundingMode.HALF_UP);
    }

    private static LocalDate date(Object raw) {
        return raw instanceof LocalDate date
                ? date
                : LocalDate.parse(raw.toString().strip());
    }

    /// The database knows fewer years than Java, and no customer lives in the others.
    private static <T extends Temporal> T known(T time) {
        var year = time.get(ChronoField.YEAR);
        if (year < 1000 || year > 9999) {
            throw new IllegalArgumentException();
        }
        return time;
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
