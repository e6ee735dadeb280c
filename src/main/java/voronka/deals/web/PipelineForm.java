package voronka.deals.web;

import java.util.List;
import java.util.Map;
import voronka.deals.Pipeline;

/// A pipeline as an administrator edits it, with its stages.
public record PipelineForm(
        Pipeline pipeline, List<Pipeline> pipelines, List<StageForm> stages, Map<String, String> errors) {

    public static final List<String> WIN = List.of("agreed", "signed", "shipped", "paid");

    public String error(String field) {
        return errors.getOrDefault(field, "");
    }

    public String path() {
        return "/settings/pipelines/" + pipeline.id();
    }

    public String href(Pipeline other) {
        return "/settings/pipelines?pipeline=" + other.id();
    }
}
