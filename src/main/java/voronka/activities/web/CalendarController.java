package voronka.activities.web;

import static voronka.web.Texts.t;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import templates.Templates;
import voronka.accounts.Caller;
import voronka.activities.Activities;
import voronka.activities.web.CalendarView.Mode;
import voronka.records.Catalogue;
import voronka.records.Refused;
import voronka.records.Toasts;

/// The calendar: looks at a day, a week or a month, plans in an empty place, moves what is planned.
@Controller
class CalendarController {

    private final Templates templates;
    private final Calendars calendars;
    private final Activities activities;
    private final Catalogue catalogue;

    CalendarController(Templates templates, Calendars calendars, Activities activities, Catalogue catalogue) {
        this.templates = templates;
        this.calendars = calendars;
        this.activities = activities;
        this.catalogue = catalogue;
    }

    @GetMapping("/calendar")
    JteModel calendar(
            @RequestParam(defaultValue = "week") String view,
            @RequestParam @Nullable LocalDate date,
            @RequestParam @Nullable UUID owner) {
        return templates.activitiesCalendar(calendars.of(Mode.of(view), date, owner));
    }

    /// The same again, after something has changed.
    @GetMapping("/calendar/body")
    JteModel body(
            @RequestParam(defaultValue = "week") String view,
            @RequestParam @Nullable LocalDate date,
            @RequestParam @Nullable UUID owner) {
        return templates.activitiesCalendarBody(calendars.of(Mode.of(view), date, owner));
    }

    @GetMapping("/calendar/plan")
    JteModel form(@RequestParam(defaultValue = "") String at, @RequestParam @Nullable UUID owner) {
        return templates.activitiesWindow(form(owner, at));
    }

    @PostMapping("/calendar")
    JteModel plan(
            @RequestParam @Nullable UUID owner,
            @RequestParam(defaultValue = "task") String kind,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String at,
            @RequestParam(defaultValue = "") String minutes,
            HttpServletResponse response) {
        var given = new HashMap<String, @Nullable Object>(
                Map.of("kind", kind, "title", text, "plannedAt", at, "durationMinutes", minutes));
        if (owner != null) {
            given.put("owner", owner);
        }
        try {
            activities.plan(given);
            Toasts.done(t("activities.planned"));
            Toasts.trigger(StepController.CHANGED, "");
            return templates.activitiesNothing();
        } catch (Refused refused) {
            response.setStatus(422);
            var form = form(owner, at).typed(kind, text, minutes);
            return templates.activitiesWindow(form.refused(StepController.why(catalogue.kind("activity"), refused)));
        }
    }

    /// The time is the reader's own, as his calendar shows it.
    @PutMapping("/activities/{id}/time")
    JteModel move(@PathVariable UUID id, @RequestParam LocalDateTime at) {
        activities.move(id, at.atZone(Caller.current().zone()).toOffsetDateTime());
        Toasts.done(t("activities.postponed"));
        Toasts.trigger(StepController.CHANGED, "");
        return templates.activitiesNothing();
    }

    private static StepForm form(@Nullable UUID owner, String at) {
        var own = owner == null || owner.equals(Caller.current().id());
        return StepForm.planned(own ? "/calendar" : "/calendar?owner=" + owner, t("calendar.plan"), at);
    }
}
