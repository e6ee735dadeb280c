package voronka.deals.web;

import static voronka.db.tenant.Tables.DEAL;
import static voronka.web.Texts.t;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import voronka.accounts.Rights;
import voronka.NotFound;
import voronka.deals.Missing;
import voronka.deals.Pipeline;
import voronka.deals.PipelineQueries;
import voronka.deals.Stage;
import voronka.records.Catalogue;
import voronka.records.Labels;
import voronka.records.RecordField.Trait;
import voronka.records.RecordKind;
import voronka.records.Refused;

/// Makes the forms of pipelines and stages, and reads what they send.
@Component
class PipelineForms {

    private static final List<String> WORDS = List.of("requiredFields", "winCondition");

    private final DSLContext sql;
    private final PipelineQueries pipelines;
    private final RecordKind deals;

    PipelineForms(DSLContext sql, PipelineQueries pipelines, Catalogue catalogue) {
        this.sql = sql;
        this.pipelines = pipelines;
        this.deals = catalogue.kind("deal").whole();
    }

    PipelineForm form(@Nullable UUID chosen, Map<String, String> errors) {
        var all = pipelines.drafts();
        var pipeline = all.stream()
                .filter(one -> one.id().equals(chosen))
                .findFirst()
                .or(() -> all.stream().findFirst())
                .orElseThrow(NotFound::new);
        var stages = pipeline.stages().stream()
                .map(stage -> form(stage, Map.of(), false))
                .toList();
        return new PipelineForm(pipeline, all, stages, errors);
    }

    StageForm stage(UUID stage, Map<String, String> errors, boolean open) {
        return form(pipelines.ofStage(stage).orElseThrow(NotFound::new).stage(stage), errors, open);
    }

    private StageForm form(Stage stage, Map<String, String> errors, boolean open) {
        var gated = deals.fields(Trait.GATED).stream().map(field -> field.name());
        var fields = Stream.concat(Stream.of(Missing.CUSTOMER), gated)
                .map(name -> new StageForm.Asked(
                        name, label(name), stage.requiredFields().contains(name)))
                .toList();
        return new StageForm(stage, fields, errors, open);
    }

    private String label(String field) {
        return field.equals(Missing.CUSTOMER) ? t("deals.customer") : Labels.field(deals, field);
    }

    StageRemoval removal(UUID id) {
        var pipeline = pipelines.ofStage(id).orElseThrow(NotFound::new);
        var stage = pipeline.stage(id);
        var others = pipeline.stages().stream()
                .filter(other -> other.kind() == stage.kind() && !other.id().equals(id))
                .toList();
        return new StageRemoval(stage, all(id), others);
    }

    Pipeline of(UUID stage) {
        return pipelines.ofStage(stage).orElseThrow(NotFound::new);
    }

    /// Boxes that are all unticked send nothing, which means none of them.
    static Map<String, Object> given(MultiValueMap<String, String> form, String... fields) {
        var given = new LinkedHashMap<String, Object>();
        for (var field : fields) {
            var sent = form.get(field);
            if (WORDS.contains(field)) {
                given.put(field, sent == null ? List.of() : sent);
            } else if (field.equals("checklist")) {
                given.put(
                        field,
                        sent == null ? List.of() : sent.getFirst().lines().toList());
            } else if (field.equals("agreed")) {
                given.put(field, sent != null);
            } else if (sent != null) {
                given.put(field, sent.getFirst());
            }
        }
        return given;
    }

    static Map<String, String> errors(Refused refused) {
        var errors = new LinkedHashMap<String, String>();
        refused.problems()
                .forEach(problem ->
                        errors.merge(String.valueOf(problem.field()), Labels.problem(problem), (a, b) -> a + ". " + b));
        return errors;
    }

    private int all(UUID stage) {
        return Rights.unguarded(
                "who may delete a stage is told of all deals that move with it", () -> sql.fetchCount(DEAL, DEAL.STAGE_ID.eq(stage)));
    }
}
