package voronka.imports;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import voronka.accounts.Caller;
import voronka.records.FieldType;
import voronka.records.FieldValues;
import voronka.records.RecordField;
import voronka.records.RecordKind;
import voronka.records.Refused;

/// Finds the records that the texts of a file name, many at once, among those the caller may see.
@Component
class Lookups {

    private static final Field<String> TEXT = field("x.text", String.class);

    private final DSLContext sql;

    Lookups(DSLContext sql) {
        this.sql = sql;
    }

    /// By the name first; by what else is the record's alone, such as an e-mail, where no name is like it.
    Map<String, Set<UUID>> named(RecordKind kind, Collection<String> texts) {
        var found = new HashMap<>(byTitle(kind, texts));
        for (var key : kind.fields(RecordField.Trait.KEY)) {
            var left = texts.stream().filter(text -> !found.containsKey(text)).toList();
            if (!left.isEmpty() && !key.name().equals(kind.title().name())) {
                found.putAll(by(kind, key, left));
            }
        }
        return found;
    }

    /// By one field alone.
    Map<String, Set<UUID>> by(RecordKind kind, String key, Collection<String> texts) {
        return kind.find(key).filter(field -> !field.name().equals(kind.title().name()))
                .map(field -> by(kind, field, texts))
                .orElseGet(() -> byTitle(kind, texts));
    }

    /// However it is written; where several are alike the one that is written just so.
    private Map<String, Set<UUID>> byTitle(RecordKind kind, Collection<String> texts) {
        var title = kind.title().column().cast(String.class);
        var asked = texts.stream().filter(text -> !NameKey.of(text).isEmpty()).toArray(String[]::new);
        var exact = new HashMap<String, Set<UUID>>();
        var alike = new HashMap<String, Set<UUID>>();
        sql.select(TEXT, kind.id(), title)
                .from(table("unnest({0}) as x(text)", val(asked)))
                .join(kind.table())
                .on("name_key({0}) = name_key(x.text)", kind.title().column())
                .where(kind.visible(), kind.deletedAt().isNull())
                .forEach(row -> {
                    put(alike, row.value1(), row.value2());
                    if (row.value1().equalsIgnoreCase(row.value3().strip())) {
                        put(exact, row.value1(), row.value2());
                    }
                });
        alike.putAll(exact);
        return alike;
    }

    private Map<String, Set<UUID>> by(RecordKind kind, RecordField field, Collection<String> texts) {
        return switch (field.type()) {
            case EMAILS, PHONES -> byContact(kind, field, texts);
            case TEXT -> byText(kind, field, texts);
            case INTEGER -> byNumber(kind, field, texts);
            default -> Map.of();
        };
    }

    private Map<String, Set<UUID>> byText(RecordKind kind, RecordField field, Collection<String> texts) {
        var forms = new HashMap<String, List<String>>();
        for (var text : texts) {
            Stream.of(text, text.replaceAll("\\s+", ""), text.toLowerCase(Locale.ROOT))
                    .distinct()
                    .forEach(form -> forms.computeIfAbsent(form, same -> new ArrayList<>())
                            .add(text));
        }
        var column = field.column().cast(String.class);
        var found = new HashMap<String, Set<UUID>>();
        sql.select(column, kind.id())
                .from(kind.table())
                .where(
                        visible(kind),
                        DSL.condition("{0} = any ({1})", field.column(), val(forms.keySet().toArray(String[]::new))))
                .forEach(row -> forms.getOrDefault(row.value1(), List.of())
                        .forEach(text -> put(found, text, row.value2())));
        return found;
    }

    private Map<String, Set<UUID>> byNumber(RecordKind kind, RecordField field, Collection<String> texts) {
        var numbers = texts.stream().filter(text -> text.matches("\\d{1,18}")).map(Long::valueOf).toArray(Long[]::new);
        var found = new HashMap<String, Set<UUID>>();
        sql.select(field.column().cast(Long.class), kind.id())
                .from(kind.table())
                .where(visible(kind), DSL.condition("{0} = any ({1})", field.column(), val(numbers)))
                .forEach(row -> put(found, row.value1().toString(), row.value2()));
        return found;
    }

    private Map<String, Set<UUID>> byContact(RecordKind kind, RecordField field, Collection<String> texts) {
        var asked = new ArrayList<String>();
        var probes = new ArrayList<String>();
        for (var text : texts) {
            probe(field, text).ifPresent(probe -> {
                asked.add(text);
                probes.add(probe);
            });
        }
        var found = new HashMap<String, Set<UUID>>();
        sql.select(TEXT, kind.id())
                .from(table(
                        "unnest({0}, cast({1} as jsonb[])) as x(text, probe)",
                        val(asked.toArray(String[]::new)), val(probes.toArray(String[]::new))))
                .join(kind.table())
                .on("{0} @> x.probe", field.column())
                .where(visible(kind))
                .forEach(row -> put(found, row.value1(), row.value2()));
        return found;
    }

    /// What the stored phones or e-mails hold if they hold the first of these.
    private static Optional<String> probe(RecordField field, String text) {
        try {
            var read = FieldValues.read(field, text, Caller.current().zone());
            return read instanceof JSONB json ? ContactProbe.of(field.type() == FieldType.PHONES, json) : Optional.empty();
        } catch (Refused e) {
            return Optional.empty();
        }
    }

    private static Condition visible(RecordKind kind) {
        return kind.visible().and(kind.deletedAt().isNull());
    }

    private static void put(Map<String, Set<UUID>> found, String text, UUID id) {
        found.computeIfAbsent(text, same -> new LinkedHashSet<>()).add(id);
    }
}
