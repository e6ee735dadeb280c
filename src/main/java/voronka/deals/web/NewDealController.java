package voronka.deals.web;

import static voronka.web.Texts.t;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import templates.Templates;
import voronka.NotFound;
import voronka.accounts.Action;
import voronka.accounts.Rights;
import voronka.deals.Deals;
import voronka.deals.GateRefused;
import voronka.deals.PipelineQueries;
import voronka.records.Catalogue;
import voronka.records.RecordKind;
import voronka.records.Refused;
import voronka.records.Toasts;

/// A new deal, right in a column of the board.
@Controller
class NewDealController {

    private final Templates templates;
    private final Deals deals;
    private final PipelineQueries pipelines;
    private final Boards boards;
    private final AskForms asks;
    private final RecordKind kind;

    NewDealController(
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

    @GetMapping("/deals/board/new")
    JteModel ask(@RequestParam MultiValueMap<String, String> form, @RequestParam UUID stage) {
        Rights.require(Action.CREATE, "deal");
        var pipeline = pipelines.ofStage(stage).orElseThrow(NotFound::new);
        var to = pipeline.stage(stage);
        var refused = GateRefused.ofNewDeal(pipeline, to);
        var hidden = PlaceController.hidden(form);
        return templates.dealsAsk(
                asks.creation(pipeline, to, hidden, Answers.of(kind, new LinkedMultiValueMap<>()), refused));
    }

    @PostMapping("/deals/board/deals")
    JteModel open(
            @ModelAttribute BoardChange change,
            @RequestParam MultiValueMap<String, String> form,
            HttpServletResponse response) {
        var stage = java.util.Optional.ofNullable(change.stage()).orElseThrow(NotFound::new);
        var pipeline = pipelines.ofStage(stage).orElseThrow(NotFound::new);
        var to = pipeline.stage(stage);
        var answers = Answers.of(kind, form);
        try {
            open(stage, answers);
        } catch (Refused refused) {
            response.setStatus(422);
            return templates.dealsAsked(asks.creation(pipeline, to, PlaceController.hidden(form), answers, refused));
        }
        Toasts.done(t("deals.opened"));
        return templates.dealsColumns(boards.columns(pipeline, List.of(to), change.view(), change.limit()));
    }

    private void open(UUID stage, Answers answers) {
        if (answers.ticks().isEmpty()) {
            var given = new HashMap<String, Object>(answers.given());
            given.put("stage", stage);
            deals.open(given);
        } else {
            deals.open(answers.given(), stage, answers.ticks());
        }
    }
}
