package voronka.team.web;

import gg.jte.models.runtime.JteModel;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import templates.Templates;
import voronka.NotFound;
import voronka.accounts.Action;
import voronka.accounts.Caller;
import voronka.accounts.Forbidden;
import voronka.accounts.Rights;
import voronka.team.AwayQueries;

/// The month's absences of everybody in sight, and what was done for somebody while he was away.
@Controller
class AwayController {

    private static final int SHOWN = 200;

    private final AwayQueries queries;
    private final AwayDeeds deeds;
    private final Templates templates;
    private final Clock clock;

    AwayController(AwayQueries queries, AwayDeeds deeds, Templates templates, Clock clock) {
        this.queries = queries;
        this.deeds = deeds;
        this.templates = templates;
        this.clock = clock;
    }

    @GetMapping("/team/absences")
    JteModel month(@RequestParam(defaultValue = "") String month) {
        Rights.require(Action.SEE, "employee");
        var today = LocalDate.now(clock.withZone(Caller.current().zone()));
        var chosen = month(month, today);
        var absences = queries.between(chosen.atDay(1), chosen.atEndOfMonth());
        return templates.teamAbsences(AwayMonth.of(chosen, today, absences, Caller.current().may(Action.CREATE, "activity")));
    }

    /// For the one who was away, and for those who lead him.
    @GetMapping("/absences/{id}/deeds")
    JteModel deeds(@PathVariable UUID id) {
        var away = queries.find(id).orElseThrow(NotFound::new);
        if (!Caller.current().acts(away.employee()) && !Caller.current().may(Action.EDIT, "activity", away.employee())) {
            throw new Forbidden();
        }
        return templates.teamDeeds(away, deeds.of(away, SHOWN));
    }

    private static YearMonth month(String text, LocalDate today) {
        try {
            return text.isBlank() ? YearMonth.from(today) : YearMonth.parse(text);
        } catch (DateTimeException e) {
            return YearMonth.from(today);
        }
    }
}
