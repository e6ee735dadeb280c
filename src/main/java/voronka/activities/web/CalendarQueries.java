package voronka.activities.web;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.val;
import static voronka.db.tenant.Tables.ACTIVITY;
import static voronka.db.tenant.Tables.COMPANY;
import static voronka.db.tenant.Tables.EMPLOYEE;
import static voronka.db.tenant.Tables.PERSON;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jooq.SelectUnionStep;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import voronka.accounts.Action;
import voronka.accounts.Caller;
import voronka.accounts.Scope;
import voronka.records.Catalogue;
import voronka.records.RecordKind;
import voronka.records.Ref;

/// Reads the calendar of a person: what is planned at its time, what is done at the time it was done.
@Component
class CalendarQueries {

    /// An activity on its day.
    record Event(
            UUID id,
            String kind,
            String title,
            OffsetDateTime at,
            @Nullable Integer minutes,
            boolean done,
            @Nullable String about,
            boolean mayEdit) {}

    private static final Field<OffsetDateTime> AT = field(name("at"), SQLDataType.OFFSETDATETIME);
    private static final Field<String> ABOUT = field(name("about"), String.class);
    private static final Field<Boolean> MAY_EDIT = field(name("may_edit"), Boolean.class);
    private static final int MOST = 1_000;

    private final DSLContext sql;
    private final RecordKind activities;

    CalendarQueries(DSLContext sql, Catalogue catalogue) {
        this.sql = sql;
        this.activities = catalogue.kind("activity");
    }

    List<Event> between(UUID owner, OffsetDateTime from, OffsetDateTime until) {
        var planned = ACTIVITY.DONE_AT
                .isNull()
                .and(ACTIVITY.PLANNED_AT.ge(from))
                .and(ACTIVITY.PLANNED_AT.lt(until));
        var done = ACTIVITY.DONE_AT
                .isNotNull()
                .and(ACTIVITY.DONE_AT.ge(from))
                .and(ACTIVITY.DONE_AT.lt(until))
                .and(ACTIVITY.KIND.ne("note"));
        return events(owner, planned)
                .unionAll(events(owner, done))
                .orderBy(AT, field(name("id")))
                .limit(MOST)
                .fetch(row -> new Event(
                        row.get(ACTIVITY.ID),
                        row.get(ACTIVITY.KIND),
                        row.get(ACTIVITY.TITLE),
                        row.get(AT),
                        row.get(ACTIVITY.DURATION_MINUTES),
                        row.get(ACTIVITY.DONE_AT) != null,
                        row.get(ABOUT),
                        Boolean.TRUE.equals(row.get(MAY_EDIT))));
    }

    /// Whose calendars the caller may see besides his own.
    List<Ref> owners() {
        var scope = Caller.current().scope(Action.SEE, "activity").orElse(Scope.OWN);
        if (scope == Scope.OWN) {
            return List.of();
        }
        var reached = scope == Scope.ALL
                ? EMPLOYEE.ID.isNotNull()
                : EMPLOYEE.ID.eq(any(val(Caller.current().reach(Action.SEE, "activity").toArray(UUID[]::new))));
        return sql.select(EMPLOYEE.ID, EMPLOYEE.NAME)
                .from(EMPLOYEE)
                .where(EMPLOYEE.DELETED_AT.isNull(), reached)
                .orderBy(EMPLOYEE.NAME)
                .fetch(row -> new Ref(row.value1(), row.value2()));
    }

    private SelectUnionStep<Record> events(UUID owner, Condition when) {
        return sql.select(List.<SelectField<?>>of(
                        ACTIVITY.ID,
                        ACTIVITY.KIND,
                        ACTIVITY.TITLE,
                        coalesce(ACTIVITY.DONE_AT, ACTIVITY.PLANNED_AT).as(AT),
                        ACTIVITY.DURATION_MINUTES,
                        ACTIVITY.DONE_AT,
                        coalesce(COMPANY.NAME, PERSON.NAME).as(ABOUT),
                        field(activities.may(Action.EDIT)).as(MAY_EDIT)))
                .from(ACTIVITY)
                .leftJoin(COMPANY)
                .on(COMPANY.ID.eq(ACTIVITY.COMPANY_ID))
                .leftJoin(PERSON)
                .on(PERSON.ID.eq(ACTIVITY.PERSON_ID))
                .where(ACTIVITY.OWNER_ID.eq(owner), when, activities.visible());
    }
}
