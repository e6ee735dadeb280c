package voronka.records.web;

import java.util.List;

/// A new record being written.
///
/// @param kinds the kinds that can be created in the same window
/// @param problems what is wrong and belongs to no field that is in sight
/// @param matching whether somebody may be found who is there already
public record RecordForm(
        KindView kind, List<KindTab> kinds, List<FormSection> sections, List<String> problems, boolean matching) {

    public record FormSection(String name, String label, boolean open, List<FieldControl> controls) {}

    /// Where writing begins: at what was refused, else at the beginning.
    public FieldControl first() {
        var all = sections.stream()
                .flatMap(section -> section.controls().stream())
                .toList();
        return all.stream()
                .filter(control -> !control.error().isEmpty())
                .findFirst()
                .orElseGet(all::getFirst);
    }

    public record KindTab(String kind, String label, String icon, boolean active) {}
}
