package voronka.insight.web;

import static voronka.web.Texts.t;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import voronka.NotFound;
import voronka.accounts.Caller;
import voronka.deals.PipelineQueries;
import voronka.insight.FigureQueries;
import voronka.insight.FunnelQueries;
import voronka.insight.PlanQueries;
import voronka.insight.Scope;
import voronka.insight.web.Report.Column;
import voronka.insight.web.Report.Table;
import voronka.insight.web.Report.Tile;
import voronka.insight.web.Report.Value;
import voronka.tenancy.Settings;
import voronka.web.Formats;

/// Puts the reports together from their counts: what stands where, what each figure opens, what it means.
@Component
class Reports {

    static final List<String> NAMES = List.of("figures", "stages", "funnel", "intake", "plan", "refusals");

    private final StageReport stages;
    private final FunnelQueries funnels;
    private final FigureQueries figures;
    private final PlanQueries plans;
    private final IntakeReport intake;
    private final PipelineQueries pipelines;
    private final Filters filters;
    private final Settings settings;
    private final JsonMapper json;
    private final Clock clock;

    Reports(
            StageReport stages,
            FunnelQueries funnels,
            FigureQueries figures,
            PlanQueries plans,
            IntakeReport intake,
            PipelineQueries pipelines,
            Filters filters,
            Settings settings,
            JsonMapper json,
            Clock clock) {
        this.stages = stages;
        this.funnels = funnels;
        this.figures = figures;
        this.plans = plans;
        this.intake = intake;
        this.pipelines = pipelines;
        this.filters = filters;
        this.settings = settings;
        this.json = json;
        this.clock = clock;
    }

    Report report(String name, Map<String, String> parameters) {
        var today = LocalDate.now(clock.withZone(Caller.current().zone()));
        var scope = Scope.of(parameters, today);
        return switch (name) {
            case "funnel" -> funnel(scope.pipeline() == null ? scope.withPipeline(firstPipeline()) : scope, today);
            case "figures" -> figures(scope, today);
            case "stages" -> stages(scope);
            case "intake" -> intake.of(scope, today);
            case "plan" -> plan(scope, today);
            case "refusals" -> refusals(scope, today);
            default -> throw new NotFound();
        };
    }

    /// As things stand now, whatever the period.
    private Report stages(Scope scope) {
        var pipeline = pipelines.find(scope.pipeline() == null ? firstPipeline() : scope.pipeline()).orElseThrow(NotFound::new);
        return stages.of(pipeline, scope, filters.timeless(scope.withPipeline(pipeline.id())), currency());
    }

    private UUID firstPipeline() {
        return pipelines.all().getFirst().id();
    }

    private Report funnel(Scope scope, LocalDate today) {
        var steps = funnels.deals(scope);
        var requests = funnels.requests(scope);
        var won = funnels.won(scope);
        var tables = new ArrayList<Table>();
        tables.add(dealSteps(scope, steps, won));
        tables.add(requestSteps(scope, requests));
        var began = steps.isEmpty() ? 0 : steps.getFirst().entered();
        var tiles = List.of(
                new Tile(t("insight.funnel.began"), Formats.number(began), "", reached(scope, steps, "reached"), ""),
                new Tile(t("insight.funnel.won"), Formats.number(won), "", Addresses.set("deals", "cohortWon", scope, Map.of()), "won"),
                new Tile(
                        t("insight.funnel.through"),
                        began == 0 ? "—" : Formats.percent((double) won / began),
                        t("insight.funnel.through.note"),
                        null,
                        ""));
        return new Report(
                "funnel",
                t("insight.funnel.title"),
                filters.of(scope, today),
                tiles,
                funnelChart(scope, steps, won),
                tables,
                definitions("insight.funnel.definition", "insight.funnel.time", "insight.requests.definition"));
    }

