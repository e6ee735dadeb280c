package voronka.deals.web;

import static voronka.web.Texts.t;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import templates.Templates;
import voronka.accounts.Action;
import voronka.accounts.Caller;
import voronka.accounts.Rights;
import voronka.deals.Pipelines;
import voronka.records.Records;
import voronka.records.Refused;
import voronka.records.Toasts;
import voronka.web.SettingsPage;

/// The settings of pipelines: their order, their fields, the order of their stages.
@Controller
@RequestMapping("/settings/pipelines")
class PipelineSettingsController {

    private static final String[] FIELDS = {
        "name", "saleMode", "novelty", "approach", "winCondition", "normDays", "paymentHours"
    };

    private final Templates templates;
    private final Records records;
    private final Pipelines pipelines;
    private final PipelineForms forms;

    PipelineSettingsController(Templates templates, Records records, Pipelines pipelines, PipelineForms forms) {
        this.templates = templates;
        this.records = records;
        this.pipelines = pipelines;
        this.forms = forms;
    }

    @GetMapping
    JteModel page(@RequestParam @Nullable UUID pipeline) {
        Rights.require(Action.EDIT, "settings");
        return templates.dealsPipelines(forms.form(pipeline, Map.of()));
    }

    @PostMapping
    String open(@RequestParam String name) {
        return "redirect:/settings/pipelines?pipeline=" + pipelines.open(name);
    }

    @PutMapping("/order")
    JteModel order(@RequestParam List<UUID> order) {
        pipelines.order(order);
        return templates.recordsText("");
    }

    @PutMapping("/{id}")
    JteModel write(
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> form, HttpServletResponse response) {
        try {
            records.change("pipeline", id, null, PipelineForms.given(form, FIELDS));
        } catch (Refused refused) {
            response.setStatus(422);
            return templates.dealsPipeline(forms.form(id, PipelineForms.errors(refused)));
        }
        Toasts.done(t("deals.settings.saved"));
        return templates.dealsPipeline(forms.form(id, Map.of()));
    }

    @DeleteMapping("/{id}")
    JteModel delete(@PathVariable UUID id, HttpServletResponse response) {
        records.delete("pipeline", id, null);
        response.setHeader("HX-Redirect", "/settings/pipelines");
        return templates.recordsText("");
    }

    @PutMapping("/{id}/stages")
    JteModel orderStages(@PathVariable UUID id, @RequestParam List<UUID> order) {
        pipelines.orderStages(id, order);
        return templates.recordsText("");
    }

    @PostMapping("/{id}/stages")
    JteModel addStage(@PathVariable UUID id, @RequestParam String name) {
        pipelines.addStage(id, name);
        return templates.dealsStages(forms.form(id, Map.of()));
    }

    @Bean
    static SettingsPage pipelineSettings() {
        return SettingsPage.of(
                "deals.settings.pipelines",
                "/settings/pipelines",
                "chart-funnel",
                20,
                () -> Caller.current().may(Action.EDIT, "settings"));
    }
}
