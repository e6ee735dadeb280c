package voronka.deals.web;

import static voronka.web.Texts.t;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import templates.Templates;
import voronka.NotFound;
import voronka.deals.Deals;
import voronka.deals.Pipeline;
import voronka.deals.PipelineQueries;
import voronka.deals.Place;
import voronka.deals.Stage;
import voronka.records.Catalogue;
import voronka.records.RecordKind;
import voronka.records.Refused;
import voronka.records.Toasts;

/// A deal that is put into a stage, by dropping its card or on its page: what changed, or a window that asks for
/// what is missing.
@Controller
class PlaceController {

    private final Templates templates;
    private final Deals deals;
    private final PipelineQueries pipelines;
    private final Boards boards;
    private final AskForms asks;
    private final RecordKind kind;

    PlaceController(
            Templates templates,
            Deals deals,
            PipelineQueries pipelines,
            Boards boards,
            AskForms asks,
            Catalogue catalogue) {
        this.templates = templates;
        this.deals = deals;
        this.pipelines = pipelines;
        this.boards = boards;
        this.asks = asks;
        this.kind = catalogue.kind("deal");
    }

    @PutMapping("/deals/{deal}/place")
    JteModel place(
            @PathVariable UUID deal,
            @ModelAttribute BoardChange change,
            @RequestParam MultiValueMap<String, String> form,
            HttpServletResponse response) {
        var stage = Optional.ofNullable(change.stage()).orElseThrow(NotFound::new);
        var pipeline = pipelines.ofStage(stage).orElseThrow(NotFound::new);
        var to = pipeline.stage(stage);
        var answers = Answers.of(kind, form);
        try {
            deals.move(deal, to.id(), new Place(change.before(), change.after()), answers.given(), answers.ticks());
        } catch (Refused refused) {
            response.setStatus(422);
            return templates.dealsAsked(asks.move(deal, pipeline, to, hidden(form), answers, refused));
        }
        return moved(deal, pipeline, to, change);
    }

    /// A board gets the card and the heads of its columns, or all of them where it has not moved the card; the page of a deal loads its places again.
    private JteModel moved(UUID deal, Pipeline pipeline, Stage to, BoardChange change) {
        if (!to.isOpen() || change.from() == null) {
            Toasts.done(t("deals.moved", to.name()));
        }
        if (change.from() == null) {
            Toasts.trigger("record-reload", "");
            return templates.recordsText("");
        }
        var stages = Stream.of(to.id(), change.from()).collect(Collectors.toSet());
        if (Boolean.TRUE.equals(change.lies()) && to.isOpen()) {
            return templates.dealsDropped(
                    boards.dropped(deal, pipeline, BoardController.open(pipeline, stages), change.view()));
        }
        return templates.dealsColumns(
                boards.columns(pipeline, BoardController.open(pipeline, stages), change.view(), change.limit()));
    }

    /// What the board or the page sent goes along with the answers.
    static Map<String, String> hidden(MultiValueMap<String, String> form) {
        var hidden = new LinkedHashMap<String, String>();
        form.forEach((name, values) -> {
            if (!name.startsWith("field.") && !name.equals("tick") && !name.equals("asked") && !name.equals("lies")) {
                hidden.put(name, values.getFirst());
            }
        });
        return hidden;
    }
}
