package voronka.deals.web;

import static voronka.web.Texts.t;

import gg.jte.models.runtime.JteModel;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import templates.Templates;
import voronka.NotFound;
import voronka.deals.Deals;
import voronka.deals.PipelineQueries;
import voronka.deals.Place;
import voronka.records.Toasts;

/// A card that was dropped: the columns it left and came to, or what speaks against it.
@Controller
class PlaceController {

    private final Templates templates;
    private final Deals deals;
    private final PipelineQueries pipelines;
    private final Boards boards;

    PlaceController(Templates templates, Deals deals, PipelineQueries pipelines, Boards boards) {
        this.templates = templates;
        this.deals = deals;
        this.pipelines = pipelines;
        this.boards = boards;
    }

    @PutMapping("/deals/{deal}/place")
    JteModel place(@PathVariable UUID deal, @ModelAttribute BoardChange change) {
        var to = Optional.ofNullable(change.stage()).orElseThrow(NotFound::new);
        var pipeline = pipelines.ofStage(to).orElseThrow(NotFound::new);
        deals.move(deal, to, new Place(change.before(), change.after()));
        if (!pipeline.stage(to).isOpen()) {
            Toasts.done(t("deals.moved", pipeline.stage(to).name()));
        }
        var stages = Stream.of(change.stage(), change.from()).collect(Collectors.toSet());
        return templates.dealsColumns(
                boards.columns(pipeline, BoardController.open(pipeline, stages), change.view(), change.limit()));
    }
}
