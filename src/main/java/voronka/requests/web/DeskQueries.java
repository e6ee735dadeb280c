package voronka.requests.web;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.selectOne;
import static voronka.db.tenant.Tables.ACTIVITY;
import static voronka.db.tenant.Tables.COMPANY;
import static voronka.db.tenant.Tables.DEAL;
import static voronka.db.tenant.Tables.EMPLOYEE;
import static voronka.db.tenant.Tables.PERSON;
import static voronka.db.tenant.Tables.REQUEST;
import static voronka.db.tenant.Tables.REQUEST_PASS;
import static voronka.db.tenant.Tables.STAGE;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.SortField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import voronka.accounts.Caller;
import voronka.accounts.Rights;
import voronka.records.Catalogue;
import voronka.records.RecordKind;
import voronka.requests.Requests;
import voronka.requests.web.Desk.DealLine;
import voronka.web.Formats;

/// Reads what the intake desk shows.
@Component
class DeskQueries {

    static final int SHOWN = 100;
    private static final int DEALS = 8;

    static final voronka.db.tenant.tables.Employee OWNER = EMPLOYEE.as("owner");
    static final voronka.db.tenant.tables.Employee RETURNER = EMPLOYEE.as("returner");
    static final org.jooq.Field<Boolean> PLANNED = field(exists(selectOne()
                    .from(ACTIVITY)
                    .where(
                            ACTIVITY.REQUEST_ID.eq(REQUEST.ID),
                            ACTIVITY.DONE_AT.isNull(),
                            ACTIVITY.DELETED_AT.isNull())))
            .as("planned");

    /// Who let it pass last.
    static final org.jooq.Field<String> LOSER = field(DSL.select(EMPLOYEE.NAME)
                    .from(REQUEST_PASS)
                    .join(EMPLOYEE)
                    .on(EMPLOYEE.ID.eq(REQUEST_PASS.FROM_ID))
                    .where(REQUEST_PASS.REQUEST_ID.eq(REQUEST.ID), REQUEST_PASS.REASON.eq("clock"))
                    .orderBy(REQUEST_PASS.AT.desc())
                    .limit(1))
            .as("loser");

    private final DSLContext sql;
    private final RecordKind request;
    private final RecordKind deal;
    private final JsonMapper json;

    DeskQueries(DSLContext sql, Catalogue catalogue, JsonMapper json) {
        this.sql = sql;
        this.request = catalogue.kind("request");
        this.deal = catalogue.kind("deal");
        this.json = json;
    }

    /// One more than are shown, so that it is known whether there are more.
    ///
    /// @param after the request after which the lines begin
    List<Record> lines(DeskTab tab, @Nullable UUID after) {
        return List.copyOf(sql.select(
                        REQUEST.ID,
                        REQUEST.TITLE,
                        REQUEST.PERSON_NAME,
                        REQUEST.COMPANY_NAME,
                        REQUEST.PHONES,
                        REQUEST.EMAILS,
                        REQUEST.CHANNEL,
                        REQUEST.TEMPERATURE,
                        REQUEST.STATE,
                        REQUEST.CREATED_AT,
                        REQUEST.CLOSED_AT,
                        REQUEST.RETURN_NOTE,
                        REQUEST.CONCRETENESS,
                        REQUEST.CONCRETENESS_COMPUTED,
                        REQUEST.CONCRETENESS_BY_HAND,
                        REQUEST.CONCRETENESS_FACTS,
                        REQUEST.CLOCK_FROM,
                        REQUEST.CLOCK_HALF,
                        REQUEST.CLOCK_FIFTH,
                        REQUEST.CLOCK_DUE,
                        REQUEST.FIRST_CONTACT_AT,
                        OWNER.NAME,
                        RETURNER.NAME,
                        LOSER,
                        PLANNED)
                .from(REQUEST)
                .leftJoin(OWNER)
                .on(OWNER.ID.eq(REQUEST.OWNER_ID))
                .leftJoin(RETURNER)
                .on(RETURNER.ID.eq(REQUEST.RETURNED_BY_ID))
                .where(request.visible(), of(tab), after == null ? DSL.noCondition() : beyond(tab, after))
                .orderBy(order(tab))
                .limit(SHOWN + 1)
                .fetch());
    }

    ClockAndAnswer clock(UUID id) {
        return sql.select(
                        REQUEST.STATE,
                        REQUEST.FIRST_CONTACT_AT,
                        REQUEST.ANSWER_MINUTES,
                        REQUEST.CLOCK_FROM,
                        REQUEST.CLOCK_HALF,
                        REQUEST.CLOCK_FIFTH,
                        REQUEST.CLOCK_DUE)
                .from(REQUEST)
                .where(REQUEST.ID.eq(id), request.visible())
                .fetchSingle(row -> new ClockAndAnswer(ClockFace.of(row), row.get(REQUEST.ANSWER_MINUTES)));
    }

    /// A clock that runs, or within how many minutes the client was answered.
    record ClockAndAnswer(@Nullable ClockFace clock, @Nullable Integer minutes) {}

    Warmth warmth(UUID id) {
        return sql.select(
                        REQUEST.CONCRETENESS,
                        REQUEST.CONCRETENESS_COMPUTED,
                        REQUEST.CONCRETENESS_BY_HAND,
                        REQUEST.CONCRETENESS_FACTS)
                .from(REQUEST)
                .where(REQUEST.ID.eq(id), request.visible())
                .fetchSingle(DeskQueries::warmth);
    }

