package voronka.insight.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import voronka.NotFound;
import voronka.accounts.Caller;
import voronka.insight.Scope;

/// The reports there are, in the order of their tabs.
@Component
class Reports {

    private final List<ReportPage> pages;
    private final Clock clock;

    Reports(List<ReportPage> pages, Clock clock) {
        this.pages = pages;
        this.clock = clock;
    }

    List<String> names() {
        return pages.stream().map(ReportPage::name).toList();
    }

    Report report(String name, Map<String, String> parameters) {
        var today = LocalDate.now(clock.withZone(Caller.current().zone()));
        return pages.stream()
                .filter(page -> page.name().equals(name))
                .findFirst()
                .orElseThrow(NotFound::new)
                .of(Scope.of(parameters, today), today);
    }
}
