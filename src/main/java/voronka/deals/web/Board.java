package voronka.deals.web;

import java.util.List;
import java.util.UUID;
import voronka.deals.Pipeline;
import voronka.deals.Stage;

/// The page of a pipeline's deals in the columns of its stages.
///
/// @param owners whose deals may be chosen; empty for a reader who sees nobody else's
public record Board(
        Pipeline pipeline,
        List<Pipeline> pipelines,
        BoardView view,
        List<Person> owners,
        boolean compact,
        boolean mayCreate,
        List<BoardColumn> columns) {

    public record Person(UUID id, String name) {}

    public String href(Pipeline other) {
        return "/deals?pipeline=" + other.id() + view.query();
    }

    public String listHref() {
        return "/deals/list?pipeline=" + pipeline.id() + "&state=open" + view.query();
    }

    public Stage won() {
        return pipeline.first(Stage.Kind.WON);
    }

    public Stage lost() {
        return pipeline.first(Stage.Kind.LOST);
    }

    public int count() {
        return columns.stream().mapToInt(BoardColumn::count).sum();
    }
}
