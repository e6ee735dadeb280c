package voronka.activities;

import static voronka.db.tenant.Tables.ACTIVITY;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import voronka.NotFound;
import voronka.accounts.Caller;
import voronka.db.tenant.tables.records.ActivityRecord;
import voronka.records.Catalogue;
import voronka.records.Operations;
import voronka.records.Problem;
import voronka.records.RecordKind;
import voronka.records.Records;
import voronka.records.Refused;

/// What a person does with his activities: writes down what was done, plans, finishes, puts off (S130).
@Service
@Transactional
public class Activities {

    private final Records records;
    private final NextStepQueries nextSteps;
    private final Operations operations;
    private final DSLContext sql;
    private final RecordKind kind;
    private final Clock clock;

    Activities(Records records, NextStepQueries nextSteps, Operations operations, DSLContext sql, Catalogue catalogue, Clock clock) {
        this.kind = catalogue.kind("activity");
        this.records = records;
        this.nextSteps = nextSteps;
        this.operations = operations;
        this.sql = sql;
        this.clock = clock;
    }

    /// A contact that has just been, or was at the given moment.
    public UUID log(Map<String, ?> given) {
        var done = new HashMap<String, @Nullable Object>(given);
        done.putIfAbsent("doneAt", now());
        if (!"note".equals(done.get("kind"))) {
            done.putIfAbsent("result", "done");
        }
        return records.create("activity", done);
    }

    public UUID plan(Map<String, ?> given) {
        return records.create("activity", given);
    }

    /// @param next the step after it, linked as this one is, or null for none; a deal or request that is left without
    /// one is told, and remains marked
    public Finished finish(UUID activity, @Nullable String result, @Nullable String note, @Nullable Map<String, ?> next) {
        var done = new HashMap<String, @Nullable Object>();
        done.put("result", result == null || result.isBlank() ? "done" : result);
        if (note != null && !note.isBlank()) {
            done.put("resultNote", note);
        }
        var now = get(activity);
        if (now.getDoneAt() == null) {
            done.put("doneAt", now());
        }
        records.change("activity", activity, null, done);
        var planned = next == null ? null : plan(linked(next, now));
        return new Finished(
                operations.begin(), planned, nextSteps.unplanned(activity).orElse(null));
    }

    /// Back to what is planned.
    public UUID reopen(UUID activity) {
        if (get(activity).getKind().equals("note")) {
            throw new Refused(Problem.of("doneAt", "activities.note.done"));
        }
        var open = new HashMap<String, @Nullable Object>();
        open.put("doneAt", null);
        open.put("result", null);
        if (get(activity).getPlannedAt() == null) {
            open.put("plannedAt", now());
        }
        records.change("activity", activity, null, open);
        return operations.begin();
    }

    public UUID postpone(UUID activity, Postponement by) {
        var planned = Optional.ofNullable(get(activity).getPlannedAt()).orElseGet(this::now);
        return move(activity, by.from(planned, now(), Caller.current().zone()));
    }

    public UUID move(UUID activity, OffsetDateTime to) {
        records.change("activity", activity, null, Map.of("plannedAt", to));
        return operations.begin();
    }

    /// What asks for a next step after this activity, if anything does.
    @Transactional(readOnly = true)
    public Optional<Unplanned> unplanned(UUID activity) {
        return nextSteps.unplanned(activity);
    }

    private static Map<String, @Nullable Object> linked(
            Map<String, ?> next, ActivityRecord before) {
        var all = new LinkedHashMap<String, @Nullable Object>();
        all.put("deal", before.getDealId());
        all.put("request", before.getRequestId());
        all.put("company", before.getCompanyId());
        all.put("person", before.getPersonId());
        all.put("kind", "task");
        all.putAll(next);
        List.of("deal", "request", "company", "person").forEach(link -> all.remove(link, null));
        return all;
    }

    private ActivityRecord get(UUID activity) {
        return sql.fetchOptional(ACTIVITY, ACTIVITY.ID.eq(activity), kind.visible()).orElseThrow(NotFound::new);
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
