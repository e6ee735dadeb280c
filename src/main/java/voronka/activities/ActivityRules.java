package voronka.activities;

import static voronka.web.Texts.t;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import voronka.accounts.Caller;
import voronka.records.Draft;
import voronka.records.Operations;
import voronka.records.RecordRules;

/// What must be true of every activity (S130): it has a name and a moment, and it leads to the customer.
@Component
class ActivityRules implements RecordRules {

    private static final List<String> LINKS = List.of("deal", "request", "company", "person");

    /// By how much another clock may be fast.
    private static final Duration SKEW = Duration.ofMinutes(2);

    private final LinkQueries links;
    private final Operations operations;
    private final Clock clock;

    ActivityRules(LinkQueries links, Operations operations, Clock clock) {
        this.links = links;
        this.operations = operations;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "activity";
    }

    @Override
    public void before(Draft activity) {
        keepMoment(activity);
        requirePast(activity);
        requireTime(activity);
        follow(activity);
        nameIt(activity);
    }

    @Override
    public void after(Draft activity) {
        for (var link : LINKS) {
            touch(link, activity.get(link));
            touch(link, activity.before(link));
        }
    }

    @Override
    public void beforeDelete(Draft activity) {
        LINKS.forEach(link -> touch(link, activity.get(link)));
    }

    /// A note is done as it is written, and what has a result is done; what is open again has none.
    private void keepMoment(Draft activity) {
        var opens = activity.changes("doneAt") && activity.isEmpty("doneAt");
        if ("note".equals(activity.get("kind"))
                || activity.changes("result") && !activity.isEmpty("result") && !opens) {
            activity.setDefault("doneAt", now());
        } else if (activity.isEmpty("doneAt") && !activity.isNew()) {
            activity.set("result", null);
        }
    }

    private void requirePast(Draft activity) {
        var done = activity.get("doneAt", OffsetDateTime.class);
        if (activity.changes("doneAt") && done != null && done.isAfter(now().plus(SKEW))) {
            activity.refuse("doneAt", "activities.done.future");
        }
    }

    /// A task without a time is for today; a contact needs the hour that was agreed upon.
    private void requireTime(Draft activity) {
        if (!activity.isEmpty("doneAt") || !activity.isEmpty("plannedAt")) {
            return;
        }
        if ("task".equals(activity.get("kind"))) {
            activity.set("plannedAt", endOfToday());
        } else if (!activity.isEmpty("kind")) {
            activity.refuse("plannedAt", "activities.planned.time");
        }
    }

    /// Company and person come from the deal, or from the request and the deal it became.
    private void follow(Draft activity) {
        if (activity.changes("request") && activity.get("request") instanceof UUID request) {
            links.ofRequest(request).ifPresent(link -> {
                fill(activity, link);
                activity.setDefault("deal", link.deal());
            });
        }
        if (activity.changes("deal") && activity.get("deal") instanceof UUID deal) {
            links.ofDeal(deal).ifPresent(link -> fill(activity, link));
        }
    }

    private static void fill(Draft activity, Link link) {
        fill(activity, "company", link.company());
        fill(activity, "person", link.person());
    }

    private static void fill(Draft activity, String field, @Nullable UUID value) {
        if (value != null && (activity.isEmpty(field) || !activity.isNew() && !activity.changes(field))) {
            activity.set(field, value);
        }
    }

    private static void nameIt(Draft activity) {
        if (activity.isEmpty("title") && !activity.isEmpty("kind")) {
            activity.set("title", t("activity.choice.kind." + Objects.requireNonNull(activity.get("kind"))));
        }
    }

    private void touch(String kind, @Nullable Object id) {
        if (id instanceof UUID record) {
            operations.touched(kind, record);
        }
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    private OffsetDateTime endOfToday() {
        var zone = Caller.find().map(Caller::zone).orElse(ZoneId.of("UTC"));
        return clock.instant()
                .atZone(zone)
                .with(LocalTime.of(23, 59))
                .toInstant()
                .atOffset(ZoneOffset.UTC);
    }
}
