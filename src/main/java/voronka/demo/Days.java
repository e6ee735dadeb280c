package voronka.demo;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The days of the demo company in their order: which sale begins when, with whom and whose it is; which requests come.
final class Days {

    private record Start(OffsetDateTime at, Sales.Path path) {}

    private final Dice dice;
    private final OffsetDateTime now;
    private final OffsetDateTime since;
    private final Staff staff;
    private final DemoPaths paths;
    private final Customers customers;
    private final Sales sales;
    private final Intake intake;
    private final List<Customers.Client> known = new ArrayList<>();

    Days(
            Dice dice,
            OffsetDateTime now,
            OffsetDateTime since,
            Staff staff,
            DemoPaths paths,
            Customers customers,
            Sales sales,
            Intake intake) {
        this.dice = dice;
        this.now = now;
        this.since = since;
        this.staff = staff;
        this.paths = paths;
        this.customers = customers;
        this.sales = sales;
        this.intake = intake;
    }

    void liveThrough(int deals) {
        starts(deals).forEach(this::begin);
        for (var i = 0; i < 110; i++) {
            intake.refused(staff.id(dice.pick("passive", "passive2")), someDay(1.0));
        }
        for (var i = 0; i < 28; i++) {
            intake.spam(someDay(1.0));
        }
        for (var i = 0; i < 22; i++) {
            intake.inWork(staff.id(dice.pick("passive", "passive2", "caller")), now.minusHours(dice.between(3, 70)));
        }
        for (var i = 0; i < 40; i++) {
            var first = dice.pick("passive", "passive2", "passive2");
            intake.passedOn(staff.id(first), staff.id(first.equals("passive") ? "passive2" : "passive"), someDay(1.0).minusHours(30));
        }
        for (var i = 0; i < 14; i++) {
            intake.waiting(now.minusMinutes(dice.between(2, 170)));
        }
    }

    private List<Start> starts(int count) {
        var active = paths.active();
        var passive = paths.passive();
        var repeat = paths.repeat();
        var starts = new ArrayList<Start>();
        for (var i = 0; i < count; i++) {
            var path = i % 25 < 11 ? active : i % 25 < 18 ? passive : repeat;
            starts.add(new Start(someDay(path == repeat ? 0.85 : 1.0), path));
        }
        starts.sort(Comparator.comparing(Start::at));
        return starts;
    }

    /// The company grows: later days have more than earlier ones.
    private OffsetDateTime someDay(double lateShare) {
        var span = Duration.between(since, now).toMinutes() * lateShare;
        var when = Math.sqrt(dice.between(40, 1000) / 1000.0);
        var at = dice.atWork(now.minusMinutes(Math.round(span * (1 - when))));
        return at.isAfter(now) ? now.minusMinutes(dice.between(10, 600)) : at;
    }

    private void begin(Start start) {
        var mode = start.path().mode();
        if (start.path().novelty().equals("repeat") && !known.isEmpty()) {
            sales.sell(start.path(), dice.pick(known), staff.id("account"), start.at());
            return;
        }
        var owner = staff.id(mode.equals("passive") ? dice.pick("passive", "passive", "passive2") : dice.pick("active", "active", "active2"));
        var client = known.size() > 40 && dice.chance(0.55) ? dice.pick(known) : customers.company(start.at(), owner);
        known.add(client);
        var sale = sales.sell(start.path(), client, owner, start.at());
        if (mode.equals("passive")) {
            intake.before(sale);
        }
    }
}
