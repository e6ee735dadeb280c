package voronka.team.web;

import gg.jte.models.runtime.JteModel;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import templates.Templates;
import voronka.accounts.Action;
import voronka.accounts.Caller;
import voronka.accounts.Rights;
import voronka.accounts.Scope;
import voronka.team.BuildUp;
import voronka.team.BusFactorQueries;
import voronka.team.BusFactorQueries.Person;
import voronka.team.Management;
import voronka.tenancy.Settings;
import voronka.web.Formats;

/// The guide for building a department, with the warning of what rests on one person.
@Controller
class GuideController {

    private static final int SHOWN = 12;

    private final BuildUp buildUp;
    private final BusFactorQueries bus;
    private final Management management;
    private final Settings settings;
    private final Templates templates;
    private final Clock clock;

    GuideController(
            BuildUp buildUp,
            BusFactorQueries bus,
            Management management,
            Settings settings,
            Templates templates,
            Clock clock) {
        this.buildUp = buildUp;
        this.bus = bus;
        this.management = management;
        this.settings = settings;
        this.templates = templates;
        this.clock = clock;
    }

    @GetMapping("/team/guide")
    JteModel show() {
        Rights.require(Action.SEE, "report");
        var stages = buildUp.stages();
        var now = stages.stream().filter(stage -> !stage.isDone()).mapToInt(BuildUp.Stage::number).findFirst().orElse(6);
        return templates.teamGuide(new GuideView(
                stages, now, buildUp.sellers() < 2, seesAll() ? lines() : List.of(), management.threshold(), management.type()));
    }

    private static boolean seesAll() {
        var caller = Caller.current();
        return List.of("payment", "company", "deal").stream()
                .allMatch(kind -> caller.scope(Action.SEE, kind).filter(Scope.ALL::equals).isPresent());
    }

    private List<GuideView.Line> lines() {
        var today = LocalDate.now(clock.withZone(Caller.current().zone()));
        var from = today.minusYears(1).plusDays(1);
        var currency = settings.text("company.currency", "RUB");
        var people = bus.people(from, today, currency);
        var revenue = people.stream().map(Person::revenue).reduce(BigDecimal.ZERO, BigDecimal::add);
        var customers = people.stream().mapToInt(Person::customers).sum();
        var deals = people.stream().mapToInt(Person::deals).sum();
        return people.stream()
                .limit(SHOWN)
                .map(person -> new GuideView.Line(
                        person.name(),
                        person.post(),
                        person.here(),
                        share(
                                Formats.shortMoney(person.revenue(), currency),
                                person.revenue().doubleValue(),
                                revenue.doubleValue(),
                                "/payments?owner=" + person.id() + "&currency=" + currency + "&paidOn.gte=" + from
                                        + "&paidOn.lte=" + today),
                        share(
                                Formats.number(person.customers()),
                                person.customers(),
                                customers,
                                "/companies?owner=" + person.id()),
                        share(
                                Formats.number(person.deals()),
                                person.deals(),
                                deals,
                                "/deals/list?owner=" + person.id() + "&state=open")))
                .toList();
    }

    private GuideView.Share share(String text, double part, double whole, String href) {
        var of = whole == 0 ? 0 : part / whole;
        return new GuideView.Share(text, Formats.percent(of), of, of * 100 >= management.threshold(), href);
    }
}
