package voronka.deals.web;

import static java.util.stream.Collectors.joining;

import gg.jte.models.runtime.JteModel;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import templates.Templates;
import voronka.deals.Checklists;
import voronka.deals.GateRefused;
import voronka.deals.PipelineQueries;
import voronka.deals.Stage;
import voronka.records.Catalogue;
import voronka.records.RecordKind;
import voronka.records.Refused;
import voronka.records.web.BulkAsk;

/// Asks once for what a stage demands of all deals that were ticked to go there: a reason of the loss, fields, items.
@Component
class StageBulkAsk implements BulkAsk {

    private final RecordKind kind;
    private final PipelineQueries pipelines;
    private final Checklists checklists;
    private final AskForms asks;
    private final Templates templates;

    StageBulkAsk(
            Catalogue catalogue, PipelineQueries pipelines, Checklists checklists, AskForms asks, Templates templates) {
        this.kind = catalogue.kind("deal");
        this.pipelines = pipelines;
        this.checklists = checklists;
        this.asks = asks;
        this.templates = templates;
    }

    @Override
    public boolean isFor(RecordKind other, String field) {
        return other.name().equals("deal") && field.equals("stage");
    }

    @Override
    public Map<String, Object> given(MultiValueMap<String, String> sent) {
        return Answers.of(kind, sent).given();
    }

    @Override
    public void prepare(UUID deal, MultiValueMap<String, String> sent) {
        Answers.of(kind, sent).ticks().forEach(tick -> checklists.tick(deal, tick, true));
    }

    @Override
    public Optional<JteModel> window(Map<UUID, Refused> refused, String value, MultiValueMap<String, String> sent) {
        var stage = stageOf(value);
        if (refused.isEmpty() || stage.isEmpty()) {
            return Optional.empty();
        }
        var pipeline = pipelines.ofStage(stage.get().id()).orElseThrow();
        var hidden = new LinkedHashMap<String, String>();
        hidden.put("id", refused.keySet().stream().map(UUID::toString).collect(joining(",")));
        hidden.put("field", "stage");
        hidden.put("value", value);
        var form = asks.selection(
                pipeline, stage.get(), hidden, Answers.of(kind, sent), GateRefused.together(stage.get(), refused.values()));
        var helps = form.items().stream().anyMatch(item -> !item.ticked())
                || form.controls().stream().anyMatch(control -> !control.error().isEmpty() || control.value().isEmpty());
        return helps && !form.asksNothing() ? Optional.of(templates.dealsAsk(form)) : Optional.empty();
    }

    private Optional<Stage> stageOf(String value) {
        try {
            var id = UUID.fromString(value);
            return pipelines.ofStage(id).map(pipeline -> pipeline.stage(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
