package voronka.insight.web;

import static voronka.insight.web.Parts.columns;
import static voronka.insight.web.Parts.definitions;
import static voronka.web.Texts.t;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import voronka.deals.PipelineQueries;
import voronka.insight.FunnelQueries;
import voronka.insight.Scope;
import voronka.insight.web.Report.Table;
import voronka.insight.web.Report.Tile;
import voronka.insight.web.Report.Value;
import voronka.web.Formats;

/// The two funnels (S87): of the deals of one pipeline, and of requests.
@Component
@Order(30)
class FunnelReport implements ReportPage {

    private final FunnelQueries funnels;
    private final PipelineQueries pipelines;
    private final Filters filters;
    private final JsonMapper json;

    FunnelReport(FunnelQueries funnels, PipelineQueries pipelines, Filters filters, JsonMapper json) {
        this.funnels = funnels;
        this.pipelines = pipelines;
        this.filters = filters;
        this.json = json;
    }

    @Override
    public String name() {
        return "funnel";
    }

    @Override
    public Report of(Scope given, LocalDate today) {
        var scope = given.pipeline() == null ? given.withPipeline(pipelines.all().getFirst().id()) : given;
        var steps = funnels.deals(scope);
        var won = funnels.won(scope);
        var began = steps.isEmpty() ? 0 : steps.getFirst().entered();
        var cohortWon = Addresses.set("deals", "cohortWon", scope, Map.of());
        var tiles = List.of(
                new Tile(t("insight.funnel.began"), Formats.number(began), "", reached(scope, steps), ""),
                new Tile(t("insight.funnel.won"), Formats.number(won), "", cohortWon, "won"),
                new Tile(
                        t("insight.funnel.through"),
                        began == 0 ? "—" : Formats.percent((double) won / began),
                        t("insight.funnel.through.note"),
                        cohortWon,
                        ""));
        return new Report(
                "funnel",
                t("insight.funnel.title"),
                filters.of(scope, today),
                tiles,
                funnelChart(scope, steps, won),
                List.of(dealSteps(scope, steps, won), requestSteps(scope, funnels.requests(scope))),
                definitions("insight.funnel.definition", "insight.funnel.time", "insight.requests.definition", "insight.requests.time"));
    }

    private static @Nullable String reached(Scope scope, List<FunnelQueries.Step> steps) {
        return steps.isEmpty() ? null : Addresses.set("deals", "reached", scope, position(steps.getFirst()));
    }

    private static Map<String, String> position(FunnelQueries.Step step) {
        return Map.of("position", String.valueOf(step.position()));
    }

    private static Table dealSteps(Scope scope, List<FunnelQueries.Step> steps, int won) {
        var rows = new ArrayList<List<Value>>();
        for (var step : steps) {
            var share = step.entered() == 0 ? null : (Double) ((double) step.wentOn() / step.entered());
            var late = step.days() != null && step.norm() != null && step.days() > step.norm();
            rows.add(List.of(
                    Values.text(step.name()),
                    Values.count(step.entered()).to(Addresses.set("deals", "reached", scope, position(step))),
                    Values.count(step.wentOn()).to(Addresses.set("deals", "wentOn", scope, position(step))),
                    Values.share(share),
                    Values.days(step.days()).to(left(scope, step)).in(late ? "late" : ""),
                    step.norm() == null ? Values.text(null) : Values.count(step.norm())));
        }
        rows.add(List.of(
                Values.text(t("insight.funnel.won")),
                Values.count(won).to(Addresses.set("deals", "cohortWon", scope, Map.of())).in("won"),
                Values.text(""),
                Values.text(""),
                Values.text(""),
                Values.text("")));
        return new Table(
                t("insight.funnel.deals"),
                columns("insight.column.stage", "#insight.column.entered", "#insight.column.wentOn", "#insight.column.conversion", "#insight.column.days", "#insight.column.norm"),
                rows);
    }

    private static @Nullable String left(Scope scope, FunnelQueries.Step step) {
        return step.days() == null ? null : Addresses.set("deals", "left", scope, Map.of("stage", step.stage().toString()));
    }

    private static Table requestSteps(Scope scope, List<FunnelQueries.RequestStep> steps) {
        var rows = new ArrayList<List<Value>>();
        for (var i = 0; i < steps.size(); i++) {
            var step = steps.get(i);
            var next = i + 1 < steps.size() ? steps.get(i + 1) : null;
            rows.add(List.of(
                    Values.text(t("insight.requests." + step.step())),
                    Values.count(step.count()).to(rowsOf(scope, step)),
                    next == null ? Values.text("") : Values.count(next.count()).to(rowsOf(scope, next)),
                    next == null || step.count() == 0 ? Values.text("") : Values.share((double) next.count() / step.count()),
                    next == null ? Values.text("") : Values.days(step.days())));
        }
        return new Table(
                t("insight.funnel.requests"),
                columns("insight.column.step", "#insight.column.requests", "#insight.column.wentOn", "#insight.column.conversion", "#insight.column.untilNext"),
                rows);
    }

    private static String rowsOf(Scope scope, FunnelQueries.RequestStep step) {
        return Addresses.set("requests", "funnel", scope.withPipeline(null), Map.of("step", step.step()));
    }

    private @Nullable String funnelChart(Scope scope, List<FunnelQueries.Step> steps, int won) {
        if (steps.stream().allMatch(step -> step.entered() == 0)) {
            return null;
        }
        var data = new ArrayList<Map<String, Object>>();
        for (var step : steps) {
            data.add(Map.of(
                    "name", step.name(),
                    "value", step.entered(),
                    "itemStyle", Map.of("opacity", 1 - 0.6 * data.size() / Math.max(1, steps.size())),
                    "href", Addresses.set("deals", "reached", scope, position(step))));
        }
        data.add(Map.of(
                "name", t("insight.funnel.won"),
                "value", won,
                "href", Addresses.set("deals", "cohortWon", scope, Map.of())));
        var series = Map.of(
                "type", "funnel",
                "colorBy", "series",
                "sort", "none",
                "gap", 2,
                "left", "6%",
                "width", "62%",
                "label", Map.of("position", "right", "formatter", "{b}: {c}"),
                "labelLine", Map.of("length", 110),
                "data", data);
        return json.writeValueAsString(Map.of("tooltip", Map.of("trigger", "item"), "series", List.of(series)));
    }
}
