package voronka.imports;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import voronka.accounts.Caller;
import voronka.exchange.Values;
import voronka.records.FieldType;
import voronka.records.Problem;
import voronka.records.RecordField;
import voronka.records.RecordKind;
import voronka.records.Records;
import voronka.records.Refused;

/// Turns the cells of many rows into values of fields: dates and figures as people write them, names into the records
/// that bear them.
@Component
class RowReader {

    record Row(int number, List<String> cells) {}

    /// How a batch is read.
    ///
    /// @param ownNames names that the file itself gives to records of its kind, when it is only checked
    /// @param last whether what is not there now will not come any more
    record Reading(RecordKind kind, Plan plan, boolean writes, Set<String> ownNames, boolean last) {}

    private final ImportFields fields;
    private final Choices choices;
    private final Lookups lookups;
    private final Records records;

    RowReader(ImportFields fields, Choices choices, Lookups lookups, Records records) {
        this.fields = fields;
        this.choices = choices;
        this.lookups = lookups;
        this.records = records;
    }

    List<ReadRow> read(Reading reading, List<Row> rows) {
        var read = rows.stream().map(row -> new ReadRow(row.number())).toList();
        var columns = reading.plan().columns();
        for (var i = 0; i < columns.size(); i++) {
            var column = columns.get(i);
            var field = fields.find(reading.kind(), column.field());
            if (field.isPresent()) {
                read(reading, column, field.get(), i, rows, read);
            }
        }
        read.forEach(row -> complete(reading, row));
        return read;
    }

    private void read(
            Reading reading, Plan.Column column, RecordField field, int position, List<Row> rows, List<ReadRow> read) {
        var names = names(reading, column, field, position, rows);
        var isKey = field.name().equals(reading.plan().key());
        var isName = fields.isNameBeside(reading.kind(), reading.plan().key(), field.name());
        var isWritten = fields.isWritten(reading.kind(), field.name());
        for (var i = 0; i < rows.size(); i++) {
            var text = text(rows.get(i), position);
            if (text.isEmpty()) {
                continue;
            }
            var key = read.get(i).key();
            if (isKey && (key == null || !key.field().equals(field.name())) || isName && key == null) {
                read.get(i).key(field.name(), text);
            }
            if (isWritten) {
                cell(reading, column, field, text, names, read.get(i));
            }
        }
    }

    static String text(Row row, int position) {
        return position < row.cells().size() ? row.cells().get(position).strip() : "";
    }

    private void cell(
            Reading reading, Plan.Column column, RecordField field, String text, Names names, ReadRow row) {
        var chosen = column.values().get(text);
        if (chosen != null) {
            if (!chosen.isEmpty()) {
                row.put(field.name(), chosen);
            }
            return;
        }
        switch (field.type()) {
            case INTEGER, DECIMAL, MONEY -> figure(column, field, text, row);
            case DATE ->
                Values.date(text, column.dates())
                        .ifPresentOrElse(day -> row.put(field.name(), day), () -> unread(field, text, row));
            case INSTANT ->
                Values.moment(text, column.dates(), Caller.current().zone())
                        .ifPresentOrElse(
                                moment -> row.put(field.name(), moment.atOffset(java.time.ZoneOffset.UTC)),
                                () -> unread(field, text, row));
            case CHOICE -> names.choice(text).ifPresentOrElse(
                    choice -> row.put(field.name(), choice),
                    () -> row.refuse(field.name(), "imports.value.unknown", text));
            case REFERENCE -> reference(reading, column, field, text, names, row);
            case PHONES, EMAILS, WORDS -> row.given().merge(field.name(), text, RowReader::both);
            default -> row.put(field.name(), text);
        }
    }

    private static Object both(Object one, Object other) {
        var all = new ArrayList<Object>(one instanceof List<?> list ? list : List.of(one));
        all.add(other);
        return all;
    }

    private static void figure(Plan.Column column, RecordField field, String text, ReadRow row) {
        Values.decimal(text, column.mark())
                .ifPresentOrElse(
                        figure -> row.put(field.name(), whole(field, figure)), () -> unread(field, text, row));
    }

    /// Spreadsheets write a year as 1996.0.
    private static Object whole(RecordField field, BigDecimal figure) {
        return field.type() == FieldType.INTEGER && figure.stripTrailingZeros().scale() <= 0
                ? figure.toBigInteger().toString()
                : figure;
    }

