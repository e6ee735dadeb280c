package voronka.insight.web;

import static voronka.insight.web.Parts.columns;
import static voronka.insight.web.Parts.definitions;
import static voronka.web.Texts.t;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import voronka.accounts.Action;
import voronka.accounts.Caller;
import voronka.insight.PlanQueries;
import voronka.insight.Scope;
import voronka.insight.web.Report.Table;
import voronka.insight.web.Report.Value;
import voronka.tenancy.Settings;

/// Plan and fact of a month (S190) by person and department, with the pace to hold.
@Component
@Order(40)
class PlanReport implements ReportPage {

    private final PlanQueries plans;
    private final Filters filters;
    private final Settings settings;
    private final Bars bars;

    PlanReport(PlanQueries plans, Filters filters, Settings settings, Bars bars) {
        this.plans = plans;
        this.filters = filters;
        this.settings = settings;
        this.bars = bars;
    }

    @Override
    public String name() {
        return "plan";
    }

    @Override
    public Report of(Scope scope, LocalDate today) {
        var currency = settings.text("company.currency", "RUB");
        var month = scope.to().withDayOfMonth(1);
        var whole = new Scope(month, month.plusMonths(1).minusDays(1), null, scope.department(), scope.person(), scope.zone());
        var lines = plans.month(whole, currency);
        var table = new Table(
                t("insight.plan.month", Filters.name(month)),
                columns("insight.column.whose", "insight.column.metric", "#insight.column.plan", "#insight.column.fact", "#insight.column.done", "#insight.column.pace"),
                lines.stream().map(line -> row(line, whole, today, currency)).toList());
        return new Report(
                        "plan",
                        t("insight.plan.title"),
                        filters.months(whole, today),
                        List.of(),
                        chart(lines),
                        List.of(table),
                        definitions("insight.plan.definition", "insight.plan.pace"))
                .with(deeds());
    }

    private static List<Report.Deed> deeds() {
        var caller = Caller.current();
        var deeds = new ArrayList<Report.Deed>();
        if (caller.may(Action.CREATE, "plan")) {
            deeds.add(new Report.Deed(t("insight.plan.new"), "/plans/new", "plus"));
        }
        if (caller.may(Action.SEE, "plan")) {
            deeds.add(new Report.Deed(t("insight.plans.all"), "/plans", "list"));
        }
        return deeds;
    }

    private static List<Value> row(PlanQueries.Line line, Scope month, LocalDate today, String currency) {
        var elapsed = Workdays.share(month, today);
        var of = new Scope(month.from(), month.to(), null, line.department(), line.person(), month.zone());
        return List.of(
                Values.text(line.name()),
                Values.text(t("plan.choice.metric." + line.metric())),
                amount(line.metric(), line.target(), currency).to("/plans/" + line.plan()),
                amount(line.metric(), line.fact(), currency).to(rowsOf(line.metric(), of, currency)),
                Values.share(line.share()).in(line.share() >= 1 ? "won" : line.share() + 0.05 < elapsed ? "late" : ""),
                amount(line.metric(), line.target().multiply(BigDecimal.valueOf(elapsed)), currency));
    }

    private static Value amount(String metric, BigDecimal value, String currency) {
        return metric.equals("paid") || metric.equals("won")
                ? Values.money(value, currency)
                : Values.number(value.setScale(0, RoundingMode.HALF_UP));
    }

    private static String rowsOf(String metric, Scope scope, String currency) {
        return switch (metric) {
            case "paid" -> Addresses.set("payments", "revenue", scope, Map.of("currency", currency));
            case "won", "deals" -> Addresses.set("deals", "won", scope, Map.of());
            case "calls" -> Addresses.set("activities", "contacts", scope, Map.of("kind", "call"));
            default -> Addresses.set("activities", "contacts", scope, Map.of("kind", "meeting"));
        };
    }

    private @Nullable String chart(List<PlanQueries.Line> lines) {
        var money = lines.stream().filter(line -> line.metric().equals("paid")).toList();
        return bars.of(
                money.stream().map(PlanQueries.Line::name).toList(),
                new Bars.Series(t("insight.column.fact"), money.stream().map(PlanQueries.Line::fact).toList()),
                new Bars.Series(t("insight.column.plan"), money.stream().map(PlanQueries.Line::target).toList()));
    }
}
