package voronka.activities.web;

import static voronka.web.Texts.t;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import templates.Templates;
import voronka.activities.Activities;
import voronka.records.Catalogue;
import voronka.records.RecordKind;
import voronka.records.RecordQueries;
import voronka.records.Refused;
import voronka.records.Ref;
import voronka.records.Toasts;

/// The feed of a record: its pages, and the line by which a contact is written down in seconds (S130).
@Controller
@RequestMapping("/{plural:companies|persons|deals|requests}/{id}")
class FeedController {

    /// What the line above the feed sends.
    record Sent(
            @Nullable String kind,
            @Nullable String text,
            @Nullable String direction,
            @Nullable String minutes,
            @Nullable String result,
            @Nullable String when,
            @Nullable String at) {

        ComposerForm form(String path) {
            return new ComposerForm(path, or(kind, "note"), or(text, ""), or(direction, "out"), or(minutes, ""), or(when, "tomorrow"), or(at, ""), null);
        }

        private static String or(@Nullable String text, String otherwise) {
            return text == null ? otherwise : text;
        }
    }

    private final Templates templates;
    private final Catalogue catalogue;
    private final RecordQueries queries;
    private final Feeds feeds;
    private final Activities activities;
    private final Clock clock;

    FeedController(
            Templates templates,
            Catalogue catalogue,
            RecordQueries queries,
            Feeds feeds,
            Activities activities,
            Clock clock) {
        this.templates = templates;
        this.catalogue = catalogue;
        this.queries = queries;
        this.feeds = feeds;
        this.activities = activities;
        this.clock = clock;
    }

    @GetMapping("/feed")
    JteModel feed(@PathVariable String plural, @PathVariable UUID id, @RequestParam(defaultValue = "all") String show) {
        return templates.activitiesFeed(feeds.of(visible(plural, id), id, FeedFilter.of(show)));
    }

    @GetMapping("/feed/more")
    JteModel more(
            @PathVariable String plural,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "all") String show,
            @RequestParam @Nullable String after) {
        return templates.activitiesFeedStream(
                feeds.stream(visible(plural, id), id, FeedFilter.of(show), FeedCursor.read(after)));
    }

    /// A press of a result writes down what was done; without one it is planned.
    @PostMapping("/feed")
    JteModel add(
            @PathVariable String plural, @PathVariable UUID id, @ModelAttribute Sent sent, HttpServletResponse response) {
        var kind = visible(plural, id);
        var form = sent.form(Feeds.path(kind, id));
        try {
            var done = form.kind().equals("note") || sent.result() != null;
            var activity = done ? activities.log(done(kind, id, form, sent)) : activities.plan(planned(kind, id, form));
            Toasts.done(t(done ? "activities.logged" : "activities.planned"));
            Toasts.trigger(StepController.CHANGED, "");
            var asks = done && !form.kind().equals("note");
            return templates.activitiesAdded(
                    ComposerForm.of(form.path(), form.kind()),
                    asks ? activities.unplanned(activity).map(StepController::ask).orElse(null) : null);
        } catch (Refused refused) {
            response.setStatus(422);
            return templates.activitiesComposer(form.refused(why(refused)));
        }
    }

    @GetMapping("/next")
    JteModel next(@PathVariable String plural, @PathVariable UUID id) {
        var kind = visible(plural, id);
        var title = queries.get(kind, id).text(kind.title().name());
        return templates.activitiesWindow(
                StepForm.next(Feeds.path(kind, id) + "/next", t("activities.next"), new Ref(id, title)));
    }

    @PostMapping("/next")
    JteModel planNext(
            @PathVariable String plural, @PathVariable UUID id, @ModelAttribute Sent sent, HttpServletResponse response) {
        var kind = visible(plural, id);
        var form = sent.form(Feeds.path(kind, id));
        try {
            activities.plan(planned(kind, id, form));
            Toasts.done(t("activities.planned"));
            Toasts.trigger(StepController.CHANGED, "");
            return templates.activitiesNothing();
        } catch (Refused refused) {
            response.setStatus(422);
            var title = queries.get(kind, id).text(kind.title().name());
            var step = StepForm.next(form.path() + "/next", t("activities.next"), new Ref(id, title));
            return templates.activitiesWindow(step.with(form).refused(why(refused)));
        }
    }

    private RecordKind visible(String plural, UUID id) {
        var kind = catalogue.byPlural(plural);
        queries.get(kind, id);
        return kind;
    }

    private static Map<String, @Nullable Object> done(RecordKind kind, UUID id, ComposerForm form, Sent sent) {
        var given = new HashMap<String, @Nullable Object>();
        given.put("kind", form.kind());
        given.put(kind.name(), id);
        if (form.kind().equals("task")) {
            given.put("title", form.text());
        } else {
            given.put("body", form.text());
        }
        if (form.kind().equals("call")) {
            given.put("direction", form.direction());
        }
        if (!form.kind().equals("note")) {
            given.put("result", sent.result());
            given.put("durationMinutes", form.minutes());
        }
        return given;
    }

    private Map<String, @Nullable Object> planned(RecordKind kind, UUID id, ComposerForm form) {
        var given = new HashMap<String, @Nullable Object>();
        given.put("kind", form.kind());
        given.put(kind.name(), id);
        given.put("title", form.text());
        given.put("plannedAt", When.of(form.when(), form.at(), clock));
        return given;
    }

    private String why(Refused refused) {
        return StepController.why(catalogue.kind("activity"), refused);
    }
}