    private static void unread(RecordField field, String text, ReadRow row) {
        var kind = field.type().isTime() ? "date" : "number";
        row.refuse(field.name(), "imports.value." + kind, shortened(text));
    }

    private void reference(
            Reading reading, Plan.Column column, RecordField field, String text, Names names, ReadRow row) {
        var found = names.records().getOrDefault(text, Set.of());
        if (found.size() == 1) {
            row.put(field.name(), found.iterator().next());
        } else if (found.size() > 1) {
            row.refuse(field.name(), "imports.reference.several", shortened(text), found.size());
        } else if (names.refusals().containsKey(text)) {
            row.problems().addAll(names.refusals().getOrDefault(text, List.of()));
        } else if (isOwn(reading, field) && isExpected(reading, text)) {
            if (reading.writes()) {
                row.early();
            }
        } else if (column.missing() == Plan.Missing.REFUSE || column.missing() == Plan.Missing.CREATE && reading.writes()) {
            row.refuse(field.name(), "imports.reference.none", shortened(text));
        }
    }

    private static boolean isOwn(Reading reading, RecordField field) {
        return field.target().equals(reading.kind().name());
    }

    private static boolean isExpected(Reading reading, String text) {
        return reading.writes() ? !reading.last() : reading.ownNames().contains(NameKey.of(text));
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }

    /// What is the same in all rows stands where the row itself says nothing.
    private void complete(Reading reading, ReadRow row) {
        reading.plan().defaults().forEach((field, value) -> {
            var refused = row.problems().stream().anyMatch(problem -> field.equals(problem.field()));
            if (!value.isEmpty() && !refused) {
                row.given().putIfAbsent(field, value);
            }
        });
    }

    /// What the texts of one column name.
    private record Names(
            List<Choice> choices, Map<String, Set<UUID>> records, Map<String, List<Problem>> refusals) {

        java.util.Optional<String> choice(String text) {
            return Choices.named(choices, text).map(Choice::value);
        }
    }

    private Names names(Reading reading, Plan.Column column, RecordField field, int position, List<Row> rows) {
        if (field.type() == FieldType.CHOICE) {
            return new Names(choices.of(reading.kind(), field, reading.plan()), Map.of(), Map.of());
        } else if (field.type() != FieldType.REFERENCE) {
            return new Names(List.of(), Map.of(), Map.of());
        }
        var texts = rows.stream()
                .map(row -> text(row, position))
                .filter(text -> !text.isEmpty() && !column.values().containsKey(text))
                .collect(Collectors.toCollection(TreeSet::new));
        if (texts.isEmpty()) {
            return new Names(List.of(), Map.of(), Map.of());
        }
        var found = new HashMap<>(fields.isSmall(field) ? small(reading, field, texts) : lookups.named(fields.target(field), texts));
        var refusals = new HashMap<String, List<Problem>>();
        if (reading.writes() && column.missing() == Plan.Missing.CREATE && fields.mayCreate(field)) {
            create(field, texts, found, refusals);
        }
        return new Names(List.of(), found, refusals);
    }

    private Map<String, Set<UUID>> small(Reading reading, RecordField field, Set<String> texts) {
        var offered = choices.of(reading.kind(), field, reading.plan());
        var found = new HashMap<String, Set<UUID>>();
        for (var text : texts) {
            Choices.named(offered, text).ifPresent(choice -> found.put(text, Set.of(UUID.fromString(choice.value()))));
        }
        return found;
    }

    private void create(
            RecordField field,
            Set<String> texts,
            Map<String, Set<UUID>> found,
            Map<String, List<Problem>> refusals) {
        var target = fields.target(field);
        var made = new HashMap<String, Set<UUID>>();
        for (var text : texts) {
            if (!found.containsKey(text)) {
                try {
                    found.put(text, made.computeIfAbsent(NameKey.of(text), key ->
                            Set.of(records.create(target.name(), Map.of(target.title().name(), text)))));
                } catch (Refused e) {
                    refusals.put(text, e.problems().stream()
                            .map(problem -> Problem.of(field.name(), problem.message(), problem.values().toArray()))
                            .toList());
                }
            }
        }
    }
}
