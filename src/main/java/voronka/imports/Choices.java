package voronka.imports;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import voronka.records.FieldType;
import voronka.records.Labels;
import voronka.records.RecordField;
import voronka.records.RecordKind;

/// What stands to choose from where a column means a choice or one of a few records, such as stages.
@Component
class Choices {

    private static final List<Locale> LANGUAGES = List.of(Locale.of("ru"), Locale.of("en"));
    private static final int MOST = 500;

    private final DSLContext sql;
    private final ImportFields fields;
    private final MessageSource messages;

    Choices(DSLContext sql, ImportFields fields, MessageSource messages) {
        this.sql = sql;
        this.fields = fields;
        this.messages = messages;
    }

    boolean isOffered(RecordField field) {
        return field.type() == FieldType.CHOICE || fields.isSmall(field);
    }

    /// With people too, who are offered where one of them is meant for all rows.
    List<Choice> of(RecordKind kind, RecordField field, Plan plan) {
        if (field.type() == FieldType.CHOICE) {
            return field.choices().stream()
                    .map(choice -> new Choice(choice, Labels.choice(kind, field, choice), keys(kind, field, choice)))
                    .toList();
        }
        return field.type() == FieldType.REFERENCE ? records(fields.target(field), plan) : List.of();
    }

    /// The choice that the text names, however it is written.
    static Optional<Choice> named(List<Choice> choices, String text) {
        var key = NameKey.of(text);
        return choices.stream()
                .filter(choice -> choice.value().equals(text) || choice.keys().contains(key))
                .findFirst();
    }

    private Set<String> keys(RecordKind kind, RecordField field, String choice) {
        var keys = new HashSet<>(Set.of(NameKey.of(choice)));
        for (var language : LANGUAGES) {
            word(kind.name() + ".choice." + field.name() + "." + choice, language)
                    .map(NameKey::of)
                    .ifPresent(keys::add);
        }
        return keys;
    }

    private List<Choice> records(RecordKind target, Plan plan) {
        var order = new ArrayList<Field<?>>();
        Optional.ofNullable(target.table().field("position")).ifPresent(order::add);
        order.add(target.title().column());
        var role = target.find("kind").filter(field -> field.type() == FieldType.CHOICE);
        var roleColumn = role.<Field<?>>map(RecordField::column).orElse(DSL.inline(""));
        var rows = sql.select(target.id(), target.title().column().cast(String.class), roleColumn.cast(String.class))
                .from(target.table())
                .where(target.visible(), target.deletedAt().isNull(), within(target, plan))
                .orderBy(order)
                .limit(MOST)
                .fetch();
        var choices = new ArrayList<Choice>();
        var open = 0;
        for (var row : rows) {
            var keys = new HashSet<>(Set.of(NameKey.of(row.value2())));
            var code = row.value3();
            if (!code.isEmpty()) {
                words(target.name() + "." + (code.equals("open") ? code + ++open : code)).forEach(keys::add);
            }
            choices.add(new Choice(row.value1().toString(), row.value2(), keys));
        }
        return choices;
    }

    /// Stages of the pipeline that all deals of the file go into.
    private static Condition within(RecordKind target, Plan plan) {
        return target.fields().stream()
                .filter(field -> field.type() == FieldType.REFERENCE)
                .filter(field -> field.is(RecordField.Trait.REQUIRED))
                .filter(field -> !plan.defaults().getOrDefault(field.name(), "").isEmpty())
                .findFirst()
                .map(field -> field.column().cast(UUID.class).eq(UUID.fromString(plan.defaults().get(field.name()))))
                .orElse(DSL.trueCondition());
    }

    /// What other programs call it, in both languages.
    Stream<String> words(String of) {
        return LANGUAGES.stream()
                .flatMap(language -> word("imports.words." + of, language).stream())
                .flatMap(words -> Stream.of(words.split(",")))
                .map(NameKey::of);
    }

    Stream<String> labels(RecordKind kind, String field) {
        return LANGUAGES.stream()
                .flatMap(language -> word("records.field." + field, language)
                        .or(() -> word(kind.name() + ".field." + field, language))
                        .stream())
                .map(NameKey::of);
    }

    private Optional<String> word(String key, Locale language) {
        return Optional.ofNullable(messages.getMessage(key, null, null, language));
    }
}
