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
import voronka.insight.FigureQueries;
import voronka.insight.HotShareQueries;
import voronka.insight.Scope;
import voronka.insight.web.Report.Table;
import voronka.insight.web.Report.Tile;
import voronka.insight.web.Report.Value;
import voronka.tenancy.Settings;
import voronka.web.Formats;

/// The key figures (S180) and the share of new clients who came by themselves (S41), of all and by person.
@Component
@Order(10)
class FiguresReport implements ReportPage {

    private final FigureQueries figures;
    private final HotShareQueries hotShare;
    private final Filters filters;
    private final Settings settings;
    private final Bars bars;

    FiguresReport(FigureQueries figures, HotShareQueries hotShare, Filters filters, Settings settings, Bars bars) {
        this.figures = figures;
        this.hotShare = hotShare;
        this.filters = filters;
        this.settings = settings;
        this.bars = bars;
    }

    @Override
    public String name() {
        return "figures";
    }

    @Override
    public Report of(Scope scope, LocalDate today) {
        var currency = settings.text("company.currency", "RUB");
        var counted = figures.all(scope, currency);
        var all = counted.whole();
        var days = Math.max(1, Workdays.of(scope, today));
        var tiles = new ArrayList<>(tiles(scope, all, days, currency));
        tiles.add(retention(scope));
        tiles.add(hot(scope));
        var people = counted.people();
        return new Report(
                "figures",
                t("insight.figures.title"),
                filters.of(scope, today),
                tiles,
                chart(people),
                List.of(people(scope, people, days, currency)),
                definitions("insight.figures.definition", "insight.figures.definition.cycle", "insight.figures.definition.contacts", "insight.figures.definition.retention", "insight.figures.definition.hot", "insight.figures.definition.currency"));
    }

    private static List<Tile> tiles(Scope scope, FigureQueries.Figures all, long days, String currency) {
        var won = Addresses.set("deals", "won", scope, Map.of());
        return List.of(
                new Tile(t("insight.figures.won"), Formats.number(all.won()), Formats.shortMoney(all.wonSum(), currency), won, "won"),
                new Tile(t("insight.figures.average"), all.average() == null ? "—" : Formats.shortMoney(all.average(), currency), t("insight.figures.average.note"), won, ""),
                new Tile(t("insight.figures.cycle"), Values.days(all.cycleDays()).text(), t("insight.figures.days"), won, ""),
                new Tile(t("insight.figures.lost"), Formats.number(all.lost()), "", Addresses.set("deals", "lost", scope, Map.of()), ""),
                new Tile(t("insight.figures.conversion"), Values.share(all.conversion()).text(), t("insight.figures.conversion.note"), Addresses.set("deals", "decided", scope, Map.of()), ""),
                new Tile(t("insight.figures.contacts"), Formats.number(perDay(all.contacts(), days)), t("insight.figures.contacts.note", all.contacts()), Addresses.set("activities", "contacts", scope, Map.of()), ""));
    }

    private Tile retention(Scope scope) {
        var retention = figures.retention(scope);
        return new Tile(
                t("insight.figures.retention"),
                Values.share(retention.share()).text(),
                t("insight.figures.retention.note", retention.again(), retention.before()),
                Addresses.set("companies", "payers", scope, Map.of()),
                "");
    }

    /// Without any the marketing does not work; with most of them nobody hunts.
    private Tile hot(Scope scope) {
        var hot = hotShare.of(scope);
        var share = hot.share();
        var least = settings.find("insight.hot.least", Integer.class).orElse(10);
        var most = settings.find("insight.hot.most", Integer.class).orElse(15);
        var fits = share != null && share * 100 >= least && share * 100 <= most;
        return new Tile(
                t("insight.figures.hot"),
                Values.share(share).text(),
                t("insight.figures.hot.note", hot.hot(), hot.all(), least, most),
                Addresses.set("deals", "newClients", scope, Map.of()),
                share == null ? "" : fits ? "won" : "late");
    }

    private static BigDecimal perDay(int contacts, long days) {
        return BigDecimal.valueOf(contacts).divide(BigDecimal.valueOf(days), 1, RoundingMode.HALF_UP);
    }

    private static Table people(Scope scope, List<FigureQueries.OfPerson> people, long days, String currency) {
        var rows = new ArrayList<List<Value>>();
        for (var person : people) {
            var own = scope.ofPerson(person.person());
            var of = person.figures();
            rows.add(List.of(
                    Values.text(person.name()),
                    Values.count(of.won()).to(link(person, "deals", "won", own)),
                    Values.money(of.wonSum(), currency).to(link(person, "deals", "won", own)),
                    Values.money(of.average(), currency).to(link(person, "deals", "won", own)),
                    Values.days(of.cycleDays()).to(link(person, "deals", "won", own)),
                    Values.count(of.lost()).to(link(person, "deals", "lost", own)),
                    Values.share(of.conversion()).to(link(person, "deals", "decided", own)),
                    Values.number(perDay(of.contacts(), days)).to(link(person, "activities", "contacts", own))));
        }
        return new Table(
                t("insight.figures.people"),
                columns("insight.column.person", "#insight.figures.won", "#insight.column.sum", "#insight.figures.average", "#insight.figures.cycle", "#insight.figures.lost", "#insight.figures.conversion", "#insight.figures.contacts"),
                rows);
    }

    private static @Nullable String link(FigureQueries.OfPerson person, String plural, String set, Scope scope) {
        return person.person() == null ? null : Addresses.set(plural, set, scope, Map.of());
    }

    private @Nullable String chart(List<FigureQueries.OfPerson> people) {
        return bars.of(
                people.stream().map(person -> person.name() == null ? "—" : person.name()).toList(),
                new Bars.Series(t("insight.column.sum"), people.stream().map(person -> person.figures().wonSum()).toList()));
    }
}
