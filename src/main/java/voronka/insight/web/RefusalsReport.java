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
import voronka.insight.FigureQueries;
import voronka.insight.FigureQueries.Reason;
import voronka.insight.Scope;
import voronka.insight.web.Report.Table;
import voronka.insight.web.Report.Tile;
import voronka.insight.web.Report.Value;
import voronka.tenancy.Settings;
import voronka.web.Formats;

/// Why deals were lost and requests refused (S181).
@Component
@Order(50)
class RefusalsReport implements ReportPage {

    private final FigureQueries figures;
    private final Filters filters;
    private final Settings settings;
    private final Bars bars;

    RefusalsReport(FigureQueries figures, Filters filters, Settings settings, Bars bars) {
        this.figures = figures;
        this.filters = filters;
        this.settings = settings;
        this.bars = bars;
    }

    @Override
    public String name() {
        return "refusals";
    }

    @Override
    public Report of(Scope scope, LocalDate today) {
        var currency = settings.text("company.currency", "RUB");
        var deals = figures.refusals(scope, currency);
        var requests = figures.refusedRequests(scope);
        return new Report(
                "refusals",
                t("insight.refusals.title"),
                filters.of(scope, today),
                List.of(
                        new Tile(t("insight.refusals.deals"), Formats.number(all(deals)), "", Addresses.set("deals", "lost", scope, Map.of()), "late"),
                        new Tile(t("insight.refusals.requests"), Formats.number(all(requests)), "", Addresses.set("requests", "refused", scope, Map.of()), "")),
                chart(deals),
                List.of(ofDeals(scope, deals, currency), ofRequests(scope, requests)),
                definitions("insight.refusals.definition", "insight.refusals.definition.requests"));
    }

    private static int all(List<Reason> reasons) {
        return reasons.stream().mapToInt(Reason::count).sum();
    }

    private static Table ofDeals(Scope scope, List<Reason> reasons, String currency) {
        var rows = new ArrayList<List<Value>>();
        for (var reason : reasons) {
            rows.add(List.of(
                    Values.text(name(reason)),
                    Values.count(reason.count()).to(rowsOf("deals", "lost", scope, reason)),
                    Values.share((double) reason.count() / all(reasons)),
                    Values.money(reason.sum(), currency)));
        }
        return new Table(
                t("insight.refusals.reasons"),
                columns("insight.column.reason", "#insight.column.deals", "#insight.column.share", "#insight.column.sum"),
                rows);
    }

    private static Table ofRequests(Scope scope, List<Reason> reasons) {
        var rows = new ArrayList<List<Value>>();
        for (var reason : reasons) {
            rows.add(List.of(
                    Values.text(name(reason)),
                    Values.count(reason.count()).to(rowsOf("requests", "refused", scope, reason)),
                    Values.share((double) reason.count() / all(reasons))));
        }
        return new Table(
                t("insight.refusals.reasons.requests"),
                columns("insight.column.reason", "#insight.column.requests", "#insight.column.share"),
                rows);
    }

    private static String rowsOf(String plural, String set, Scope scope, Reason reason) {
        var id = reason.id() == null ? "none" : reason.id().toString();
        return Addresses.set(plural, set, scope, Map.of("reason", id));
    }

    private static String name(Reason reason) {
        return reason.name() == null ? t("insight.refusals.none") : reason.name();
    }

    private @Nullable String chart(List<Reason> reasons) {
        return bars.of(
                reasons.stream().map(RefusalsReport::name).toList(),
                new Bars.Series(t("insight.column.deals"), reasons.stream().map(Reason::count).toList()));
    }
}
