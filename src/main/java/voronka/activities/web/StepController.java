package voronka.activities.web;

import static voronka.web.Texts.t;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import templates.Templates;
import voronka.activities.Activities;
import voronka.activities.Postponement;
import voronka.activities.Unplanned;
import voronka.records.Catalogue;
import voronka.records.Labels;
import voronka.records.RecordKind;
import voronka.records.RecordQueries;
import voronka.records.Ref;
import voronka.records.Refused;
import voronka.records.Row;
import voronka.records.Toasts;

/// Finishes a planned activity with its result, and asks what comes next (S130, F71).
@Controller
@RequestMapping("/activities/{id}")
class StepController {

    /// The event by which feeds, the day and the calendar renew themselves.
    static final String CHANGED = "activity-changed";

    private static final List<String> OF_CALLS = List.of("talked", "no_answer", "call_later", "wrong_number", "cancelled");
    private static final List<String> OF_OTHERS = List.of("done", "cancelled");

    /// What the window sends.
    record Sent(
            @Nullable String result,
            @Nullable String note,
            @Nullable String kind,
            @Nullable String text,
            @Nullable String when,
            @Nullable String at,
            @Nullable String next) {

        boolean plansNext() {
            return "true".equals(next);
        }
    }

    private final Templates templates;
    private final Catalogue catalogue;
    private final RecordQueries queries;
    private final Activities activities;
    private final Clock clock;

    StepController(
            Templates templates, Catalogue catalogue, RecordQueries queries, Activities activities, Clock clock) {
        this.templates = templates;
        this.catalogue = catalogue;
        this.queries = queries;
        this.activities = activities;
        this.clock = clock;
    }

    @GetMapping("/completion")
    JteModel form(@PathVariable UUID id) {
        return templates.activitiesWindow(form(row(id)));
    }

    @PostMapping("/completion")
    JteModel finish(@PathVariable UUID id, @ModelAttribute Sent sent, HttpServletResponse response) {
        try {
            var finished = activities.finish(id, sent.result(), sent.note(), sent.plansNext() ? next(sent) : null);
            Toasts.done(t("activities.finished"));
            Toasts.trigger(CHANGED, "");
            return finished.unplanned() == null || "none".equals(sent.next())
                    ? templates.activitiesNothing()
                    : templates.activitiesWindow(ask(finished.unplanned()));
        } catch (Refused refused) {
            response.setStatus(422);
            return templates.activitiesWindow(typed(form(row(id)), sent).refused(why(activity(), refused)));
        }
    }

    @DeleteMapping("/completion")
    JteModel reopen(@PathVariable UUID id) {
        activities.reopen(id);
        Toasts.done(t("activities.reopened"));
        Toasts.trigger(CHANGED, "");
        return templates.activitiesNothing();
    }

    @PostMapping("/postponement")
    JteModel postpone(@PathVariable UUID id, @RequestParam Postponement by) {
        activities.postpone(id, by);
        Toasts.done(t("activities.postponed"));
        Toasts.trigger(CHANGED, "");
        return templates.activitiesNothing();
    }

    /// The window for the next step of a record that has none.
    static StepForm ask(Unplanned unplanned) {
        var path = (unplanned.kind().equals("deal") ? "/deals/" : "/requests/")
                + unplanned.record().id();
        return StepForm.next(path + "/next", t("activities.next.asked"), unplanned.record());
    }

    static String why(RecordKind kind, Refused refused) {
        return refused.problems().stream()
                .map(problem -> Labels.problem(kind, problem))
                .distinct()
                .collect(Collectors.joining(". "));
    }

    private StepForm form(Row row) {
        var isCall = "call".equals(row.get("kind"));
        return new StepForm(
                "/activities/" + row.id() + "/completion",
                t("activities.finish"),
                new Ref(row.id(), row.text("title")),
                isCall ? OF_CALLS : OF_OTHERS,
                isCall ? "talked" : "done",
                "",
                "call",
                "",
                "tomorrow",
                "",
                "",
                row.get("doneAt") == null,
                null);
    }

    private static StepForm typed(StepForm form, Sent sent) {
        return new StepForm(
                form.action(),
                form.title(),
                form.about(),
                form.results(),
                Objects.requireNonNullElse(sent.result(), form.result()),
                Objects.requireNonNullElse(sent.note(), ""),
                Objects.requireNonNullElse(sent.kind(), form.kind()),
                Objects.requireNonNullElse(sent.text(), ""),
                Objects.requireNonNullElse(sent.when(), form.when()),
                Objects.requireNonNullElse(sent.at(), ""),
                "",
                form.mayPostpone(),
                null);
    }

    private Map<String, @Nullable Object> next(Sent sent) {
        var given = new HashMap<String, @Nullable Object>();
        given.put("kind", sent.kind());
        given.put("title", sent.text());
        given.put("plannedAt", When.of(sent.when(), sent.at(), clock));
        return given;
    }

    private Row row(UUID id) {
        return queries.get(activity(), id);
    }

    private RecordKind activity() {
        return catalogue.kind("activity");
    }
}
