package voronka.insight.web;

import static java.util.Objects.requireNonNullElse;
import static voronka.web.Texts.t;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import voronka.NotFound;
import voronka.deals.Pipeline;
import voronka.deals.PipelineQueries;
import voronka.deals.Stage;
import voronka.insight.Scope;
import voronka.insight.StandingQueries;
import voronka.insight.StandingQueries.Standing;
import voronka.insight.web.Report.Column;
import voronka.insight.web.Report.Table;
import voronka.insight.web.Report.Tile;
import voronka.insight.web.Report.Value;
import voronka.tenancy.Settings;
import voronka.web.Formats;

/// The open deals of a pipeline by stage and seller: how many, and how much money; each figure opens its deals.
@Component
@Order(20)
class StageReport implements ReportPage {

    private record Of(int deals, BigDecimal sum) {

        static final Of NOTHING = new Of(0, BigDecimal.ZERO);

        static Of of(Standing one) {
            return new Of(one.deals(), one.sum());
        }

        Of plus(Of other) {
            return new Of(deals + other.deals, sum.add(other.sum));
        }
    }

    /// A line of the tables: one seller, or all of them.
    private record Line(String name, Scope scope, boolean nobody, Map<UUID, Of> stages) {

        Of all() {
            return stages.values().stream().reduce(Of.NOTHING, Of::plus);
        }
    }

    private final StandingQueries queries;
    private final PipelineQueries pipelines;
    private final Filters filters;
    private final Settings settings;

    StageReport(StandingQueries queries, PipelineQueries pipelines, Filters filters, Settings settings) {
        this.queries = queries;
        this.pipelines = pipelines;
        this.filters = filters;
        this.settings = settings;
    }

    @Override
    public String name() {
        return "stages";
    }

    /// As things stand now, whatever the period.
    @Override
    public Report of(Scope scope, LocalDate today) {
        var chosen = scope.pipeline() == null ? pipelines.all().getFirst().id() : scope.pipeline();
        var pipeline = pipelines.find(chosen).orElseThrow(NotFound::new);
        return of(pipeline, scope, filters.timeless(scope.withPipeline(chosen)), settings.text("company.currency", "RUB"));
    }

    private Report of(Pipeline pipeline, Scope scope, Report.Filter filter, String currency) {
        var stages = pipeline.open();
        var standing = queries.standing(scope, stages.stream().map(Stage::id).toList(), currency);
        var lines = lines(standing, scope);
        var whole = whole(standing, scope);
        if (!lines.isEmpty()) {
            lines.add(whole);
        }
        Function<Of, Value> deals = of -> Values.count(of.deals());
        Function<Of, Value> money = of -> Values.money(of.sum(), currency);
        return new Report(
                "stages",
                t("insight.stages.title"),
                filter,
                List.of(
                        new Tile(t("insight.stages.open"), Formats.number(whole.all().deals()), "", rows(null, whole), ""),
                        new Tile(t("insight.column.sum"), Formats.shortMoney(whole.all().sum(), currency), "", rows(null, whole), "")),
                null,
                List.of(
                        table("insight.stages.deals", stages, lines, deals),
                        table("insight.stages.sums", stages, lines, money)),
                List.of(t("insight.stages.definition"), t("insight.figures.definition.currency"), t("insight.stages.seen")));
    }

    private static List<Line> lines(List<Standing> standing, Scope scope) {
        var lines = new LinkedHashMap<Optional<UUID>, Line>();
        for (var one : standing) {
            lines.computeIfAbsent(Optional.ofNullable(one.person()), person -> line(one, scope)).stages.put(one.stage(), Of.of(one));
        }
        return new ArrayList<>(lines.values());
    }

    private static Line line(Standing one, Scope scope) {
        return one.person() == null
                ? new Line(t("insight.stages.nobody"), scope, true, new HashMap<>())
                : new Line(requireNonNullElse(one.name(), "—"), scope.ofPerson(one.person()), false, new HashMap<>());
    }

    private static Line whole(List<Standing> standing, Scope scope) {
        var stages = new HashMap<UUID, Of>();
        standing.forEach(one -> stages.merge(one.stage(), Of.of(one), Of::plus));
        return new Line(t("insight.stages.all"), scope, false, stages);
    }

    private static Table table(String title, List<Stage> stages, List<Line> lines, Function<Of, Value> value) {
        var columns = new ArrayList<Column>();
        columns.add(new Column(t("insight.column.person"), false));
        stages.forEach(stage -> columns.add(new Column(stage.name(), true)));
        columns.add(new Column(t("insight.stages.all"), true));
        return new Table(t(title), columns, lines.stream().map(line -> row(stages, line, value)).toList());
    }

    private static List<Value> row(List<Stage> stages, Line line, Function<Of, Value> value) {
        var row = new ArrayList<Value>();
        row.add(Values.text(line.name));
        for (var stage : stages) {
            var of = line.stages.getOrDefault(stage.id(), Of.NOTHING);
            row.add(value.apply(of).to(of.deals() == 0 ? null : rows(stage, line)));
        }
        row.add(value.apply(line.all()).to(rows(null, line)));
        return row;
    }

    private static String rows(@Nullable Stage stage, Line line) {
        var further = new LinkedHashMap<String, String>();
        if (stage != null) {
            further.put("stage", stage.id().toString());
        }
        if (line.nobody) {
            further.put("owner", "none");
        }
        return Addresses.set("deals", "standing", line.scope, further);
    }
}
