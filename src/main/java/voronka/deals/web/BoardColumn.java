package voronka.deals.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import voronka.web.Formats;

/// A stage with its first cards, the count and sum of all, and where the cards after them begin.
public record BoardColumn(
        UUID stage,
        String name,
        String tone,
        int count,
        String sum,
        List<BoardCard> cards,
        @Nullable String next,
        BoardView view) {

    public String htmlId() {
        return "column-" + stage;
    }

    public String headId() {
        return "head-" + stage;
    }

    public String sumId() {
        return "sum-" + stage;
    }

    public String countText() {
        return Formats.number(count);
    }

    public String moreHref() {
        return "/deals/board/columns/" + stage + "/cards?after=" + next + view.query();
    }

    public String newHref() {
        return "/deals/board/new?stage=" + stage + view.query();
    }
}
