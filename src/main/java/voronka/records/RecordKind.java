package voronka.records;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import voronka.accounts.Action;
import voronka.accounts.Caller;
import voronka.accounts.FieldAccess;
import voronka.accounts.Rights;

/// A kind of record, described once by the module that owns it as a bean: table, owner, fields.
/// The table has the columns id, version, created_at, updated_at and deleted_at.
public final class RecordKind {

    /// What pages and rules go by.
    private static final Set<String> COURSE =
            Set.of("owner", "state", "status", "stage", "pipeline", "kind", "currency", "number", "createdAt", "updatedAt");

    private final String name;
    private final String plural;
    private final Table<?> table;
    private final String rights;
    private final @Nullable Field<UUID> owner;
    private final String title;
    private final String icon;
    private final String section;
    private final Function<Caller, Condition> alsoVisible;
    private final Map<String, RecordField> fields;
    private final String order;
    private final boolean openToAll;
    private final boolean importable;
    private final RecordKind whole;
    private final Map<Map<String, FieldAccess>, Map<String, RecordField>> limited = new ConcurrentHashMap<>();
    private final boolean ofTheHouse;

    private RecordKind(Builder builder, boolean isWhole) {
        this.name = builder.name;
        this.plural = builder.plural;
        this.table = builder.table;
        this.rights = builder.rights;
        this.owner = builder.owner;
        this.title = Objects.requireNonNull(builder.title, "a kind needs a title field");
        this.icon = builder.icon;
        this.section = Objects.requireNonNullElse(builder.section, builder.plural);
        this.alsoVisible = builder.alsoVisible;
        this.fields = builder.fields;
        this.order = builder.order;
        this.openToAll = builder.openToAll;
        this.importable = builder.importable;
        this.ofTheHouse = builder.ofTheHouse;
        this.whole = isWhole ? this : new RecordKind(builder, true);
    }

    /// The kind with all its fields, for what works whoever asks: the door for writes, rules, history as it is kept.
    public RecordKind whole() {
        return whole;
    }

    /// The plural names the kind in addresses: /deals, /api/v1/deals.
    public static Builder of(String name, String plural, Table<?> table) {
        return new Builder(name, plural, table);
    }

    public String name() {
        return name;
    }

    public String plural() {
        return plural;
    }

    public Table<?> table() {
        return table;
    }

    /// The kind whose rights rule this one: "deal" for a deal's parts, "settings" for what administrators keep.
    public String rights() {
        return rights;
    }

    public Optional<Field<UUID>> owner() {
        return Optional.ofNullable(owner);
    }

    /// Whether everybody sees all of it; such kinds are small, so a form offers all of their records at once.
    public boolean isOpenToAll() {
        return openToAll;
    }

    /// Whether it is taken from files.
    public boolean isImportable() {
        return importable;
    }

    public String icon() {
        return icon;
    }

    public String section() {
        return section;
    }

    public Field<UUID> id() {
        return column("id", UUID.class);
    }

    public Field<Integer> version() {
        return column("version", Integer.class);
    }

    public Field<OffsetDateTime> createdAt() {
        return column("created_at", OffsetDateTime.class);
    }

    public Field<OffsetDateTime> updatedAt() {
        return column("updated_at", OffsetDateTime.class);
    }

    public Field<OffsetDateTime> deletedAt() {
        return column("deleted_at", OffsetDateTime.class);
    }

    /// What a record is called on screen.
    public RecordField title() {
        return field(title);
    }

    /// The list's order as long as the reader has not chosen another: a field, with a minus for falling.
    public String order() {
        return order;
    }

    /// As everywhere here: those that the current caller's roles do not hide (F105).
    public Collection<RecordField> fields() {
        return open().values();
    }

    public List<RecordField> fields(RecordField.Trait trait) {
        return open().values().stream().filter(field -> field.is(trait)).toList();
    }

    public Optional<RecordField> find(String field) {
        return Optional.ofNullable(open().get(field));
    }

    public boolean shows(String field) {
        return open().containsKey(field);
    }

    /// For statements that are written by hand: the column, or nothing in its place where its field is hidden.
    public <T> Field<T> seen(Field<T> column) {
        var all = fields.size();
        var hidden = open().size() < all
                && fields.values().stream()
                        .anyMatch(field -> field.column().equals(column) && !shows(field.name()));
        return hidden ? DSL.castNull(column.getDataType()) : column;
    }

    /// Whether anything is hidden that words may be found in.
    boolean hidesWords() {
        return open().size() < fields.size();
    }

