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
    List<Record> lines(DeskTab tab) {
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
                        OWNER.NAME,
                        RETURNER.NAME,
                        PLANNED)
                .from(REQUEST)
                .leftJoin(OWNER)
                .on(OWNER.ID.eq(REQUEST.OWNER_ID))
                .leftJoin(RETURNER)
                .on(RETURNER.ID.eq(REQUEST.RETURNED_BY_ID))
                .where(request.visible(), of(tab))
                .orderBy(order(tab))
                .limit(SHOWN + 1)
                .fetch());
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

    private static List<SortField<?>> order(DeskTab tab) {
        return switch (tab) {
            case WAITING -> Requests.ORDER;
            case MINE, TEAM -> List.of(REQUEST.TAKEN_AT.desc().nullsLast(), REQUEST.ID.desc());
            case CLOSED -> List.of(REQUEST.CLOSED_AT.desc(), REQUEST.ID.desc());
        };
    }
}
