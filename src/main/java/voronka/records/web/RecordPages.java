package voronka.records.web;

import static voronka.web.Texts.t;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import voronka.NotFound;
import voronka.accounts.Action;
import voronka.records.Labels;
import voronka.records.RecordField;
import voronka.records.RecordField.Trait;
import voronka.records.RecordKind;
import voronka.records.RecordPart;
import voronka.records.RecordPart.Place;
import voronka.records.RecordQueries;
import voronka.records.Row;
import voronka.records.web.RecordPage.FieldSection;
import voronka.records.web.RecordPage.FieldView;
import voronka.records.web.RecordPage.RecordHead;
import voronka.records.web.RecordPage.RecordPanel;
import voronka.records.web.RecordPage.RecordSide;
import voronka.records.web.RecordPage.RecordTab;
import voronka.web.Formats;

/// Puts the page of a record together, whole or by its places.
@Component
class RecordPages {

    private final RecordQueries records;
    private final RecordParts parts;
    private final Cells cells;

    RecordPages(RecordQueries records, RecordParts parts, Cells cells) {
        this.records = records;
        this.parts = parts;
        this.cells = cells;
    }

    /// @param tab the tab to open, or null for the first
    RecordPage page(RecordKind kind, UUID id, @Nullable String tab) {
        var row = records.get(kind, id);
        var open = tabOf(kind, row, tab);
        return new RecordPage(
                KindView.of(kind),
                head(kind, row),
                side(kind, row),
                tabs(kind, row, open.name()),
                parts.rendered(open, row));
    }

    RecordHead head(RecordKind kind, UUID id) {
        return head(kind, records.get(kind, id));
    }

    RecordSide side(RecordKind kind, UUID id) {
        return side(kind, records.get(kind, id));
    }

    RecordPage.PartView part(RecordKind kind, UUID id, String name) {
        return parts.named(kind, name, records.get(kind, id));
    }

    List<RecordTab> tabs(RecordKind kind, UUID id, String open) {
        return tabs(kind, records.get(kind, id), open);
    }

    /// The record at a glance: its listed fields and what modules want to be seen there.
    RecordPanel panel(RecordKind kind, UUID id) {
        var row = records.get(kind, id);
        var listed = kind.fields(Trait.LISTED).stream()
                .filter(field -> !field.equals(kind.title()))
                .map(field -> view(kind, field, row))
                .toList();
        return new RecordPanel(
                head(kind, row), new FieldSection("", true, listed), parts.rendered(kind, Place.PANEL, row));
    }

    FieldView field(RecordKind kind, UUID id, String name) {
        var field = kind.find(name).orElseThrow(NotFound::new);
        return view(kind, field, records.get(kind, id));
    }

    private RecordHead head(RecordKind kind, Row row) {
        var title = kind.title();
        var cell = cells.brief(kind, title, row);
        return new RecordHead(
                KindView.of(kind),
                row.id(),
                cell.text().isEmpty() ? t("records.unnamed") : cell.text(),
                view(kind, title, row).edit(),
                parts.rendered(kind, Place.ACTION, row),
                parts.rendered(kind, Place.HEAD, row),
                row.may(Action.DELETE));
    }

    private RecordSide side(RecordKind kind, Row row) {
        var sections = new LinkedHashMap<String, List<FieldView>>();
        for (var field : kind.fields()) {
            var view = view(kind, field, row);
            var isSeen = view.edit() != null || !view.cells().isEmpty();
            if (!field.equals(kind.title()) && isSeen) {
                sections.computeIfAbsent(field.section(), section -> new ArrayList<>())
                        .add(view);
            }
        }
        return new RecordSide(
                KindView.of(kind),
                row.id(),
                sections.entrySet().stream()
                        .map(section -> section(kind, section.getKey(), section.getValue()))
                        .toList(),
                parts.rendered(kind, Place.SIDE, row));
    }

    /// What holds nothing yet is folded.
    private static FieldSection section(RecordKind kind, String name, List<FieldView> fields) {
        var filled = fields.stream().anyMatch(field -> !field.cells().isEmpty());
        return new FieldSection(
                Labels.section(kind, name), name.equals("main") || filled && !name.equals("system"), fields);
    }

    private FieldView view(RecordKind kind, RecordField field, Row row) {
        var mayEdit = field.is(Trait.EDITABLE)
                && row.may(field.name().equals("owner") ? Action.ASSIGN : Action.EDIT);
        return new FieldView(
                field.name(),
                Labels.field(kind, field),
                cells.all(kind, field, row),
                mayEdit ? "/" + kind.plural() + "/" + row.id() + "/fields/" + field.name() : null);
    }

    private RecordPart tabOf(RecordKind kind, Row row, @Nullable String name) {
        var tabs = parts.of(kind, Place.TAB, row);
        return tabs.stream().filter(tab -> tab.name().equals(name)).findFirst().orElseGet(tabs::getFirst);
    }

    private List<RecordTab> tabs(RecordKind kind, Row row, String open) {
        var address = "/" + kind.plural() + "/" + row.id();
        return parts.of(kind, Place.TAB, row).stream()
                .map(tab -> new RecordTab(
                        tab.name(),
                        t(tab.labelKey()),
                        count(tab, row),
                        tab.name().equals(open),
                        address + "?tab=" + tab.name(),
                        address + "/tabs/" + tab.name()))
                .toList();
    }

    private static @Nullable String count(RecordPart tab, Row row) {
        var count = tab.count(row);
        return count.isEmpty() || count.getAsInt() == 0 ? null : Formats.number(count.getAsInt());
    }
}
