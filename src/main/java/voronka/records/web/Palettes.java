package voronka.records.web;

import static voronka.web.Texts.t;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import voronka.accounts.Action;
import voronka.records.Catalogue;
import voronka.records.FieldType;
import voronka.records.Labels;
import voronka.records.ListQuery;
import voronka.records.RecordKind;
import voronka.records.RecordQueries;
import voronka.records.Row;
import voronka.records.SearchQueries;
import voronka.records.SearchQueries.Found;
import voronka.records.web.Palette.Group;
import voronka.records.web.Palette.PaletteItem;
import voronka.web.Frame;

/// Puts together what the search shows; without words, what somebody opened lately and what he can do.
@Component
class Palettes {

    private static final int FOUND = 40;
    private static final int OF_A_KIND = 6;
    private static final List<String> ORDER = List.of("request", "deal", "company", "person", "product", "invoice");

    private final Catalogue catalogue;
    private final RecordQueries records;
    private final SearchQueries search;

    Palettes(Catalogue catalogue, RecordQueries records, SearchQueries search) {
        this.catalogue = catalogue;
        this.records = records;
        this.search = search;
    }

    Palette of(String words, List<String> recent) {
        var groups = words.isBlank() ? recent(recent) : found(words);
        add(groups, t("records.create"), creations(words));
        add(groups, t("records.goto"), places(words));
        return new Palette(words, groups);
    }

    private List<Group> found(String words) {
        var groups = new ArrayList<Group>();
        var found = search.find(words, FOUND);
        for (var name : ORDER) {
            var some = found.stream()
                    .filter(record -> record.kind().equals(name))
                    .limit(OF_A_KIND)
                    .toList();
            add(groups, Labels.many(catalogue.kind(name)), items(catalogue.kind(name), some));
        }
        return groups;
    }

    private List<PaletteItem> items(RecordKind kind, List<Found> found) {
        var companies = companies(kind, found.stream().map(Found::id).toList());
        return found.stream()
                .map(record -> item(kind, record.id(), record.title(), about(record, companies)))
                .toList();
    }

    /// Deals are often called alike; their companies tell them apart.
    private Map<UUID, String> companies(RecordKind kind, List<UUID> ids) {
        var company = kind.find("company").filter(field -> field.type() == FieldType.REFERENCE);
        if (company.isEmpty() || ids.isEmpty()) {
            return Map.of();
        }
        var query = ListQuery.of(kind, Map.of()).withColumns(List.of(company.get()));
        return records.list(query, kind.id().in(ids)).rows().stream()
                .collect(Collectors.toMap(Row::id, row -> row.text("company")));
    }

    private static String about(Found record, Map<UUID, String> companies) {
        return Stream.of(companies.getOrDefault(record.id(), ""), record.subtitle())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    /// What was opened lately, as the browser remembers it: "company:<id>". Names come from here, so they are true.
    private List<Group> recent(List<String> opened) {
        var items = opened.stream().limit(8).flatMap(this::opened).toList();
        var groups = new ArrayList<Group>();
        add(groups, t("records.recent"), items);
        return groups;
    }

    private Stream<PaletteItem> opened(String record) {
        var parts = record.split(":");
        var kind = catalogue.find(parts[0]);
        if (parts.length < 2
                || !parts[1].matches("[0-9a-f-]{36}")
                || kind.isEmpty()
                || !kind.get().mayAny(Action.SEE)) {
            return Stream.empty();
        }
        var id = UUID.fromString(parts[1]);
        return Optional.ofNullable(records.names(kind.get(), List.of(id)).get(id)).stream()
                .map(name -> item(kind.get(), id, name, Labels.one(kind.get())));
    }

    private static PaletteItem item(RecordKind kind, UUID id, String title, String about) {
        return new PaletteItem(kind.icon(), title, about, "/" + kind.plural() + "/" + id, null);
    }

    private List<PaletteItem> creations(String words) {
        return Stream.of("request", "deal", "company", "person", "activity")
                .map(catalogue::find)
                .flatMap(Optional::stream)
                .filter(kind -> kind.mayAny(Action.CREATE))
                .map(kind -> new PaletteItem(
                        "plus", Labels.one(kind), "", "/" + kind.plural() + "/new", "/quick?kind=" + kind.name()))
                .filter(item -> has(t("records.create") + " " + item.title(), words))
                .toList();
    }

    private static List<PaletteItem> places(String words) {
        return Frame.current().nav().stream()
                .map(place -> new PaletteItem(place.icon(), t(place.labelKey()), "", place.href(), null))
                .filter(item -> has(item.title(), words))
                .toList();
    }

    /// The beginnings of the name's words, so «сд» is «Сделки» and "create d" is "Create deal".
    private static boolean has(String name, String words) {
        var parts = name.toLowerCase(Locale.ROOT).split("\\s+");
        return Arrays.stream(words.strip().toLowerCase(Locale.ROOT).split("\\s+"))
                .allMatch(word -> Arrays.stream(parts).anyMatch(part -> part.startsWith(word)));
    }

    private static void add(List<Group> groups, String label, List<PaletteItem> items) {
        if (!items.isEmpty()) {
            groups.add(new Group(label, items));
        }
    }
}
