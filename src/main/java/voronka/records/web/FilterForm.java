package voronka.records.web;

import java.util.List;
import java.util.Map;

/// The small form that filters a list by one field.
///
/// @param kept the other conditions, which stay
/// @param typed what the field is filtered by now, by comparison
public record FilterForm(
        KindView kind,
        String field,
        String label,
        Control control,
        List<Option> options,
        Map<String, String> kept,
        Map<String, String> typed,
        boolean mayBeEmpty,
        List<Preset> presets) {

    public enum Control {
        OPTIONS,
        LOOKUP,
        DAYS,
        NUMBERS,
        YES_NO,
        WORDS,
        WHOLE
    }

    /// A period that people ask for often.
    public record Preset(String label, String href) {}

    /// A field in the list of all that may be filtered by.
    public record Choice(String label, String href, boolean used) {}

    public record Section(String label, List<Choice> choices) {}

    public record FilterChoices(KindView kind, List<Section> sections) {}

    public String typed(String comparison) {
        return typed.getOrDefault(comparison, "");
    }
}