    /// Roles cannot hide what a record is known by, must have or is ordered by, nor what its course goes by.
    public boolean isLimitable(RecordField field) {
        return !field.is(RecordField.Trait.REQUIRED)
                && !field.name().equals(title)
                && !order.endsWith(field.name())
                && !field.section().equals("system")
                && !COURSE.contains(field.name());
    }

    private Map<String, RecordField> open() {
        if (whole == this) {
            return fields;
        }
        var limits = Caller.find().map(caller -> caller.limits(name)).orElse(Map.of());
        return limits.isEmpty() ? fields : limited.computeIfAbsent(Map.copyOf(limits), this::within);
    }

    private Map<String, RecordField> within(Map<String, FieldAccess> limits) {
        var open = new LinkedHashMap<String, RecordField>();
        fields.forEach((name, field) -> {
            var access = isLimitable(field) ? limits.get(name) : null;
            if (access == FieldAccess.READ) {
                open.put(name, field.without(RecordField.Trait.EDITABLE, RecordField.Trait.IMPORTABLE));
            } else if (access == null) {
                open.put(name, field);
            }
        });
        return open;
    }

    public RecordField field(String field) {
        return find(field).orElseThrow(() -> new IllegalArgumentException(name + " has no field " + field));
    }

    /// Whether the current caller may treat at least some records of this kind so.
    public boolean mayAny(Action action) {
        return isOpenTo(Caller.current(), action) || Caller.current().may(action, rights);
    }

    /// The records of this kind that the current caller may treat so, those in the bin included.
    public Condition may(Action action) {
        var caller = Caller.current();
        if (isOpenTo(caller, action)) {
            return DSL.noCondition();
        }
        var right = Rights.may(caller, action, rights, owner);
        return action == Action.SEE && caller.may(Action.SEE, rights) ? right.or(alsoVisible.apply(caller)) : right;
    }

    private boolean isOpenTo(Caller caller, Action action) {
        return openToAll && action == Action.SEE && !(ofTheHouse && caller.isOutside());
    }

    /// Those of them that are not in the bin.
    public Condition visible() {
        return may(Action.SEE).and(deletedAt().isNull());
    }

    private <T> Field<T> column(String column, Class<T> type) {
        return Objects.requireNonNull(table.field(column, type), () -> name + " has no column " + column);
    }

    public static final class Builder {

        private final String name;
        private final String plural;
        private final Table<?> table;
        private String rights;
        private @Nullable Field<UUID> owner;
        private @Nullable String title;
        private String icon = "file";
        private @Nullable String section;
        private boolean openToAll;
        private boolean importable;
        private boolean ofTheHouse;
        private Function<Caller, Condition> alsoVisible = caller -> DSL.falseCondition();
        private final Map<String, RecordField> fields = new LinkedHashMap<>();
        private String order = "-createdAt";

        private Builder(String name, String plural, Table<?> table) {
            this.name = name;
            this.plural = plural;
            this.table = table;
            this.rights = name;
        }

        public Builder owner(Field<UUID> column) {
            owner = column;
            return this;
        }

        public Builder rights(String kind) {
            rights = kind;
            return this;
        }

        public Builder title(String field) {
            title = field;
            return this;
        }

        public Builder icon(String icon) {
            this.icon = icon;
            return this;
        }

        /// The line of the bar under which it is found, where it has none of its own.
        public Builder section(String section) {
            this.section = section;
            return this;
        }

        public Builder order(String field) {
            order = field;
            return this;
        }

        /// To be seen by everybody who is signed in, such as pipelines; changed by those who have the right.
        public Builder openToAll() {
            openToAll = true;
            return this;
        }

        /// Taken from files, which may also say when a record came to be.
        public Builder importable() {
            importable = true;
            return this;
        }

        /// The same, but not to be seen by people of other firms, such as departments.
        public Builder openToTheHouse() {
            openToAll = true;
            ofTheHouse = true;
            return this;
        }

        /// Records to be seen besides those that the right reaches, such as requests that wait for anybody.
        public Builder alsoVisible(Function<Caller, Condition> condition) {
            alsoVisible = condition;
            return this;
        }

        public Builder fields(RecordField... more) {
            for (var field : more) {
                fields.put(field.name(), field);
            }
            return this;
        }

        public RecordKind build() {
            var times = new ArrayList<RecordField>();
            for (var time : List.of("createdAt", "updatedAt")) {
                var column =
                        Objects.requireNonNull(table.field(time.equals("createdAt") ? "created_at" : "updated_at"));
                var field = RecordField.computed(time, FieldType.INSTANT, column).in("system");
                times.add(importable && time.equals("createdAt") ? field.with(RecordField.Trait.IMPORTABLE) : field);
            }
            return new RecordKind(fields(times.toArray(RecordField[]::new)), false);
        }
    }
}
