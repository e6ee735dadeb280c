package voronka.records;

import static org.jooq.impl.DSL.val;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import voronka.accounts.Caller;

/// Turns a list's filters into conditions of SQL.
final class FilterConditions {

    private FilterConditions() {}

    static Condition of(Filter filter) {
        try {
            return condition(filter);
        } catch (DateTimeException | IllegalArgumentException e) {
            var type = filter.field().type().name().toLowerCase(Locale.ROOT);
            throw new Refused(Problem.of(filter.parameter(), "records.invalid." + type));
        }
    }

    private static Condition condition(Filter filter) {
        var column = filter.field().column();
        return switch (filter.comparison()) {
            case EQ -> equal(filter);
            case NE -> equal(filter).not().or(column.isNull());
            case CONTAINS -> folded(column).like("%" + escaped(filter.value()) + "%", '\\');
            case EMPTY ->
                Boolean.parseBoolean(filter.value())
                        ? empty(filter.field())
                        : empty(filter.field()).not();
            default -> compared(filter, column);
        };
    }

    private static Condition equal(Filter filter) {
        var field = filter.field();
        return switch (field.type()) {
            case PHONES -> contains(field, phonesIn(field, filter.value()));
            case EMAILS -> contains(field, List.of(filter.value().toLowerCase(Locale.ROOT)));
            case WORDS -> DSL.condition("{0} && {1}", field.column(), words(field, filter.value()));
            case TEXT, LONG_TEXT -> typed(field.column()).eq(filter.value());
            case INSTANT -> filter.value().strip().length() <= 10 ? onDay(filter) : any(field, filter.value());
            default -> any(field, filter.value());
        };
    }

    private static Field<?> words(RecordField field, String value) {
        return val((Object) value.split(","), field.column().getDataType());
    }

    private static Condition any(RecordField field, String value) {
        var values =
                Arrays.stream(value.split(",")).map(one -> read(field, one)).toList();
        return values.size() == 1
                ? typed(field.column()).eq(values.getFirst())
                : typed(field.column()).in(values);
    }

    private static Condition onDay(Filter filter) {
        var column = typed(filter.field().column());
        var day = LocalDate.parse(filter.value().strip());
        return column.ge(read(filter.field(), day.toString()))
                .and(column.lt(read(filter.field(), day.plusDays(1).toString())));
    }

    private static Condition compared(Filter filter, Field<?> untyped) {
        var column = typed(untyped);
        if (filter.comparison() == Filter.Comparison.LTE && isDayOfInstant(filter)) {
            return column.lt(read(
                    filter.field(),
                    LocalDate.parse(filter.value().strip()).plusDays(1).toString()));
        }
        var value = read(filter.field(), filter.value());
        return switch (filter.comparison()) {
            case GT -> column.gt(value);
            case GTE -> column.ge(value);
            case LT -> column.lt(value);
            default -> column.le(value);
        };
    }

    private static boolean isDayOfInstant(Filter filter) {
        return filter.field().type() == FieldType.INSTANT
                && filter.value().strip().length() <= 10;
    }

    private static Condition empty(RecordField field) {
        return switch (field.type()) {
            case PHONES, EMAILS -> typed(field.column()).eq(JSONB.jsonb("[]"));
            case WORDS -> DSL.condition("cardinality({0}) = 0", field.column());
            case TEXT, LONG_TEXT -> DSL.coalesce(typed(field.column()), "").eq("");
            default -> field.column().isNull();
        };
    }

    private static Condition contains(RecordField field, List<?> items) {
        return DSL.condition("{0} @> {1}", field.column(), val(ContactData.json(items)));
    }

    private static List<?> phonesIn(RecordField field, String value) {
        return ContactData.phones(ContactData.read(field, value)).stream()
                .map(phone -> Map.of("e164", phone.getOrDefault("e164", phone.getOrDefault("raw", ""))))
                .toList();
    }

    static Field<String> folded(Field<?> column) {
        var text = column.getType() == String.class ? column : column.cast(String.class);
        return DSL.field("folded({0})", String.class, text);
    }

    static String escaped(String text) {
        return text.strip()
                .toLowerCase(Locale.ROOT)
                .replace('ё', 'е')
                .replace("\\", "\\\\")
                .replace("%", "\\%")
                .replace("_", "\\_");
    }

    private static Object read(RecordField field, String value) {
        var me = field.type() == FieldType.REFERENCE && value.strip().equals("me");
        var read = me ? Caller.current().id() : FieldValues.read(field, value, zone());
        if (read == null) {
            throw new IllegalArgumentException("empty value for " + field.name());
        }
        return read;
    }

    private static ZoneId zone() {
        return Caller.find().map(Caller::zone).orElse(ZoneId.of("UTC"));
    }

    @SuppressWarnings("unchecked")
    private static Field<@Nullable Object> typed(Field<?> column) {
        return (Field<@Nullable Object>) column;
    }

    static List<Condition> all(List<Filter> filters) {
        return filters.stream().map(FilterConditions::of).toList();
    }
}
