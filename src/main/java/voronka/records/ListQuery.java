package voronka.records;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a list shows: columns, filters, words to find, a named set, order, where the page begins and how long it is.
/// Read from the parameters of an address, the same for screens, API and export.
public record ListQuery(
        RecordKind kind,
        List<RecordField> columns,
        List<Filter> filters,
        @Nullable String words,
        @Nullable String set,
        Map<String, String> parameters,
        RecordField order,
        boolean falling,
        @Nullable String after,
        int limit) {

    public static final int DEFAULT_LIMIT = 50;
    private static final int MOST = 200;
    private static final Set<String> OWN = Set.of("columns", "q", "set", "sort", "after", "limit", "view");

    /// @throws Refused for a field or value that is not there
    public static ListQuery of(RecordKind kind, Map<String, String> parameters) {
        parameters.forEach(ListQuery::requirePlain);
        var sort = orElse(parameters.get("sort"), kind.order());
        var order = field(kind, sort.startsWith("-") ? sort.substring(1) : sort, "sort", RecordField.Trait.SORTABLE);
        return new ListQuery(
                kind,
                columns(kind, parameters.get("columns")),
                filters(kind, parameters),
                parameters.get("q"),
                parameters.get("set"),
                parameters,
                order,
                sort.startsWith("-"),
                emptyToNull(parameters.get("after")),
                limit(parameters.get("limit")));
    }

    public ListQuery withColumns(List<RecordField> more) {
        return new ListQuery(kind, more, filters, words, set, parameters, order, falling, after, limit);
    }

    public ListQuery withPage(@Nullable String start, int length) {
        return new ListQuery(kind, columns, filters, words, set, parameters, order, falling, start, length);
    }

    public String sort() {
        return (falling ? "-" : "") + order.name();
    }

    /// No text of the database holds this character.
    private static void requirePlain(String parameter, String value) {
        if (value.indexOf('\0') >= 0) {
            throw new Refused(Problem.of(parameter.replace("\0", ""), "records.invalid.text"));
        }
    }

    private static List<RecordField> columns(RecordKind kind, @Nullable String names) {
        if (names == null || names.isBlank()) {
            return kind.fields(RecordField.Trait.LISTED);
        }
        var columns = new ArrayList<RecordField>();
        for (var name : names.split(",")) {
            columns.add(kind.find(name.strip())
                    .orElseThrow(() -> new Refused(Problem.of("columns", "records.unknown_field", name))));
        }
        return columns;
    }

    private static List<Filter> filters(RecordKind kind, Map<String, String> parameters) {
        var filters = new LinkedHashMap<String, Filter>();
        parameters.forEach((parameter, value) -> {
            if (!OWN.contains(parameter) && !parameter.startsWith("set.") && !value.isBlank()) {
                filters.put(parameter, filter(kind, parameter, value));
            }
        });
        return List.copyOf(filters.values());
    }

    private static Filter filter(RecordKind kind, String parameter, String value) {
        var dot = parameter.indexOf('.');
        var field =
                field(kind, dot < 0 ? parameter : parameter.substring(0, dot), parameter, RecordField.Trait.FILTERABLE);
        try {
            var comparison = dot < 0
                    ? Filter.Comparison.EQ
                    : Filter.Comparison.valueOf(parameter.substring(dot + 1).toUpperCase(Locale.ROOT));
            return new Filter(field, comparison, value);
        } catch (IllegalArgumentException e) {
            throw new Refused(Problem.of(parameter, "records.unknown_comparison", parameter));
        }
    }

    private static RecordField field(RecordKind kind, String name, String parameter, RecordField.Trait trait) {
        return kind.find(name)
                .filter(field -> field.is(trait))
                .orElseThrow(() -> new Refused(Problem.of(parameter, "records.unknown_field", name)));
    }

    private static int limit(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return DEFAULT_LIMIT;
        } else if (!text.matches("\\d{1,4}") || Integer.parseInt(text) < 1) {
            throw new Refused(Problem.of("limit", "records.invalid.integer"));
        } else {
            return Math.min(Integer.parseInt(text), MOST);
        }
    }

    private static String orElse(@Nullable String text, String otherwise) {
        return text == null || text.isBlank() ? otherwise : text;
    }

    private static @Nullable String emptyToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
