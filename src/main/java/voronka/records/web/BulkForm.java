package voronka.records.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A change of many records being put together.
///
/// @param fields what may be changed for all
/// @param control the control of the chosen field, or null as long as none is chosen
public record BulkForm(
        KindView kind,
        Selection selection,
        String title,
        List<Option> fields,
        @Nullable FieldControl control) {

    /// Why some were not changed, those of the same reason together.
    public record Refusal(String why, List<String> records) {}

    public record BulkReport(KindView kind, String done, List<Refusal> refusals) {}
}
