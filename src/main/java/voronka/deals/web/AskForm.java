package voronka.deals.web;

import java.util.List;
import java.util.Map;
import voronka.records.web.FieldControl;

/// A window that asks for what a deal lacks to go where it was sent, and for nothing else.
///
/// @param hidden what is sent along, by name
/// @param notes what cannot be mended here
public record AskForm(
        String title,
        String text,
        String button,
        boolean loses,
        String href,
        boolean creates,
        boolean many,
        Map<String, String> hidden,
        List<FieldControl> controls,
        List<Item> items,
        List<String> notes) {

    /// An item of a checklist, under the stage it belongs to.
    public record Item(String value, String stage, String text, boolean ticked) {}

    /// Answers about many come into the dialog themselves, others as places of the page.
    public String swap() {
        return many ? "innerMorph" : "none";
    }

    public boolean asksNothing() {
        return controls.isEmpty() && items.isEmpty();
    }

    public boolean beginsStage(int item) {
        return item == 0 || !items.get(item).stage().equals(items.get(item - 1).stage());
    }
}
