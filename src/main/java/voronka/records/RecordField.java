package voronka.records;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/// One field of a record kind: everything that lists, forms, gates, import, export, API and history need to know of it.
/// Its label is the text `<kind>.field.<name>`, a choice's label `<kind>.choice.<name>.<choice>`.
public final class RecordField {

    public enum Trait {
        /// Must not be empty, ever.
        REQUIRED,
        /// People and the API may write it; others are written by the product only.
        EDITABLE,
        FILTERABLE,
        SORTABLE,
        /// Taken from files; one that people may not edit only there, where it tells what has happened elsewhere.
        IMPORTABLE,
        /// May be required by a stage.
        GATED,
        /// A column of the list as long as the reader has not chosen his own.
        LISTED,
        /// Asked in the small window for a new record.
        QUICK,
        /// Names one record for import and API: update-or-create goes by it.
        KEY
    }

    private final String name;
    private final FieldType type;
    private final Field<?> column;
    private final @Nullable String target;
    private final List<String> choices;
    private final Set<Trait> traits;
    private final String section;

    private RecordField(
            String name,
            FieldType type,
            Field<?> column,
            @Nullable String target,
            List<String> choices,
            Set<Trait> traits,
            String section) {
        this.name = name;
        this.type = type;
        this.column = column;
        this.target = target;
        this.choices = choices;
        this.traits = traits;
        this.section = section;
    }

    /// A field that people write; it may be filtered, imported and gated, and sorted where its type has an order.
    public static RecordField of(String name, FieldType type, Field<?> column) {
        var traits = EnumSet.of(Trait.EDITABLE, Trait.FILTERABLE, Trait.IMPORTABLE, Trait.GATED);
        if (type.isOrdered()) {
            traits.add(Trait.SORTABLE);
        }
        return new RecordField(name, type, column, null, List.of(), traits, "main");
    }

    public static RecordField text(String name, Field<?> column) {
        return of(name, FieldType.TEXT, column);
    }

    public static RecordField choice(String name, Field<String> column, String... choices) {
        var field = of(name, FieldType.CHOICE, column);
        return new RecordField(name, field.type, column, null, List.of(choices), field.traits, field.section);
    }

    public static RecordField words(String name, Field<String[]> column, String... choices) {
        var field = of(name, FieldType.WORDS, column);
        return new RecordField(name, field.type, column, null, List.of(choices), field.traits, field.section);
    }

    public static RecordField reference(String name, Field<?> column, String target) {
        var field = of(name, FieldType.REFERENCE, column);
        return new RecordField(name, field.type, column, target, List.of(), field.traits, field.section);
    }

    /// A value that the product keeps or computes; the column may be any expression over the kind's table.
    public static RecordField computed(String name, FieldType type, Field<?> column) {
        return of(name, type, column).without(Trait.EDITABLE, Trait.IMPORTABLE, Trait.GATED);
    }

    /// A reference that the product keeps.
    public static RecordField computedReference(String name, Field<?> column, String target) {
        return reference(name, column, target).without(Trait.EDITABLE, Trait.IMPORTABLE, Trait.GATED);
    }

    public RecordField with(Trait... more) {
        var all = EnumSet.copyOf(traits);
        all.addAll(List.of(more));
        return new RecordField(name, type, column, target, choices, all, section);
    }

    public RecordField without(Trait... fewer) {
        var all = EnumSet.copyOf(traits);
        all.removeAll(List.of(fewer));
        return new RecordField(name, type, column, target, choices, all, section);
    }

    public RecordField choices(String... choices) {
        return new RecordField(name, type, column, target, List.of(choices), traits, section);
    }

    /// The part of the card that shows it; its label is the text `<kind>.section.<section>`.
    public RecordField in(String section) {
        return new RecordField(name, type, column, target, choices, traits, section);
    }

    public RecordField required() {
        return with(Trait.REQUIRED, Trait.QUICK);
    }

    public RecordField listed() {
        return with(Trait.LISTED);
    }

    public RecordField quick() {
        return with(Trait.QUICK);
    }

    public boolean is(Trait trait) {
        return traits.contains(trait);
    }

    public String name() {
        return name;
    }

    public FieldType type() {
        return type;
    }

    public Field<?> column() {
        return column;
    }

    /// The kind a reference points to.
    public String target() {
        return Objects.requireNonNull(target, () -> name + " is not a reference");
    }

    public List<String> choices() {
        return choices;
    }

    public String section() {
        return section;
    }

    /// The same field, whatever is left of it to a caller.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RecordField field && name.equals(field.name) && column == field.column;
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public String toString() {
        return name;
    }
}
