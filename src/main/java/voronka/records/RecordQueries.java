package voronka.records;

import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.selectOne;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jooq.SortField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import voronka.NotFound;
import voronka.accounts.Action;

/// Reads records of any kind through the caller's visibility: pages of lists by key, single cards, counts.
@Component
public class RecordQueries {

    /// Above this a count says "more than".
    public static final int COUNTED = 10_000;

    /// What is asked about a record together with it.
    private static final List<Action> DEEDS = List.of(Action.EDIT, Action.DELETE, Action.ASSIGN);

    private final DSLContext sql;
    private final Catalogue catalogue;
    private final Map<String, RecordSet> sets;

    RecordQueries(DSLContext sql, Catalogue catalogue, List<RecordSet> sets) {
        this.sql = sql;
        this.catalogue = catalogue;
        this.sets = sets.stream().collect(Collectors.toMap(set -> set.kind() + " " + set.name(), Function.identity()));
    }

    public Page list(ListQuery query) {
        return list(query, noCondition());
    }

    /// Of the list's records those that fulfil a further condition.
    public Page list(ListQuery query, Condition further) {
        var kind = query.kind();
        var rows = sql.select(columns(kind, query.columns()))
                .select(query.order().column().as("order_key"))
                .from(kind.table())
                .where(condition(query), further, after(query))
                .orderBy(order(query), query.falling() ? kind.id().desc() : kind.id().asc())
                .limit(query.limit() + 1)
                .fetch();
        var more = rows.size() > query.limit();
        var page = more ? rows.subList(0, query.limit()) : rows;
        var next = more ? Cursor.of(page.getLast(), kind).toString() : null;
        return new Page(
                page.stream().map(row -> read(kind, query.columns(), row, null)).toList(), next);
    }

    /// Where there are no nulls nothing is said of them, for the indexes that fall have nulls first.
    private static SortField<?> order(ListQuery query) {
        var column = query.order().column();
        var order = query.falling() ? column.desc() : column.asc();
        return column.getDataType().nullable() ? order.nullsLast() : order;
    }

    /// The number of records that a list has, counted up to one more than [#COUNTED].
    public int count(ListQuery query) {
        return sql.fetchSingle(selectCount()
                        .from(selectOne()
                                .from(query.kind().table())
                                .where(condition(query))
                                .limit(COUNTED + 1)
                                .asTable("counted")))
                .value1();
    }

    /// One record with all its fields and what the caller may do with it; not there, in the bin or not to be seen: not found.
    public Row get(RecordKind kind, UUID id) {
        return find(kind, id).orElseThrow(NotFound::new);
    }

    public Optional<Row> find(RecordKind kind, UUID id) {
        var fields = List.copyOf(kind.fields());
        return sql.select(columns(kind, fields))
                .select(DEEDS.stream()
                        .map(action -> DSL.field(kind.may(action)).as(may(action)))
                        .toList())
                .from(kind.table())
                .where(kind.id().eq(id), kind.visible())
                .fetchOptional(row -> read(kind, fields, row, allowed(row)));
    }

    private static Set<Action> allowed(Record row) {
        return DEEDS.stream()
                .filter(action -> Boolean.TRUE.equals(row.get(may(action), Boolean.class)))
                .collect(Collectors.toSet());
    }

    private static String may(Action action) {
        return "may " + action;
    }

    /// The records of a kind whose title has the words, for a field that points to it.
    public List<Ref> lookUp(RecordKind kind, String words, Condition further, int limit) {
        var title = kind.title().column();
        var matches = words.isBlank() ? noCondition() : found(kind, words);
        return sql.select(kind.id(), title.cast(String.class))
                .from(kind.table())
                .where(kind.visible(), matches, further)
                .orderBy(title)
                .limit(limit)
                .fetch(row -> new Ref(row.value1(), Objects.requireNonNullElse(row.value2(), "")));
    }

    /// What records are called, as far as the caller may see them; those in the bin too.
    public Map<UUID, String> names(RecordKind kind, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        var title = kind.title().column().cast(String.class);
        return sql.select(kind.id(), DSL.coalesce(title, ""))
                .from(kind.table())
                .where(kind.id().in(ids), kind.may(Action.SEE))
                .fetchMap(kind.id(), DSL.coalesce(title, ""));
    }

    /// What the list of the query holds: visible, filtered, found.
    public Condition condition(ListQuery query) {
        var conditions = new ArrayList<Condition>();
        conditions.add(query.kind().visible());
        conditions.addAll(FilterConditions.all(query.filters()));
        var words = query.words();
        if (words != null && !words.isBlank()) {
            conditions.add(found(query.kind(), words));
        }
        if (query.set() != null) {
            conditions.add(set(query));
        }
        return DSL.and(conditions);
    }

    /// The sets that the lists of a kind offer.
    public List<String> setsAtHand(RecordKind kind) {
        return sets.values().stream()
                .filter(set -> set.isAtHand() && set.kind().equals(kind.name()))
                .map(RecordSet::name)
                .sorted()
                .toList();
    }

    private Condition set(ListQuery query) {
        var set = sets.get(query.kind().name() + " " + query.set());
        if (set == null) {
            throw new Refused(Problem.of("set", "records.unknown_set", String.valueOf(query.set())));
        }
        var arguments = new LinkedHashMap<String, String>();
        query.parameters().forEach((name, value) -> {
            if (name.startsWith("set.")) {
                arguments.put(name.substring(4), value);
            }
        });
        return set.condition(arguments);
    }

    /// Kinds under search are found by it, the others by their title.
    private static Condition found(RecordKind kind, String words) {
        var pattern = "%" + FilterConditions.escaped(words).replaceAll("\\s+", "%") + "%";
        if (!SearchQueries.KINDS.contains(kind.name()) || kind.hidesWords()) {
            return FilterConditions.folded(kind.title().column()).like(pattern, '\\');
        }
        return kind.id().in(SearchQueries.matching(kind.name(), words));
    }

    private Condition after(ListQuery query) {
        if (query.after() == null) {
            return noCondition();
        }
        var cursor = Cursor.read(query.after(), query.order());
        return cursor.condition(query.kind(), query.order(), query.falling());
    }

    private Collection<SelectField<?>> columns(RecordKind kind, Collection<RecordField> fields) {
        var columns = new ArrayList<SelectField<?>>();
        columns.add(kind.id().as("record_id"));
        columns.add(kind.version().as("record_version"));
        for (var field : fields) {
            columns.add(field.column().as(field.name()));
            if (field.type() == FieldType.REFERENCE) {
                columns.add(nameOf(field).as(field.name() + " name"));
            }
        }
        return columns;
    }

    private Field<String> nameOf(RecordField field) {
        var target = catalogue.kind(field.target());
        var alias = target.table().as("to_" + field.name());
        return DSL.field(
                select(Objects.requireNonNull(alias.field(target.title().column()))
                                .cast(String.class))
                        .from(alias)
                        .where(Objects.requireNonNull(alias.field(target.id()))
                                .eq(field.column().coerce(UUID.class))));
    }

    private static Row read(RecordKind kind, Collection<RecordField> fields, Record row, @Nullable Set<Action> allowed) {
        var values = new LinkedHashMap<String, @Nullable Object>();
        for (var field : fields) {
            var value = row.get(field.name());
            if (field.type() == FieldType.REFERENCE && value != null) {
                value = new Ref(
                        (UUID) value, Objects.requireNonNullElse(row.get(field.name() + " name", String.class), ""));
            }
            values.put(field.name(), value);
        }
        return new Row(kind.name(), row.get("record_id", UUID.class), row.get("record_version", Integer.class), values, allowed);
    }
}