    private static @Nullable String reached(Scope scope, List<FunnelQueries.Step> steps, String set) {
        return steps.isEmpty() ? null : Addresses.set("deals", set, scope, position(steps.getFirst()));
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
                    Values.days(step.days()).in(late ? "late" : ""),
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

    private static Table requestSteps(Scope scope, List<FunnelQueries.RequestStep> steps) {
        var rows = new ArrayList<List<Value>>();
        var before = Optional.<Integer>empty();
        for (var step : steps) {
            var share = before.filter(count -> count > 0).map(count -> (double) step.count() / count).orElse(null);
            rows.add(List.of(
                    Values.text(t("insight.requests." + step.step())),
                    Values.count(step.count()).to(Addresses.set("requests", "funnel", scope, Map.of("step", step.step()))),
                    Values.share(share)));
            before = Optional.of(step.count());
        }
        return new Table(
                t("insight.funnel.requests"),
                columns("insight.column.step", "#insight.column.requests", "#insight.column.ofBefore"),
                rows);
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

    private Report figures(Scope scope, LocalDate today) {
        var currency = currency();
        var counted = figures.all(scope, currency);
        var all = counted.whole();
        var retention = figures.retention(scope);
        var days = Math.max(1, workdays(scope, today));
        var tiles = List.of(
                new Tile(t("insight.figures.won"), Formats.number(all.won()), Formats.shortMoney(all.wonSum(), currency), Addresses.set("deals", "won", scope, Map.of()), "won"),
                new Tile(t("insight.figures.average"), all.average() == null ? "—" : Formats.shortMoney(all.average(), currency), "", null, ""),
                new Tile(t("insight.figures.cycle"), Values.days(all.cycleDays()).text(), t("insight.figures.days"), null, ""),
                new Tile(t("insight.figures.lost"), Formats.number(all.lost()), "", Addresses.set("deals", "lost", scope, Map.of()), ""),
                new Tile(t("insight.figures.conversion"), Values.share(all.conversion()).text(), t("insight.figures.conversion.note"), null, ""),
                new Tile(t("insight.figures.contacts"), Formats.number(BigDecimal.valueOf(all.contacts()).divide(BigDecimal.valueOf(days), 1, java.math.RoundingMode.HALF_UP)), t("insight.figures.contacts.note", all.contacts()), Addresses.set("activities", "contacts", scope, Map.of()), ""),
                new Tile(t("insight.figures.retention"), Values.share(retention.share()).text(), t("insight.figures.retention.note", retention.again(), retention.before()), null, ""));
        var people = counted.people();
        return new Report(
                "figures",
                t("insight.figures.title"),
                filters.of(scope, today),
                tiles,
                peopleChart(people),
                List.of(people(scope, people, days, currency)),
                definitions("insight.figures.definition", "insight.figures.definition.cycle", "insight.figures.definition.contacts", "insight.figures.definition.retention", "insight.figures.definition.currency"));
    }

    private static Table people(Scope scope, List<FigureQueries.OfPerson> people, long days, String currency) {
        var rows = new ArrayList<List<Value>>();
        for (var person : people) {
            var own = scope.ofPerson(person.person());
            var of = person.figures();
            var perDay = BigDecimal.valueOf(of.contacts()).divide(BigDecimal.valueOf(days), 1, java.math.RoundingMode.HALF_UP);
            rows.add(List.of(
                    Values.text(person.name()),
                    Values.count(of.won()).to(link(person, "deals", "won", own)),
                    Values.money(of.wonSum(), currency).to(link(person, "deals", "won", own)),
                    Values.money(of.average(), currency),
                    Values.days(of.cycleDays()),
                    Values.count(of.lost()).to(link(person, "deals", "lost", own)),
                    Values.share(of.conversion()),
                    Values.number(perDay).to(link(person, "activities", "contacts", own))));
        }
        return new Table(
                t("insight.figures.people"),
                columns("insight.column.person", "#insight.figures.won", "#insight.column.sum", "#insight.figures.average", "#insight.figures.cycle", "#insight.figures.lost", "#insight.figures.conversion", "#insight.figures.contacts"),
                rows);
    }

    private static @Nullable String link(FigureQueries.OfPerson person, String plural, String set, Scope scope) {
        return person.person() == null ? null : Addresses.set(plural, set, scope, Map.of());
    }

    private @Nullable String peopleChart(List<FigureQueries.OfPerson> people) {
        if (people.isEmpty()) {
            return null;
        }
        var names = people.stream().map(person -> person.name() == null ? "—" : person.name()).toList();
        var sums = people.stream().map(person -> person.figures().wonSum()).toList();
        return json.writeValueAsString(Map.of(
                "grid", Map.of("left", 8, "right", 16, "top", 12, "bottom", 8, "containLabel", true),
                "tooltip", Map.of("trigger", "axis"),
                "xAxis", Map.of("type", "value"),
                "yAxis", Map.of("type", "category", "inverse", true, "data", names),
                "series", List.of(Map.of("type", "bar", "barMaxWidth", 22, "data", sums))));
    }

    /// Monday to Friday of the period, up to today.
    private static long workdays(Scope scope, LocalDate today) {
        var last = scope.to().isAfter(today) ? today : scope.to();
        return last.isBefore(scope.from())
                ? 0
                : scope.from().datesUntil(last.plusDays(1)).filter(day -> day.getDayOfWeek().getValue() < 6).count();
    }

    private Report plan(Scope scope, LocalDate today) {
        var month = scope.to().withDayOfMonth(1);
        var currency = currency();
        var lines = plans.month(month, currency);
        var whole = new Scope(month, month.plusMonths(1).minusDays(1), null, null, null, scope.zone());
        var elapsed = share(whole, today);
        var rows = new ArrayList<List<Value>>();
        for (var line : lines) {
            var own = whole.ofPerson(line.person());
            var of = line.person() == null
                    ? new Scope(own.from(), own.to(), null, line.department(), null, own.zone())
                    : own;
            rows.add(List.of(
                    Values.text(line.name()),
                    Values.text(t("plan.choice.metric." + line.metric())),
                    amount(line.metric(), line.target(), currency).to("/plans/" + line.plan()),
                    amount(line.metric(), line.fact(), currency).to(rowsOf(line.metric(), of)),
                    Values.share(line.share()).in(line.share() >= 1 ? "won" : line.share() + 0.05 < elapsed ? "late" : ""),
                    amount(line.metric(), line.target().multiply(BigDecimal.valueOf(elapsed)), currency)));
        }
        var table = new Table(
                t("insight.plan.month", month.getMonthValue(), month.getYear()),
                columns("insight.column.whose", "insight.column.metric", "#insight.column.plan", "#insight.column.fact", "#insight.column.done", "#insight.column.pace"),
                rows);
        return new Report(
                "plan",
                t("insight.plan.title"),
                filters.of(scope, today),
                List.of(),
                planChart(lines),
                List.of(table),
                definitions("insight.plan.definition", "insight.plan.pace"));
    }

    private static Value amount(String metric, BigDecimal value, String currency) {
        return metric.equals("paid") || metric.equals("won")
                ? Values.money(value, currency)
                : Values.number(value.setScale(0, java.math.RoundingMode.HALF_UP));
    }

    private static String rowsOf(String metric, Scope scope) {
        return switch (metric) {
            case "paid" -> Addresses.set("payments", "revenue", scope, Map.of());
            case "won", "deals" -> Addresses.set("deals", "won", scope, Map.of());
            case "calls" -> Addresses.set("activities", "contacts", scope, Map.of("kind", "call"));
            default -> Addresses.set("activities", "contacts", scope, Map.of("kind", "meeting"));
        };
    }

    /// How much of the month's working days have passed.
    private static double share(Scope month, LocalDate today) {
        var all = workdays(month, month.to());
        return today.isBefore(month.from()) || all == 0 ? 0 : Math.min(1, (double) workdays(month, today) / all);
    }

    private @Nullable String planChart(List<PlanQueries.Line> lines) {
        var money = lines.stream().filter(line -> line.metric().equals("paid")).toList();
        if (money.isEmpty()) {
            return null;
        }
        return json.writeValueAsString(Map.of(
                "grid", Map.of("left", 8, "right", 16, "top", 30, "bottom", 8, "containLabel", true),
                "legend", Map.of("top", 0),
                "tooltip", Map.of("trigger", "axis"),
                "xAxis", Map.of("type", "value", "axisLabel", Map.of("hideOverlap", true)),
                "yAxis", Map.of("type", "category", "inverse", true, "data", money.stream().map(PlanQueries.Line::name).toList()),
                "series",
                        List.of(
                                Map.of("name", t("insight.column.fact"), "type", "bar", "barMaxWidth", 14, "data", money.stream().map(PlanQueries.Line::fact).toList()),
                                Map.of("name", t("insight.column.plan"), "type", "bar", "barMaxWidth", 14, "data", money.stream().map(PlanQueries.Line::target).toList()))));
    }

    private Report refusals(Scope scope, LocalDate today) {
        var currency = currency();
        var reasons = figures.refusals(scope, currency);
        var all = reasons.stream().mapToInt(FigureQueries.Reason::deals).sum();
        var rows = new ArrayList<List<Value>>();
        for (var reason : reasons) {
            var id = reason.id() == null ? "none" : reason.id().toString();
            rows.add(List.of(
                    Values.text(reason.name() == null ? t("insight.refusals.none") : reason.name()),
                    Values.count(reason.deals()).to(Addresses.set("deals", "lost", scope, Map.of("reason", id))),
                    Values.share(all == 0 ? null : (double) reason.deals() / all),
                    Values.money(reason.sum(), currency)));
        }
        var requests = figures.refusedRequests(scope);
        return new Report(
                "refusals",
                t("insight.refusals.title"),
                filters.of(scope, today),
                List.of(
                        new Tile(t("insight.refusals.deals"), Formats.number(all), "", Addresses.set("deals", "lost", scope, Map.of()), "late"),
                        new Tile(t("insight.refusals.requests"), Formats.number(requests), "", Addresses.set("requests", "refused", scope, Map.of()), "")),
                reasonChart(reasons),
                List.of(new Table(
                        t("insight.refusals.reasons"),
                        columns("insight.column.reason", "#insight.column.deals", "#insight.column.share", "#insight.column.sum"),
                        rows)),
                definitions("insight.refusals.definition"));
    }

    private @Nullable String reasonChart(List<FigureQueries.Reason> reasons) {
        if (reasons.isEmpty()) {
            return null;
        }
        return json.writeValueAsString(Map.of(
                "grid", Map.of("left", 8, "right", 16, "top", 12, "bottom", 8, "containLabel", true),
                "tooltip", Map.of("trigger", "axis"),
                "xAxis", Map.of("type", "value"),
                "yAxis",
                        Map.of(
                                "type", "category",
                                "inverse", true,
                                "data", reasons.stream().map(reason -> reason.name() == null ? t("insight.refusals.none") : reason.name()).toList()),
                "series", List.of(Map.of("type", "bar", "barMaxWidth", 22, "data", reasons.stream().map(FigureQueries.Reason::deals).toList()))));
    }

    private static List<Column> columns(String... keys) {
        return List.of(keys).stream()
                .map(key -> key.startsWith("#") ? new Column(t(key.substring(1)), true) : new Column(t(key), false))
                .toList();
    }

    private static List<String> definitions(String... keys) {
        var zone = Caller.current().zone().getId();
        var definitions = new ArrayList<String>();
        for (var key : keys) {
            definitions.add(t(key));
        }
        definitions.add(t("insight.zone", zone));
        return definitions;
    }

    private String currency() {
        return settings.text("company.currency", "RUB");
    }
}
