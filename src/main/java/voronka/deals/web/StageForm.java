package voronka.deals.web;

import java.util.List;
import java.util.Map;
import voronka.deals.Stage;

/// A stage as an administrator edits it.
///
/// @param fields what a stage may ask for
/// @param errors what was refused, by field
/// @param saved whether it has just been written
public record StageForm(Stage stage, List<Asked> fields, Map<String, String> errors, boolean open) {

    /// The colours that stages have; red and green have a meaning of their own.
    public static final List<String> TONES =
            List.of("gray", "blue", "indigo", "violet", "pink", "orange", "amber", "olive", "teal");

    /// A field that may be required.
    public record Asked(String name, String label, boolean required) {}

    public String error(String field) {
        return errors.getOrDefault(field, "");
    }

    public String path() {
        return "/settings/stages/" + stage.id();
    }

    public String htmlId() {
        return "stage-" + stage.id();
    }

    public String checklist() {
        return String.join("\n", stage.checklist());
    }

    public String required() {
        return String.join(
                ", ", fields.stream().filter(Asked::required).map(Asked::label).toList());
    }
}
