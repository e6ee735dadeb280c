package voronka.activities;

import static voronka.db.tenant.Tables.ACTIVITY;

import java.time.OffsetDateTime;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import voronka.accounts.Rights;
import voronka.records.Draft;
import voronka.records.RecordRules;
import voronka.requests.FirstContacts;

/// Tells a request when its client was really reached (S89): a call that was answered, a letter or message that was sent, a
/// meeting that took place. And takes it back when that turns out not to be so.
@Component
class RequestContacts implements RecordRules {

    private static final Set<String> MEETINGS = Set.of("meeting", "visit");
    private static final Set<String> WRITING = Set.of("letter", "message");
    private static final Set<String> REACHED = Set.of("done", "talked");

    private final DSLContext sql;
    private final FirstContacts contacts;

    RequestContacts(DSLContext sql, FirstContacts contacts) {
        this.sql = sql;
        this.contacts = contacts;
    }

    @Override
    public String kind() {
        return "activity";
    }

    @Override
    public void after(Draft activity) {
        var before = activity.before("request") instanceof UUID request && !request.equals(activity.get("request"))
                ? request
                : null;
        if (before != null) {
            recall(before, null);
        }
        if (activity.get("request") instanceof UUID request) {
            if (isContact(activity)) {
                contacts.answered(
                        request,
                        activity.get("owner", UUID.class),
                        java.util.Objects.requireNonNull(activity.get("doneAt", OffsetDateTime.class)));
            } else if (!activity.isNew()) {
                recall(request, null);
            }
        }
    }

    @Override
    public void afterDelete(Draft activity) {
        if (activity.get("request") instanceof UUID request && isContact(activity)) {
            recall(request, activity.id());
        }
    }

    private static boolean isContact(Draft activity) {
        var kind = String.valueOf(activity.get("kind"));
        var result = activity.get("result", String.class);
        if (activity.isEmpty("doneAt") || result != null && !REACHED.contains(result)) {
            return false;
        }
        return kind.equals("call") && result != null
                || MEETINGS.contains(kind)
                || WRITING.contains(kind) && !"in".equals(activity.get("direction"));
    }

    private void recall(UUID request, @Nullable UUID except) {
        var another = Rights.unguarded(
                "whoever reached the client, the clock stands still",
                () -> sql.fetchExists(
                        ACTIVITY,
                        ACTIVITY.REQUEST_ID.eq(request),
                        ACTIVITY.DELETED_AT.isNull(),
                        except == null ? ACTIVITY.ID.isNotNull() : ACTIVITY.ID.ne(except),
                        contact()));
        if (!another) {
            contacts.unanswered(request);
        }
    }

    private static Condition contact() {
        var reached = ACTIVITY.RESULT.in(REACHED);
        return ACTIVITY.DONE_AT
                .isNotNull()
                .and(ACTIVITY.KIND
                        .eq("call")
                        .and(reached)
                        .or(ACTIVITY.KIND.in(MEETINGS).and(ACTIVITY.RESULT.isNull().or(reached)))
                        .or(ACTIVITY.KIND
                                .in(WRITING)
                                .and(ACTIVITY.DIRECTION.isNull().or(ACTIVITY.DIRECTION.ne("in")))
                                .and(ACTIVITY.RESULT.isNull().or(reached))));
    }
}
