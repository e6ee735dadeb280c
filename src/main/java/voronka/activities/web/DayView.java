package voronka.activities.web;

import gg.jte.models.runtime.JteModel;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The day of the one who signed in: what waits for his hand, and how the month goes (screens 13).
///
/// @param parts what other modules bring
public record DayView(
        String greeting,
        List<Ring> rings,
        List<Tile> tiles,
        List<Block> blocks,
        List<JteModel> parts,
        @Nullable Team team) {

    /// A plan against what was done.
    public record Ring(String label, String text, double percent, String tone, String note, String href) {}

    /// A number that opens exactly the rows it counts.
    ///
    /// @param tone late for what should be none
    public record Tile(String label, String figure, String icon, @Nullable String tone, String href) {}

    /// The first rows of a list with the whole of it behind.
    public record Block(
            String id,
            String title,
            String count,
            String href,
            List<FeedView.Step> steps,
            List<Line> lines,
            String emptyIcon,
            String empty) {

        public boolean isEmpty() {
            return steps.isEmpty() && lines.isEmpty();
        }
    }

    /// A request or a deal.
    ///
    /// @param from when its clock began, and `until` when it runs out
    public record Line(
            String title,
            String href,
            @Nullable String about,
            @Nullable String figure,
            @Nullable Instant at,
            @Nullable Instant from,
            @Nullable Instant until,
            @Nullable String act) {}

    /// The people of a head.
    public record Team(List<Member> members) {}

    public record Member(
            String name, List<Figure> figures, String paid, @Nullable Double percent, String paidHref) {}

    public record Figure(String label, String text, String href, boolean late) {}
}
