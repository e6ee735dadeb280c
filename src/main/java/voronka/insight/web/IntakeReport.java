package voronka.insight.web;

import static voronka.insight.web.Parts.columns;
import static voronka.web.Texts.t;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import voronka.insight.IntakeQueries;
import voronka.insight.IntakeQueries.Channel;
import voronka.insight.Scope;
import voronka.insight.web.Report.Table;
import voronka.insight.web.Report.Tile;
import voronka.insight.web.Report.Value;
import voronka.web.Formats;

/// The report of intake: who answered in how many minutes, what was passed from whom and why, who got how many and what he
/// made of them.
@Component
@Order(35)
class IntakeReport implements ReportPage {

    private final IntakeQueries intake;
    private final Filters filters;

    IntakeReport(IntakeQueries intake, Filters filters) {
        this.intake = intake;
        this.filters = filters;
    }

    @Override
    public String name() {
        return "intake";
    }

    @Override
    public Report of(Scope scope, LocalDate today) {
        return new Report(
                "intake",
                t("insight.intake.title"),
                filters.of(scope, today),
                tiles(scope),
                null,
                List.of(answers(scope), passes(scope), shares(scope)),
                List.of(
                        t("insight.intake.definition.minutes"),
                        t("insight.intake.definition.passed"),
                        t("insight.intake.definition.shares")));
    }

    private List<Tile> tiles(Scope scope) {
        var all = intake.all(scope);
        return List.of(
                new Tile(t("insight.intake.came"), Formats.number(all.came()), "", came(scope, ""), ""),
                new Tile(
                        t("insight.intake.answered"),
                        Formats.number(all.answered()),
                        share(all.answered(), all.came()),
                        came(scope, "answered"),
                        ""),
                new Tile(
                        t("insight.intake.inTime"),
                        Formats.number(all.inTime()),
                        share(all.inTime(), all.answered()),
                        came(scope, "inTime"),
                        "won"),
                new Tile(t("insight.intake.minutes"), Values.minutes(all.minutes()).text(), t("insight.intake.minutes.note"), null, ""),
                new Tile(t("insight.intake.silent"), Formats.number(all.silent()), "", came(scope, "silent"), all.silent() > 0 ? "late" : ""));
    }

    private static String came(Scope scope, String step) {
        return Addresses.set("requests", "came", scope, step.isEmpty() ? Map.of() : Map.of("step", step));
    }

    private static String share(int part, int whole) {
        return whole == 0 ? "" : Formats.percent((double) part / whole);
    }

    private Table answers(Scope scope) {
        var rows = new ArrayList<List<Value>>();
        for (var person : intake.byPerson(scope)) {
            var own = scope.ofPerson(person.person());
            var everybody = withoutPerson(scope);
            rows.add(List.of(
                    Values.text(person.name()),
                    Values.count(person.answered()).to(Addresses.set("requests", "answered", own, Map.of())),
                    Values.count(person.inTime())
                            .to(Addresses.set("requests", "answered", own, Map.of("inTime", "true"))),
                    Values.minutes(person.minutes()),
                    Values.count(person.lost())
                            .to(passed(everybody, person.person(), null, "clock"))
                            .in(person.lost() > 0 ? "late" : ""),
                    Values.count(person.returned()).to(passed(everybody, person.person(), null, "returned"))));
        }
        return new Table(
                t("insight.intake.answers"),
                columns(
                        "insight.column.person",
                        "#insight.intake.answered",
                        "#insight.intake.inTime",
                        "#insight.intake.minutes",
                        "#insight.intake.lost",
                        "#insight.intake.returned"),
                rows);
    }

    private Table passes(Scope scope) {
        var rows = new ArrayList<List<Value>>();
        for (var pass : intake.passes(scope)) {
            rows.add(List.of(
                    Values.text(pass.fromName() == null ? t("insight.intake.queue") : pass.fromName()),
                    Values.text(pass.toName() == null ? t("insight.intake.queue") : pass.toName()),
                    Values.text(t("requests.pass." + pass.reason())),
                    Values.count(pass.requests())
                            .to(passed(
                                    withoutPerson(scope),
                                    pass.from(),
                                    pass.to() == null ? "none" : pass.to().toString(),
                                    pass.reason()))));
        }
        return new Table(
                t("insight.intake.passed"),
                columns("insight.intake.from", "insight.intake.to", "insight.intake.why", "#insight.column.requests"),
                rows);
    }

    private Table shares(Scope scope) {
        var channels = intake.channels(scope);
        var rows = new ArrayList<List<Value>>();
        for (var share : intake.shares(scope)) {
            var own = scope.ofPerson(share.person());
            rows.add(List.of(
                    Values.text(share.name()),
                    Values.count(share.got()).to(got(own, "")),
                    Values.whole(share.concreteness()),
                    Values.count(share.concrete()).to(got(own, "concrete")),
                    Values.text(sources(channels.getOrDefault(share.person(), List.of()))),
                    Values.count(share.converted()).to(got(own, "converted")).in("won"),
                    Values.count(share.refused()).to(got(own, "refused")),
                    Values.share(share.got() == 0 ? null : (double) share.converted() / share.got())));
        }
        return new Table(
                t("insight.intake.shares"),
                columns(
                        "insight.column.person",
                        "#insight.intake.got",
                        "#insight.intake.concreteness",
                        "#insight.intake.concrete",
                        "insight.intake.sources",
                        "#insight.intake.converted",
                        "#insight.intake.refused",
                        "#insight.figures.conversion"),
                rows);
    }

    private static String sources(List<Channel> channels) {
        return channels.stream()
                .map(channel -> t("request.choice.channel." + channel.channel()) + " " + channel.requests())
                .collect(Collectors.joining(", "));
    }

    private static String got(Scope scope, String what) {
        return Addresses.set("requests", "got", scope, what.isEmpty() ? Map.of() : Map.of("what", what));
    }

    private static String passed(Scope scope, @Nullable UUID from, @Nullable String to, String reason) {
        var further = new java.util.LinkedHashMap<String, String>();
        further.put("loser", from == null ? "none" : from.toString());
        if (to != null) {
            further.put("receiver", to);
        }
        further.put("reason", reason);
        return Addresses.set("requests", "passed", scope, further);
    }

    /// Who passed a request on is named by the set itself.
    private static Scope withoutPerson(Scope scope) {
        return new Scope(scope.from(), scope.to(), scope.pipeline(), null, null, scope.zone());
    }
}