    static Warmth warmth(Record row) {
        return Warmth.of(
                row.get(REQUEST.CONCRETENESS),
                row.get(REQUEST.CONCRETENESS_COMPUTED),
                row.get(REQUEST.CONCRETENESS_BY_HAND),
                row.get(REQUEST.CONCRETENESS_FACTS));
    }

    int count(DeskTab tab) {
        return sql.fetchCount(
                DSL.selectOne().from(REQUEST).where(request.visible(), of(tab)).limit(1000));
    }

    Map<String, String> original(UUID id) {
        return Optional.ofNullable(sql.select(REQUEST.ORIGINAL)
                        .from(REQUEST)
                        .where(REQUEST.ID.eq(id), request.visible())
                        .fetchOne(REQUEST.ORIGINAL))
                .map(JSONB::data)
                .map(data -> json.readValue(data, new TypeReference<Map<String, String>>() {}))
                .orElse(Map.of());
    }

    boolean isPlanned(UUID id) {
        return Rights.unguarded(
                "a step is planned, whosever it is",
                () -> sql.fetchExists(
                        ACTIVITY, ACTIVITY.REQUEST_ID.eq(id), ACTIVITY.DONE_AT.isNull(), ACTIVITY.DELETED_AT.isNull()));
    }

    /// Whose the request is that the caller may not see any more.
    Optional<String> ownerName(UUID id) {
        return Rights.unguarded(
                "who comes too late is told who was faster",
                () -> sql.select(EMPLOYEE.NAME)
                        .from(REQUEST)
                        .join(EMPLOYEE)
                        .on(EMPLOYEE.ID.eq(REQUEST.OWNER_ID))
                        .where(REQUEST.ID.eq(id), REQUEST.DELETED_AT.isNull())
                        .fetchOptional(EMPLOYEE.NAME));
    }

    /// The open deals of these clients, as far as the caller may see them.
    List<DealLine> deals(Collection<UUID> companies, Collection<UUID> persons) {
        if (companies.isEmpty() && persons.isEmpty()) {
            return List.of();
        }
        return sql.select(
                        DEAL.ID,
                        DEAL.TITLE,
                        DSL.coalesce(COMPANY.NAME, PERSON.NAME, inline("")),
                        STAGE.NAME,
                        deal.seen(DEAL.AMOUNT),
                        DEAL.CURRENCY,
                        DSL.coalesce(EMPLOYEE.NAME, inline("")))
                .from(DEAL)
                .join(STAGE)
                .on(STAGE.ID.eq(DEAL.STAGE_ID))
                .leftJoin(COMPANY)
                .on(COMPANY.ID.eq(DEAL.COMPANY_ID))
                .leftJoin(PERSON)
                .on(PERSON.ID.eq(DEAL.PERSON_ID))
                .leftJoin(EMPLOYEE)
                .on(EMPLOYEE.ID.eq(DEAL.OWNER_ID))
                .where(
                        deal.visible(),
                        DEAL.STATE.eq("open"),
                        DEAL.COMPANY_ID.in(companies).or(DEAL.PERSON_ID.in(persons)))
                .orderBy(DEAL.CREATED_AT.desc())
                .limit(DEALS)
                .fetch(row -> new DealLine(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        Formats.money(row.value5(), row.value6()),
                        row.value7()));
    }

    private static Condition of(DeskTab tab) {
        var me = Caller.current().id();
        return switch (tab) {
            case WAITING -> REQUEST.STATE.eq(inline("new"));
            case MINE -> REQUEST.STATE.eq(inline("in_work")).and(REQUEST.OWNER_ID.eq(me));
            case TEAM -> REQUEST.STATE.eq(inline("in_work")).and(REQUEST.OWNER_ID.ne(me));
            case CLOSED -> REQUEST.CLOSED_AT.isNotNull();
        };
    }

    /// What comes after that request in the tab's order.
    private Condition beyond(DeskTab tab, UUID id) {
        var last = sql.fetchOptional(REQUEST, REQUEST.ID.eq(id), request.visible());
        return last.isEmpty()
                ? DSL.noCondition()
                : switch (tab) {
                    case WAITING -> afterInQueue(last.get());
                    case MINE, TEAM -> DSL.row(REQUEST.TAKEN_AT, REQUEST.ID)
                            .lt(last.get().getTakenAt(), last.get().getId());
                    case CLOSED -> DSL.row(REQUEST.CLOSED_AT, REQUEST.ID)
                            .lt(last.get().getClosedAt(), last.get().getId());
                };
    }

    private static Condition afterInQueue(voronka.db.tenant.tables.records.RequestRecord last) {
        var later = DSL.row(REQUEST.CREATED_AT, REQUEST.ID).gt(last.getCreatedAt(), last.getId());
        var lower = REQUEST.CONCRETENESS
                .lt(last.getConcreteness())
                .or(REQUEST.CONCRETENESS.eq(last.getConcreteness()).and(later));
        var pressing = last.getClockPressing();
        return pressing == null
                ? REQUEST.CLOCK_PRESSING.isNull().and(lower)
                : REQUEST.CLOCK_PRESSING
                        .gt(pressing)
                        .or(REQUEST.CLOCK_PRESSING.eq(pressing).and(lower))
                        .or(REQUEST.CLOCK_PRESSING.isNull());
    }

    private static List<SortField<?>> order(DeskTab tab) {
        return switch (tab) {
            case WAITING -> Requests.ORDER;
            case MINE, TEAM -> List.of(REQUEST.TAKEN_AT.desc().nullsLast(), REQUEST.ID.desc());
            case CLOSED -> List.of(REQUEST.CLOSED_AT.desc(), REQUEST.ID.desc());
        };
    }
}
