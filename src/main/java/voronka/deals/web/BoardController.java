package voronka.deals.web;

import gg.jte.models.runtime.JteModel;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import templates.Templates;
import voronka.NotFound;
import voronka.accounts.Action;
import voronka.accounts.Caller;
import voronka.accounts.Rights;
import voronka.deals.Pipeline;
import voronka.deals.PipelineQueries;
import voronka.deals.Stage;

/// The board of deals: its page, columns that are asked again, and the cards after those that are shown.
@Controller
class BoardController {

    private final Templates templates;
    private final PipelineQueries pipelines;
    private final BoardQueries queries;
    private final Boards boards;

    BoardController(Templates templates, PipelineQueries pipelines, BoardQueries queries, Boards boards) {
        this.templates = templates;
        this.pipelines = pipelines;
        this.queries = queries;
        this.boards = boards;
    }

    @GetMapping("/deals")
    JteModel board(
            @RequestParam @Nullable UUID pipeline,
            @RequestParam @Nullable String owner,
            @RequestParam @Nullable String q,
            @CookieValue(name = "board", defaultValue = "") String look) {
        Rights.require(Action.SEE, "deal");
        var all = pipelines.all();
        var chosen = chosen(all, pipeline);
        var view = BoardView.of(owner, q);
        return templates.dealsBoard(new Board(
                chosen,
                all,
                view,
                queries.owners(),
                look.equals("compact"),
                Caller.current().may(Action.CREATE, "deal"),
                boards.columns(chosen, chosen.open(), view, Boards.PAGE)));
    }

    /// The columns that changed under a reader's eyes: those where the changed deals lie, and those that still show
    /// them.
    @GetMapping("/deals/board/columns")
    JteModel columns(@ModelAttribute BoardChange change) {
        Rights.require(Action.SEE, "deal");
        var pipeline = pipelines.get(Optional.ofNullable(change.pipeline()).orElseThrow(NotFound::new));
        var stages = new HashSet<>(Objects.requireNonNullElse(change.column(), List.<UUID>of()));
        if (change.changed() != null) {
            stages.addAll(queries.stagesOf(change.changed()));
        }
        return templates.dealsColumns(boards.columns(pipeline, open(pipeline, stages), change.view(), change.limit()));
    }

    @GetMapping("/deals/board/columns/{stage}/cards")
    JteModel cards(
            @PathVariable UUID stage,
            @RequestParam String after,
            @RequestParam @Nullable String owner,
            @RequestParam @Nullable String q) {
        Rights.require(Action.SEE, "deal");
        var pipeline = pipelines.ofStage(stage).orElseThrow(NotFound::new);
        var cursor = Objects.requireNonNullElseGet(BoardCursor.of(after), () -> {
            throw new NotFound();
        });
        return templates.dealsMore(boards.more(pipeline, pipeline.stage(stage), BoardView.of(owner, q), cursor));
    }

    static List<Stage> open(Pipeline pipeline, Set<UUID> stages) {
        return pipeline.open().stream()
                .filter(stage -> stages.contains(stage.id()))
                .toList();
    }

    /// Without a choice it is the pipeline of one's own way to sell (S31).
    private static Pipeline chosen(List<Pipeline> all, @Nullable UUID pipeline) {
        var profile = Caller.current().workProfile();
        return all.stream()
                .filter(one -> one.id().equals(pipeline))
                .findFirst()
                .or(() -> all.stream()
                        .filter(one -> pipeline == null && one.saleMode().equals(profile))
                        .findFirst())
                .or(() -> all.stream().findFirst())
                .orElseThrow(NotFound::new);
    }
}
