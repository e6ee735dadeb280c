package voronka.records.web;

import static voronka.web.Texts.t;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.springframework.stereotype.Component;
import voronka.records.FieldType;
import voronka.records.Labels;
import voronka.records.ListQuery;
import voronka.records.RecordField;
import voronka.records.RecordField.Trait;
import voronka.records.RecordKind;
import voronka.records.web.RecordList.FilterChip;
import voronka.web.Texts;

/// The filters at hand above a list: those it is filtered by in words, and the fields people filter by most.
@Component
class FilterChips {

    private static final int AT_HAND = 6;

    private final FilterWords words;

    FilterChips(FilterWords words) {
        this.words = words;
    }

    List<FilterChip> of(ListQuery query, ListAddress address) {
        var chips = new ArrayList<FilterChip>();
        if (query.set() != null) {
            chips.add(set(query, address));
        }
        fields(query).forEach(field -> chips.add(chip(query, address, field)));
        return chips;
    }

    private static LinkedHashSet<RecordField> fields(ListQuery query) {
        var fields = new LinkedHashSet<>(atHand(query.kind()));
        query.filters().forEach(filter -> fields.add(filter.field()));
        return fields;
    }

    private static List<RecordField> atHand(RecordKind kind) {
        return kind.fields(Trait.LISTED).stream()
                .filter(field -> field.is(Trait.FILTERABLE) && isPicked(field.type()))
                .limit(AT_HAND)
                .toList();
    }

    private static boolean isPicked(FieldType type) {
        return type == FieldType.CHOICE || type == FieldType.REFERENCE || type == FieldType.BOOLEAN || type.isTime();
    }

    private FilterChip chip(ListQuery query, ListAddress address, RecordField field) {
        var filters = query.filters().stream()
                .filter(filter -> filter.field().equals(field))
                .toList();
        var start = address.fromStart();
        return new FilterChip(
                field.name(),
                Labels.field(query.kind(), field),
                "",
                filters.isEmpty() ? null : words.of(query.kind(), filters),
                start.at("/" + query.kind().plural() + "/filters/" + field.name())
                        .toString(),
                filters.isEmpty() ? null : start.withoutField(field.name()).toString());
    }

    /// Rows that a report counted are named by it; they cannot be set by hand, only let go.
    private static FilterChip set(ListQuery query, ListAddress address) {
        var name = query.kind().name() + ".set." + query.set();
        var arguments = address.parameters().keySet().stream()
                .filter(parameter -> parameter.equals("set") || parameter.startsWith("set."))
                .toArray(String[]::new);
        return new FilterChip(
                "set",
                t("records.set"),
                "target",
                Texts.find(name).orElseGet(() -> String.valueOf(query.set())),
                "",
                address.fromStart().without(arguments).toString());
    }
}
