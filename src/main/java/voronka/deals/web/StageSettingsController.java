package voronka.deals.web;

import static voronka.web.Texts.t;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import templates.Templates;
import voronka.accounts.Action;
import voronka.accounts.Rights;
import voronka.deals.Pipelines;
import voronka.deals.Stage;
import voronka.records.Records;
import voronka.records.Refused;
import voronka.records.Toasts;

/// The settings of one stage.
@Controller
@RequestMapping("/settings/stages/{id}")
class StageSettingsController {

    private static final String[] FIELDS = {
        "name", "probability", "normDays", "color", "agreed", "requiredFields", "checklist", "instruction"
    };

    private final Templates templates;
    private final Records records;
    private final Pipelines pipelines;
    private final PipelineForms forms;

    StageSettingsController(Templates templates, Records records, Pipelines pipelines, PipelineForms forms) {
        this.templates = templates;
        this.records = records;
        this.pipelines = pipelines;
        this.forms = forms;
    }

    @PutMapping
    JteModel write(
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> form, HttpServletResponse response) {
        try {
            records.change("stage", id, null, PipelineForms.given(form, FIELDS));
        } catch (Refused refused) {
            response.setStatus(422);
            return templates.dealsStage(forms.stage(id, PipelineForms.errors(refused), true));
        }
        Toasts.done(t("deals.settings.saved"));
        return templates.dealsStage(forms.stage(id, Map.of(), true));
    }

    /// For those who do not drag.
    @PutMapping("/place")
    JteModel shift(@PathVariable UUID id, @RequestParam int by) {
        var pipeline = forms.of(id);
        var order = new ArrayList<>(pipeline.stages().stream().map(Stage::id).toList());
        var from = order.indexOf(id);
        Collections.swap(order, from, Math.clamp(from + by, 0, order.size() - 1));
        pipelines.orderStages(pipeline.id(), order);
        return templates.dealsStages(forms.form(pipeline.id(), Map.of()));
    }

    @GetMapping("/removal")
    JteModel ask(@PathVariable UUID id) {
        Rights.require(Action.DELETE, "settings");
        return templates.dealsStageRemoval(forms.removal(id));
    }

    @DeleteMapping
    JteModel delete(@PathVariable UUID id, @RequestParam @Nullable UUID moveTo) {
        var pipeline = forms.of(id);
        pipelines.deleteStage(id, moveTo);
        Toasts.done(t("deals.stage.deleted", pipeline.stage(id).name()));
        return templates.dealsStages(forms.form(pipeline.id(), Map.of()));
    }
}
