package voronka.records.web;

import static voronka.web.Texts.t;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import voronka.records.Catalogue;
import voronka.records.Filter;
import voronka.records.Labels;
import voronka.records.RecordField;
import voronka.records.RecordKind;
import voronka.records.RecordQueries;
import voronka.web.Formats;

/// Says in words what a field is filtered by: "Hot, Warm", "from 1 Sep", "mine".
@Component
class FilterWords {

    private final Catalogue catalogue;
    private final RecordQueries records;

    FilterWords(Catalogue catalogue, RecordQueries records) {
        this.catalogue = catalogue;
        this.records = records;
    }

    String of(RecordKind kind, List<Filter> filters) {
        return filters.stream().map(filter -> one(kind, filter)).collect(Collectors.joining(" "));
    }

    private String one(RecordKind kind, Filter filter) {
        var field = filter.field();
        return switch (filter.comparison()) {
            case EQ -> values(kind, field, filter.value());
            case NE -> t("records.filter.not", values(kind, field, filter.value()));
            case GT, GTE -> t("records.filter.from", values(kind, field, filter.value()));
            case LT, LTE -> t("records.filter.to", values(kind, field, filter.value()));
            case CONTAINS -> t("records.filter.quoted", filter.value());
            case EMPTY -> t(Boolean.parseBoolean(filter.value()) ? "records.filter.empty" : "records.filter.filled");
        };
    }

    private String values(RecordKind kind, RecordField field, String values) {
        return switch (field.type()) {
            case CHOICE, WORDS ->
                each(values, choice -> field.choices().contains(choice) ? Labels.choice(kind, field, choice) : choice);
            case REFERENCE -> names(field, values);
            case BOOLEAN -> t(values.equals("true") ? "records.yes" : "records.no");
            case DATE, INSTANT -> each(values, FilterWords::day);
            case INTEGER, DECIMAL, MONEY -> each(values, FilterWords::number);
            default -> values;
        };
    }

    private String names(RecordField field, String values) {
        var target = catalogue.kind(field.target());
        var ids = Arrays.stream(values.split(","))
                .map(FilterWords::id)
                .flatMap(Optional::stream)
                .toList();
        var names = records.names(target, ids);
        return each(
                values,
                value -> value.equals("me")
                        ? t("records.filter.mine")
                        : id(value).map(names::get).orElse(t("records.filter.unknown")));
    }

    private static String each(String values, java.util.function.UnaryOperator<String> word) {
        return Arrays.stream(values.split(",")).map(String::strip).map(word).collect(Collectors.joining(", "));
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text.strip()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String day(String text) {
        try {
            return Formats.day(LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text));
        } catch (DateTimeParseException e) {
            return text;
        }
    }

    private static String number(String text) {
        try {
            return Formats.number(new BigDecimal(text.replace(',', '.').replaceAll("\\s", "")));
        } catch (NumberFormatException e) {
            return text;
        }
    }
}
