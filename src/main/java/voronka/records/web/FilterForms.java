package voronka.records.web;

import static voronka.web.Texts.t;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import voronka.NotFound;
import voronka.accounts.Caller;
import voronka.records.Catalogue;
import voronka.records.FieldType;
import voronka.records.Filter.Comparison;
import voronka.records.Labels;
import voronka.records.RecordField;
import voronka.records.RecordField.Trait;
import voronka.records.RecordKind;
import voronka.records.RecordQueries;
import voronka.records.web.FilterForm.Choice;
import voronka.records.web.FilterForm.Control;
import voronka.records.web.FilterForm.FilterChoices;
import voronka.records.web.FilterForm.Preset;
import voronka.records.web.FilterForm.Section;

/// Makes the small forms that filter a list by one field, and the list of the fields that may be filtered by.
@Component
class FilterForms {

    private static final int PEOPLE = 300;

    private final Catalogue catalogue;
    private final RecordQueries records;
    private final Options options;

    FilterForms(Catalogue catalogue, RecordQueries records, Options options) {
        this.catalogue = catalogue;
        this.records = records;
        this.options = options;
    }

    FilterChoices fields(RecordKind kind, ListAddress address) {
        var sections = new LinkedHashMap<String, List<Choice>>();
        for (var field : kind.fields(Trait.FILTERABLE)) {
            var used = address.withoutField(field.name()).parameters().size()
                    != address.parameters().size();
            var choice = new Choice(
                    Labels.field(kind, field),
                    address.at("/" + kind.plural() + "/filters/" + field.name()).toString(),
                    used);
            sections.computeIfAbsent(Labels.section(kind, field.section()), label -> new java.util.ArrayList<>())
                    .add(choice);
        }
        return new FilterChoices(
                KindView.of(kind),
                sections.entrySet().stream()
                        .map(section -> new Section(section.getKey(), section.getValue()))
                        .toList());
    }

    FilterForm form(RecordKind kind, String name, ListAddress address) {
        var field = kind.find(name).filter(known -> known.is(Trait.FILTERABLE)).orElseThrow(NotFound::new);
        var list = address.fromStart().at("/" + kind.plural() + "/list");
        var typed = typed(field, address.parameters());
        return new FilterForm(
                KindView.of(kind),
                name,
                Labels.field(kind, field),
                control(field),
                options(kind, field, Set.of(typed.getOrDefault("eq", "").split(","))),
                list.withoutField(name).parameters(),
                typed,
                !field.is(Trait.REQUIRED),
                field.type().isTime() ? presets(field, list.withoutField(name)) : List.of());
    }

    private static Map<String, String> typed(RecordField field, Map<String, String> parameters) {
        var typed = new LinkedHashMap<String, String>();
        for (var comparison : Comparison.values()) {
            var parameter = comparison == Comparison.EQ ? field.name() : field.name() + "." + comparison.code();
            Optional.ofNullable(parameters.get(parameter)).ifPresent(value -> typed.put(comparison.code(), value));
        }
        return typed;
    }

    private Control control(RecordField field) {
        return switch (field.type()) {
            case CHOICE -> Control.OPTIONS;
            case REFERENCE ->
                options.areFew(field) || field.target().equals("employee") ? Control.OPTIONS : Control.LOOKUP;
            case DATE, INSTANT -> Control.DAYS;
            case INTEGER, DECIMAL, MONEY -> Control.NUMBERS;
            case BOOLEAN -> Control.YES_NO;
            case WORDS -> field.choices().isEmpty() ? Control.WHOLE : Control.OPTIONS;
            case PHONES, EMAILS -> Control.WHOLE;
            case TEXT, LONG_TEXT -> Control.WORDS;
        };
    }

    private List<Option> options(RecordKind kind, RecordField field, Set<String> chosen) {
        if (options.areFew(field)) {
            return options.of(kind, field, chosen);
        } else if (field.type() != FieldType.REFERENCE) {
            return List.of();
        } else if (field.target().equals("employee")) {
            return people(chosen);
        } else {
            return chosen(field, chosen);
        }
    }

    /// Oneself first.
    private List<Option> people(Set<String> chosen) {
        var me = Caller.current().id();
        var employees = catalogue.kind("employee");
        return Stream.concat(
                        Stream.of(new Option("me", t("records.filter.me"), "", chosen.contains("me"))),
                        records.lookUp(employees, "", org.jooq.impl.DSL.noCondition(), PEOPLE).stream()
                                .filter(person -> !person.id().equals(me))
                                .map(person -> new Option(
                                        person.id().toString(),
                                        person.name(),
                                        "",
                                        chosen.contains(person.id().toString()))))
                .toList();
    }

    private List<Option> chosen(RecordField field, Set<String> chosen) {
        var ids = chosen.stream()
                .filter(id -> id.length() == 36)
                .map(UUID::fromString)
                .toList();
        return records.names(catalogue.kind(field.target()), ids).entrySet().stream()
                .map(name -> new Option(name.getKey().toString(), name.getValue(), "", true))
                .toList();
    }

    private static List<Preset> presets(RecordField field, ListAddress list) {
        return Arrays.stream(Period.values())
                .map(period -> new Preset(
                        t("records.period." + period.name().toLowerCase(Locale.ROOT)),
                        list.with(field.name() + ".gte", period.from(today()).toString())
                                .with(field.name() + ".lte", period.to(today()).toString())
                                .toString()))
                .collect(Collectors.toList());
    }

    private static java.time.LocalDate today() {
        return java.time.LocalDate.now(Caller.current().zone());
    }
}
