package voronka.deals.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The way of a deal as chevrons, and what is to be done where it stands.
///
/// @param state open, won or lost
/// @param instruction what to do in the stage (S60)
public record StageBar(
        UUID deal,
        String state,
        boolean mayMove,
        List<Step> steps,
        String instruction,
        List<Item> items,
        List<Asked> asked) {

    /// @param look "done", "current" or empty
    /// @param spent how long the deal stood there
    /// @param missing what it lacks to go there, a line each
    public record Step(
            UUID stage, String name, String look, @Nullable String spent, String missing) {

        public boolean isCurrent() {
            return look.equals("current");
        }

        /// Said on hover.
        public @Nullable String hint() {
            return missing.isEmpty() ? spent : missing;
        }
    }

    /// An item of the stage's checklist.
    public record Item(UUID stage, String text, boolean ticked) {}

    /// A field that the stage asks for.
    public record Asked(String label, boolean filled) {}

    public boolean hasStrip() {
        return state.equals("open") && !(instruction.isEmpty() && items.isEmpty() && asked.isEmpty());
    }
}
