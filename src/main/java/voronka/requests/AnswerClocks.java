package voronka.requests;

import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import voronka.accounts.Acting;
import voronka.accounts.Caller;
import voronka.accounts.Way;
import voronka.team.Rosters;

/// Lets the answer clocks of a company do what their time has come for (S89).
@Component
public class AnswerClocks {

    private final ClockSweep sweep;
    private final TakerQueries takers;
    private final ProductQueries products;
    private final Rosters rosters;
    private final AnswerClock clock;

    AnswerClocks(
            ClockSweep sweep,
            TakerQueries takers,
            ProductQueries products,
            Rosters rosters,
            AnswerClock clock) {
        this.sweep = sweep;
        this.takers = takers;
        this.products = products;
        this.rosters = rosters;
        this.clock = clock;
    }

    /// @return how many requests it looked at
    public int run() {
        if (!sweep.isAnythingDue()) {
            return 0;
        }
        rosters.forget();
        var zone = rosters.now().of(null).zone();
        return Acting.as(Caller.nobody(Locale.ROOT, zone, Map.of()), Way.AUTOMATION, this::sweep);
    }

    private int sweep() {
        var roster = rosters.now();
        var distribution = new Distribution(
                roster, takers.takers(roster, clock.moment()), products.named(), clock.now());
        var all = 0;
        var some = sweep.some(roster, distribution);
        while (some > 0) {
            all += some;
            some = sweep.some(roster, distribution);
        }
        return all;
    }
}
