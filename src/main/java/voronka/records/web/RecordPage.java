package voronka.records.web;

import gg.jte.Content;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The page of one record, made of its fields and of the parts that modules bring.
public record RecordPage(KindView kind, RecordHead head, RecordSide side, List<RecordTab> tabs, PartView body) {

    /// @param titleEdit the address of the form that renames it, or null
    public record RecordHead(
            KindView kind,
            UUID id,
            String title,
            @Nullable String titleEdit,
            List<PartView> actions,
            List<PartView> parts,
            boolean mayDelete) {

        public String href() {
            return kind.path(id.toString());
        }
    }

    public record RecordSide(KindView kind, UUID id, List<FieldSection> sections, List<PartView> parts) {

        public String href() {
            return kind.path(id.toString());
        }
    }

    public record FieldSection(String label, boolean open, List<FieldView> fields) {}

    /// A field with its value.
    ///
    /// @param edit the address of its form, or null where it cannot be written
    public record FieldView(
            String name,
            String label,
            List<ValueCell> cells,
            @Nullable String edit) {}

    /// @param href the page with this tab open
    /// @param fetch the address of the tab alone
    public record RecordTab(
            String name, String label, @Nullable String count, boolean active, String href, String fetch) {}

    public record PartView(String name, Content content) {}

    /// What opens beside a list.
    public record RecordPanel(RecordHead head, FieldSection fields, List<PartView> parts) {}
}
