package voronka.insight.web;

import static voronka.insight.web.Parts.columns;
import static voronka.web.Texts.t;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import voronka.accounts.Caller;
import voronka.insight.HandOverQueries;
import voronka.insight.HandOverQueries.Side;
import voronka.insight.Scope;
import voronka.insight.web.Report.Table;
import voronka.insight.web.Report.Tile;
import voronka.insight.web.Report.Value;
import voronka.web.Formats;

/// The report on hand-overs: the quarrel of callers and closers in numbers (S21).
@Component
@Order(60)
class HandOverReport implements ReportPage {

    private final HandOverQueries queries;
    private final Filters filters;

    HandOverReport(HandOverQueries queries, Filters filters) {
        this.queries = queries;
        this.filters = filters;
    }

    @Override
    public String name() {
        return "handovers";
    }

    @Override
    public Report of(Scope scope, LocalDate today) {
        var all = queries.all(scope);
        return new Report(
                "handovers",
                t("insight.handovers.title"),
                filters.of(scope, today),
                List.of(
                        tile("offered", Formats.number(all.offered()), rows(scope, Map.of()), ""),
                        tile("accepted", Values.share(all.share()).text(), rows(scope, Map.of("state", "accepted")), ""),
                        tile("returned", Formats.number(all.returned()), rows(scope, Map.of("state", "returned")), ""),
                        tile("expired", Formats.number(all.expired()), rows(scope, Map.of("state", "expired")), all.expired() > 0 ? "late" : ""),
                        tile("won", Values.share(all.conversion()).text(), rows(scope, Map.of("state", "won")), "won")),
                null,
                List.of(
                        sides(scope, "giver", queries.givers(scope)),
                        sides(scope, "receiver", queries.receivers(scope)),
                        reasons(scope, all.returned())),
                List.of(t("insight.handovers.definition"), t("insight.handovers.definition.won"), t("insight.zone", Caller.current().zone().getId())));
    }

    private static Tile tile(String name, String figure, String href, String tone) {
        return new Tile(t("insight.handovers." + name), figure, "", href, tone);
    }

    private static Table sides(Scope scope, String side, List<Side> sides) {
        var rows = new ArrayList<List<Value>>();
        for (var each : sides) {
            var person = String.valueOf(each.person());
            rows.add(List.of(
                    Values.text(each.name()),
                    Values.count(each.offered()).to(rows(scope, Map.of(side, person))),
                    Values.count(each.accepted()).to(rows(scope, Map.of(side, person, "state", "accepted"))),
                    Values.share(each.share()),
                    Values.count(each.returned()).to(rows(scope, Map.of(side, person, "state", "returned"))),
                    Values.count(each.expired()).to(rows(scope, Map.of(side, person, "state", "expired"))),
                    each.minutes() == null ? Values.text(null) : Values.number(each.minutes()),
                    Values.count(each.won()).to(rows(scope, Map.of(side, person, "state", "won"))),
                    Values.share(each.conversion())));
        }
        return new Table(
                t("insight.handovers." + side),
                columns("insight.column.person", "#insight.handovers.offered", "#insight.handovers.taken", "#insight.handovers.accepted", "#insight.handovers.returned", "#insight.handovers.expired", "#insight.handovers.minutes", "#insight.requests.won", "#insight.handovers.won"),
                rows);
    }

    private Table reasons(Scope scope, int returned) {
        var rows = new ArrayList<List<Value>>();
        for (var reason : queries.reasons(scope)) {
            rows.add(List.of(
                    Values.text(t("hand_over.choice.returnReason." + reason.code())),
                    Values.count(reason.count()).to(rows(scope, Map.of("state", "returned", "reason", reason.code()))),
                    Values.share(returned == 0 ? null : (double) reason.count() / returned)));
        }
        return new Table(
                t("insight.handovers.reasons"),
                columns("insight.column.reason", "#insight.handovers.returned", "#insight.column.share"),
                rows);
    }

    private static String rows(Scope scope, Map<String, String> further) {
        return Addresses.set("hand-overs", "handed", scope, further);
    }
}
