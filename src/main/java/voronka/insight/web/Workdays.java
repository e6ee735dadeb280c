package voronka.insight.web;

import java.time.LocalDate;
import voronka.insight.Scope;

/// Counts the days from Monday to Friday.
final class Workdays {

    private Workdays() {}

    /// Those of the period, up to today.
    static long of(Scope scope, LocalDate today) {
        var last = scope.to().isAfter(today) ? today : scope.to();
        return last.isBefore(scope.from())
                ? 0
                : scope.from().datesUntil(last.plusDays(1)).filter(day -> day.getDayOfWeek().getValue() < 6).count();
    }

    /// How much of the period's days has passed, 0 to 1.
    static double share(Scope period, LocalDate today) {
        var all = of(period, period.to());
        return today.isBefore(period.from()) || all == 0 ? 0 : Math.min(1, (double) of(period, today) / all);
    }
}
