package voronka.records.web;

import static voronka.web.Texts.t;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import voronka.records.Catalogue;
import voronka.records.ContactData;
import voronka.records.FieldType;
import voronka.records.Labels;
import voronka.records.RecordField;
import voronka.records.RecordKind;
import voronka.records.Ref;
import voronka.records.Row;
import voronka.tenancy.Settings;
import voronka.web.Formats;

/// Turns the values of records into what is shown, the same on lists, cards, panels and in history.
@Component
class Cells {

    private final Catalogue catalogue;
    private final Settings settings;

    Cells(Catalogue catalogue, Settings settings) {
        this.catalogue = catalogue;
        this.settings = settings;
    }

    /// In a list, where one line is all there is.
    ValueCell brief(RecordKind kind, RecordField field, Row row) {
        var all = all(kind, field, row);
        return all.isEmpty() ? ValueCell.NONE : all.getFirst().and(all.size() - 1);
    }

    /// All that a field holds: several phones are several cells.
    List<ValueCell> all(RecordKind kind, RecordField field, Row row) {
        return all(kind, field, row.get(field.name()), currency(kind, row));
    }

    List<ValueCell> all(RecordKind kind, RecordField field, @Nullable Object value, String currency) {
        return switch (value) {
            case null -> List.of();
            case JSONB json when field.type() == FieldType.PHONES -> phones(json);
            case JSONB json ->
                ContactData.emails(json).stream()
                        .map(email -> ValueCell.link(email, "mailto:" + email))
                        .toList();
            case String[] words ->
                Arrays.stream(words)
                        .map(word -> chip(field.choices().isEmpty() ? word : Labels.choice(kind, field, word)))
                        .toList();
            default -> {
                var cell = one(kind, field, value, currency);
                yield cell == ValueCell.NONE ? List.of() : List.of(cell);
            }
        };
    }

    private ValueCell one(RecordKind kind, RecordField field, Object value, String currency) {
        return switch (field.type()) {
            case MONEY -> ValueCell.number(Formats.money((BigDecimal) value, currency));
            case INTEGER -> ValueCell.number(whole((Number) value));
            case DECIMAL -> ValueCell.number(Formats.number((Number) value));
            case DATE -> day((LocalDate) value);
            case INSTANT -> moment((OffsetDateTime) value);
            case BOOLEAN -> ValueCell.text(t((Boolean) value ? "records.yes" : "records.no"));
            case CHOICE -> status(kind, field, (String) value);
            case REFERENCE -> reference(field, (Ref) value);
            case LONG_TEXT -> longText(value.toString());
            default -> text(value.toString());
        };
    }

    /// The currency that the record's sums are in.
    String currency(RecordKind kind, Row row) {
        var own = kind.find("currency").isPresent() ? row.get("currency") : null;
        return own == null ? settings.text("company.currency", "RUB") : own.toString();
    }

    /// Years and the numbers of deals are written without a gap, as all figures of four digits may be.
    private static String whole(Number number) {
        return Math.abs(number.longValue()) < 10_000 ? number.toString() : Formats.number(number);
    }

    private ValueCell reference(RecordField field, Ref ref) {
        var target = catalogue.kind(field.target());
        var look = target.name().equals("employee") ? ValueCell.Look.PERSON : ValueCell.Look.LINK;
        return new ValueCell(look, ref.name(), "/" + target.plural() + "/" + ref.id(), null, null, null, 0);
    }

    private static ValueCell status(RecordKind kind, RecordField field, String choice) {
        var label = Labels.choice(kind, field, choice);
        return new ValueCell(ValueCell.Look.STATUS, label, null, Tones.of(choice), null, null, 0);
    }

    private static ValueCell day(LocalDate day) {
        return new ValueCell(ValueCell.Look.TEXT, Formats.day(day), null, null, Formats.fullDay(day), null, 0);
    }

    private static ValueCell moment(OffsetDateTime moment) {
        return new ValueCell(ValueCell.Look.TIME, "", null, null, null, moment.toInstant(), 0);
    }

    private static ValueCell longText(String text) {
        return text.isEmpty() ? ValueCell.NONE : new ValueCell(ValueCell.Look.LONG, text, null, null, text, null, 0);
    }

    private static ValueCell text(String text) {
        return text.matches("https?://\\S+") ? ValueCell.link(text, text) : ValueCell.text(text);
    }

    private static ValueCell chip(String text) {
        return new ValueCell(ValueCell.Look.CHIP, text, null, "gray", null, null, 0);
    }

    private static List<ValueCell> phones(JSONB stored) {
        return ContactData.phones(stored).stream()
                .map(phone -> {
                    var e164 = phone.get("e164");
                    var shown = ContactData.shown(phone);
                    return e164 == null ? ValueCell.text(shown) : ValueCell.link(shown, "tel:" + e164);
                })
                .collect(Collectors.toList());
    }
}
