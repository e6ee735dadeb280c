package voronka.team;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.selectCount;
import static voronka.db.tenant.Tables.ABSENCE;
import static voronka.db.tenant.Tables.ACTIVITY;
import static voronka.db.tenant.Tables.CHANGE;
import static voronka.db.tenant.Tables.COMPANY;
import static voronka.db.tenant.Tables.DEAL;
import static voronka.db.tenant.Tables.EMPLOYEE;
import static voronka.db.tenant.Tables.OPERATION;
import static voronka.db.tenant.Tables.REQUEST;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import voronka.records.Catalogue;

/// Reads who is away, what waits in his place, and what was done for him (S19).
@Component
public class AwayQueries {

    public record Away(
            UUID id,
            UUID employee,
            String name,
            String kind,
            LocalDate first,
            LocalDate last,
            @Nullable String deputy) {}

    /// What the absent one's deputy has on his hands.
    public record Duties(int late, int today, int deals, int requests) {}

    public record Step(UUID id, String kind, String title, OffsetDateTime at, @Nullable String about) {}

    /// One thing that was done for somebody.
    public record Deed(
            OffsetDateTime at, String who, String kind, UUID record, String action, @Nullable JSONB after) {}

    private final DSLContext sql;
    private final Catalogue catalogue;

    AwayQueries(DSLContext sql, Catalogue catalogue) {
        this.sql = sql;
        this.catalogue = catalogue;
    }

    public List<Away> between(LocalDate first, LocalDate last) {
        var deputy = EMPLOYEE.as("deputy");
        return sql.select(
                        ABSENCE.ID,
                        EMPLOYEE.ID,
                        EMPLOYEE.NAME,
                        ABSENCE.KIND,
                        ABSENCE.FIRST_DAY,
                        ABSENCE.LAST_DAY,
                        deputy.NAME)
                .from(ABSENCE)
                .join(EMPLOYEE)
                .on(EMPLOYEE.ID.eq(ABSENCE.EMPLOYEE_ID))
                .leftJoin(deputy)
                .on(deputy.ID.eq(ABSENCE.DEPUTY_ID))
                .where(
                        catalogue.kind("absence").visible(),
                        ABSENCE.FIRST_DAY.le(last),
                        ABSENCE.LAST_DAY.ge(first))
                .orderBy(EMPLOYEE.NAME, ABSENCE.FIRST_DAY, ABSENCE.ID)
                .limit(500)
                .fetch(org.jooq.Records.mapping(Away::new));
    }

    /// The absence of somebody that ended last, not earlier than the given day.
    public Optional<Away> ended(UUID employee, LocalDate since, LocalDate today) {
        return between(since, today).stream()
                .filter(away -> away.employee().equals(employee) && away.last().isBefore(today))
                .reduce((earlier, later) -> later);
    }

    public Optional<Away> find(UUID absence) {
        var deputy = EMPLOYEE.as("deputy");
        return sql.select(
                        ABSENCE.ID,
                        EMPLOYEE.ID,
                        EMPLOYEE.NAME,
                        ABSENCE.KIND,
                        ABSENCE.FIRST_DAY,
                        ABSENCE.LAST_DAY,
                        deputy.NAME)
                .from(ABSENCE)
                .join(EMPLOYEE)
                .on(EMPLOYEE.ID.eq(ABSENCE.EMPLOYEE_ID))
                .leftJoin(deputy)
                .on(deputy.ID.eq(ABSENCE.DEPUTY_ID))
                .where(catalogue.kind("absence").visible(), ABSENCE.ID.eq(absence))
                .fetchOptional(org.jooq.Records.mapping(Away::new));
    }

    public Duties duties(UUID absent, OffsetDateTime now, OffsetDateTime endOfDay) {
        var planned = ACTIVITY.OWNER_ID
                .eq(absent)
                .and(ACTIVITY.DONE_AT.isNull())
                .and(catalogue.kind("activity").visible());
        return sql.select(
                        field(selectCount().from(ACTIVITY).where(planned, ACTIVITY.PLANNED_AT.lt(now))),
                        field(selectCount()
                                .from(ACTIVITY)
                                .where(planned, ACTIVITY.PLANNED_AT.ge(now), ACTIVITY.PLANNED_AT.lt(endOfDay))),
                        field(selectCount()
                                .from(DEAL)
                                .where(DEAL.OWNER_ID.eq(absent), DEAL.STATE.eq(inline("open")), catalogue.kind("deal").visible())),
                        field(selectCount()
                                .from(REQUEST)
                                .where(
                                        REQUEST.OWNER_ID.eq(absent),
                                        REQUEST.STATE.eq(inline("in_work")),
                                        catalogue.kind("request").visible())))
                .fetchSingle(org.jooq.Records.mapping(Duties::new));
    }

    /// What is planned in his place, the most overdue first.
    public List<Step> steps(UUID absent, OffsetDateTime until, int limit) {
        return sql.select(
                        ACTIVITY.ID,
                        ACTIVITY.KIND,
                        ACTIVITY.TITLE,
                        coalesce(ACTIVITY.PLANNED_AT, ACTIVITY.CREATED_AT),
                        coalesce(COMPANY.NAME, DEAL.TITLE))
                .from(ACTIVITY)
                .leftJoin(COMPANY)
                .on(COMPANY.ID.eq(ACTIVITY.COMPANY_ID))
                .leftJoin(DEAL)
                .on(DEAL.ID.eq(ACTIVITY.DEAL_ID))
                .where(
                        catalogue.kind("activity").visible(),
                        ACTIVITY.OWNER_ID.eq(absent),
                        ACTIVITY.DONE_AT.isNull(),
                        ACTIVITY.PLANNED_AT.lt(until))
                .orderBy(ACTIVITY.PLANNED_AT, ACTIVITY.ID)
                .limit(limit)
                .fetch(org.jooq.Records.mapping(Step::new));
    }

    /// How many records were touched for somebody in a time.
    public int touched(UUID absent, OffsetDateTime from, OffsetDateTime to) {
        return sql.select(countDistinct(CHANGE.RECORD_ID))
                .from(OPERATION)
                .join(CHANGE)
                .on(CHANGE.OPERATION_ID.eq(OPERATION.ID))
                .where(OPERATION.ON_BEHALF_OF.eq(absent), OPERATION.AT.ge(from), OPERATION.AT.lt(to))
                .fetchSingle()
                .value1();
    }

    /// What was done, the newest first.
    public List<Deed> done(UUID absent, OffsetDateTime from, OffsetDateTime to, int limit) {
        return sql.select(OPERATION.AT, EMPLOYEE.NAME, CHANGE.KIND, CHANGE.RECORD_ID, CHANGE.ACTION, CHANGE.AFTER)
                .from(OPERATION)
                .join(CHANGE)
                .on(CHANGE.OPERATION_ID.eq(OPERATION.ID))
                .join(EMPLOYEE)
                .on(EMPLOYEE.ID.eq(OPERATION.EMPLOYEE_ID))
                .where(OPERATION.ON_BEHALF_OF.eq(absent), OPERATION.AT.ge(from), OPERATION.AT.lt(to))
                .orderBy(OPERATION.AT.desc(), CHANGE.ID.desc())
                .limit(limit)
                .fetch(org.jooq.Records.mapping(Deed::new));
    }
}
