package voronka.exchange;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import voronka.accounts.Action;
import voronka.accounts.Caller;
import voronka.records.ContactData;
import voronka.records.FieldType;
import voronka.records.Labels;
import voronka.records.ListQuery;
import voronka.records.RecordField;
import voronka.records.RecordKind;
import voronka.records.RecordQueries;
import voronka.records.Ref;
import voronka.records.Row;
import voronka.tenancy.Settings;

/// Writes the records of a list into a table with all their fields, as far as the caller's right to take them out
/// reaches.
@Component
public class RecordExport {

    private static final int PAGE = 1_000;

    private final RecordQueries records;
    private final Settings settings;

    RecordExport(RecordQueries records, Settings settings) {
        this.records = records;
        this.settings = settings;
    }

    /// @param ids the records that are meant, or none for the whole list
    /// @return how many went out
    public int write(ListQuery query, List<UUID> ids, TableWriter out) {
        var kind = query.kind();
        var fields = List.copyOf(kind.fields());
        out.header(fields.stream().map(field -> Labels.field(kind, field)).toList());
        var further =
                ids.isEmpty() ? allowed(kind) : allowed(kind).and(kind.id().in(ids));
        var rows = 0;
        @Nullable String after = null;
        do {
            var page = records.list(query.withColumns(fields).withPage(after, PAGE), further);
            page.rows().forEach(row -> out.row(cells(kind, fields, row)));
            rows += page.rows().size();
            after = page.next();
        } while (after != null);
        return rows;
    }

    private static Condition allowed(RecordKind kind) {
        return kind.isOpenToAll() && kind.mayAny(Action.EXPORT) ? DSL.noCondition() : kind.may(Action.EXPORT);
    }

    private List<Cell> cells(RecordKind kind, List<RecordField> fields, Row row) {
        var own = kind.find("currency").isPresent() ? row.text("currency") : "";
        var currency = own.isEmpty() ? settings.text("company.currency", "RUB") : own;
        return fields.stream()
                .map(field -> cell(kind, field, row.get(field.name()), currency))
                .toList();
    }

    private static Cell cell(RecordKind kind, RecordField field, @Nullable Object value, String currency) {
        return switch (value) {
            case null -> Cell.EMPTY;
            case BigDecimal sum when field.type() == FieldType.MONEY -> Cell.sum(sum, currency);
            case Number number -> Cell.number(new BigDecimal(number.toString()));
            case LocalDate day -> Cell.day(day);
            case OffsetDateTime moment ->
                Cell.moment(moment.atZoneSameInstant(zone()).toLocalDateTime());
            case Ref ref -> Cell.text(ref.name());
            case String[] words -> Cell.text(words(kind, field, words));
            case JSONB json
            when field.type() == FieldType.PHONES ->
                Cell.text(ContactData.phones(json).stream()
                        .map(ContactData::shown)
                        .collect(Collectors.joining(", ")));
            case JSONB json -> Cell.text(String.join(", ", ContactData.emails(json)));
            case Boolean yes -> Cell.text(voronka.web.Texts.t(yes ? "records.yes" : "records.no"));
            default ->
                Cell.text(
                        field.type() == FieldType.CHOICE
                                ? Labels.choice(kind, field, value.toString())
                                : value.toString());
        };
    }

    private static String words(RecordKind kind, RecordField field, String[] words) {
        return Arrays.stream(words)
                .map(word -> field.choices().isEmpty() ? word : Labels.choice(kind, field, word))
                .collect(Collectors.joining(", "));
    }

    private static ZoneId zone() {
        return Caller.current().zone();
    }
}
