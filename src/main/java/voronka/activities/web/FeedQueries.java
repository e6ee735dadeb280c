package voronka.activities.web;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.castNull;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.extract;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lateral;
import static org.jooq.impl.DSL.left;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.trueCondition;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;
import static voronka.db.tenant.Tables.ACTIVITY;
import static voronka.db.tenant.Tables.CHANGE;
import static voronka.db.tenant.Tables.DEAL;
import static voronka.db.tenant.Tables.EMPLOYEE;
import static voronka.db.tenant.Tables.HAND_OVER;
import static voronka.db.tenant.Tables.INVOICE;
import static voronka.db.tenant.Tables.OPERATION;
import static voronka.db.tenant.Tables.PAYMENT;
import static voronka.db.tenant.Tables.PERSON;
import static voronka.db.tenant.Tables.REQUEST;
import static voronka.db.tenant.Tables.STAGE;
import static voronka.db.tenant.Tables.STAGE_MOVE;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.DatePart;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.Record2;
import org.jooq.Select;
import org.jooq.SelectField;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import voronka.accounts.Action;
import voronka.accounts.Caller;
import voronka.accounts.Scope;
import voronka.records.Catalogue;
import voronka.records.RecordKind;

/// Reads the feed of a record in one statement: each source gives its newest rows by its own index, and the newest of
/// these are the page.
@Component
class FeedQueries {

    /// A line of the stream before it is put into words. What the columns mean depends on the type.
    record Line(
            String type,
            OffsetDateTime at,
            UUID id,
            @Nullable UUID actor,
            @Nullable String actorName,
            @Nullable UUID deal,
            @Nullable String dealTitle,
            @Nullable UUID request,
            @Nullable String requestTitle,
            @Nullable String word,
            @Nullable String title,
            @Nullable String body,
            @Nullable String direction,
            @Nullable String result,
            @Nullable String note,
            @Nullable BigDecimal number,
            @Nullable String currency,
            @Nullable JSONB changed,
            @Nullable String way,
            @Nullable String behalf,
            boolean mayEdit) {}

    /// An activity that is planned.
    record Planned(
            UUID id,
            String kind,
            String title,
            @Nullable String body,
            @Nullable OffsetDateTime at,
            @Nullable String owner,
            @Nullable UUID person,
            @Nullable String personName,
            boolean mayEdit) {}

    private static final Field<String> TYPE = field(name("type"), String.class);
    private static final Field<OffsetDateTime> AT = field(name("at"), SQLDataType.OFFSETDATETIME);
    private static final Field<UUID> ID = field(name("id"), UUID.class);
    private static final Field<UUID> ACTOR = field(name("actor"), UUID.class);
    private static final Field<UUID> OF_DEAL = field(name("of_deal"), UUID.class);
    private static final Field<UUID> OF_REQUEST = field(name("of_request"), UUID.class);
    private static final Field<String> WORD = field(name("word"), String.class);
    private static final Field<String> TITLE = field(name("title"), String.class);
    private static final Field<String> BODY = field(name("body"), String.class);
    private static final Field<String> DIRECTION = field(name("direction"), String.class);
    private static final Field<String> RESULT = field(name("result"), String.class);
    private static final Field<String> NOTE = field(name("note"), String.class);
    private static final Field<BigDecimal> NUMBER = field(name("number"), BigDecimal.class);
    private static final Field<String> CURRENCY = field(name("currency"), String.class);
    private static final Field<JSONB> CHANGED = field(name("changed"), JSONB.class);
    private static final Field<String> WAY = field(name("way"), String.class);
    private static final Field<UUID> BEHALF = field(name("behalf"), UUID.class);
    private static final Field<Boolean> MAY_EDIT = field(name("may_edit"), Boolean.class);
    private static final List<Field<?>> COLUMNS = List.of(
            TYPE, AT, ID, ACTOR, OF_DEAL, OF_REQUEST, WORD, TITLE, BODY, DIRECTION, RESULT, NOTE, NUMBER, CURRENCY, CHANGED,
            WAY, BEHALF, MAY_EDIT);

    /// What a move between stages changes is told by the move, and what money changes by the payment.
    private static final String[] TOLD_OTHERWISE = {
        "stage_id", "stage_since", "state", "closed_at", "pipeline_id", "agreed_at", "paid", "paid_at"
    };

    private static final int LONGEST = 4_000;

    private final DSLContext sql;
    private final Catalogue catalogue;

    FeedQueries(DSLContext sql, Catalogue catalogue) {
        this.sql = sql;
        this.catalogue = catalogue;
    }

    /// The next steps of a record, the nearest first.
    List<Planned> planned(String kind, UUID record) {
        var may = field(activities().may(Action.EDIT));
        return sql.select(
                        ACTIVITY.ID,
                        ACTIVITY.KIND,
                        ACTIVITY.TITLE,
                        ACTIVITY.BODY,
                        ACTIVITY.PLANNED_AT,
                        EMPLOYEE.NAME,
                        PERSON.ID,
                        PERSON.NAME,
                        may)
                .from(ACTIVITY)
                .leftJoin(EMPLOYEE)
                .on(EMPLOYEE.ID.eq(ACTIVITY.OWNER_ID))
                .leftJoin(PERSON)
                .on(PERSON.ID.eq(ACTIVITY.PERSON_ID))
                .where(
                        link(kind).eq(record),
                        ACTIVITY.DONE_AT.isNull(),
                        ACTIVITY.DELETED_AT.isNull(),
                        seen(kind))
                .orderBy(ACTIVITY.PLANNED_AT, ACTIVITY.ID)
                .limit(50)
                .fetch(row -> new Planned(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        row.value6(),
                        row.value7(),
                        row.value8(),
                        Boolean.TRUE.equals(row.value9())));
    }

    /// Whether it is an open deal or a request at work, which must have a next step (S130).
    boolean isAtWork(String kind, UUID record) {
        return switch (kind) {
            case "deal" -> sql.fetchExists(DEAL, DEAL.ID.eq(record), DEAL.STATE.eq("open"), catalogue.kind(kind).visible());
            case "request" -> sql.fetchExists(REQUEST, REQUEST.ID.eq(record), REQUEST.STATE.eq("in_work"), catalogue.kind(kind).visible());
            default -> false;
        };
    }

    List<Line> stream(String kind, UUID record, FeedFilter filter, @Nullable FeedCursor after, int limit) {
        var sources = new ArrayList<Select<?>>();
        if (filter.letsActivities() && activities().mayAny(Action.SEE)) {
            sources.add(activities(kind, record, filter, after, limit));
            if (kind.equals("deal")) {
                sources.add(activitiesOfRequests(record, filter, after, limit));
            }
        }
        if (filter.letsChanges()) {
            sources.add(created(kind, record, after));
            sources.add(changes(record, after, limit));
            sources.add(handOvers(kind, record, after, limit));
            sources.add(answers(kind, record, after, limit));
            if (!kind.equals("request")) {
                sources.add(moves(kind, record, after, limit));
                sources.add(requests(kind, record, after, limit));
            }
            if (!kind.equals("deal")) {
                sources.add(deals(kind, record, after, limit));
            }
        }
        if (filter.letsMoney() && !kind.equals("request")) {
            sources.add(invoices(kind, record, after, limit));
            sources.add(payments(kind, record, after, limit));
        }
        return sources.isEmpty() ? List.of() : newest(sources, limit);
    }

    private List<Line> newest(List<Select<?>> sources, int limit) {
        var all = sources.stream().reduce(FeedQueries::unionAll).orElseThrow();
        var page = all.asTable("stream");
        var at = of(page, AT);
        var id = of(page, ID);
        var newest = select(page.fields())
                .from(page)
                .orderBy(at.desc(), id.desc())
                .limit(limit)
                .asTable("page");
        var deputy = doneByDeputy(newest).asTable("deputy");
        var absent = EMPLOYEE.as("absent");
        return sql.select(newest.fields())
                .select(
                        EMPLOYEE.NAME.as("actor_name"),
                        DEAL.TITLE.as("deal_title"),
                        REQUEST.TITLE.as("request_title"),
                        absent.NAME.as("absent_name"))
                .from(newest)
                .leftJoin(lateral(deputy))
                .on(trueCondition())
                .leftJoin(EMPLOYEE)
                .on(EMPLOYEE.ID.eq(coalesce(of(deputy, OPERATION.EMPLOYEE_ID), of(newest, ACTOR))))
                .leftJoin(absent)
                .on(absent.ID.eq(coalesce(of(deputy, OPERATION.ON_BEHALF_OF), of(newest, BEHALF))))
                .leftJoin(DEAL)
                .on(DEAL.ID.eq(of(newest, OF_DEAL)))
                .leftJoin(REQUEST)
                .on(REQUEST.ID.eq(of(newest, OF_REQUEST)))
                .orderBy(of(newest, AT).desc(), of(newest, ID).desc())
                .fetch(FeedQueries::line);
    }

    /// Who wrote about an activity in the place of its owner (S19).
    private static Select<Record2<UUID, UUID>> doneByDeputy(Table<?> page) {
        return select(OPERATION.EMPLOYEE_ID, OPERATION.ON_BEHALF_OF)
                .from(CHANGE)
                .join(OPERATION)
                .on(OPERATION.ID.eq(CHANGE.OPERATION_ID))
                .where(
                        of(page, TYPE).eq(inline("activity")),
                        CHANGE.RECORD_ID.eq(of(page, ID)),
                        OPERATION.ON_BEHALF_OF.isNotNull())
                .orderBy(CHANGE.ID.desc())
                .limit(1);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Select<?> unionAll(Select<?> a, Select<?> b) {
        return ((Select) a).unionAll((Select) b);
    }

    private Select<?> activities(
            String kind, UUID record, FeedFilter filter, @Nullable FeedCursor after, int limit) {
        return select(ofActivity())
                .from(ACTIVITY)
                .where(done(filter, after), link(kind).eq(record), seen(kind))
                .orderBy(ACTIVITY.DONE_AT.desc(), ACTIVITY.ID.desc())
                .limit(limit);
    }

    /// What was done about the request before it became the deal.
    private Select<?> activitiesOfRequests(UUID deal, FeedFilter filter, @Nullable FeedCursor after, int limit) {
        return select(ofActivity())
                .from(REQUEST)
                .join(ACTIVITY)
                .on(ACTIVITY.REQUEST_ID.eq(REQUEST.ID))
                .where(REQUEST.DEAL_ID.eq(deal), ACTIVITY.DEAL_ID.isNull(), done(filter, after))
                .orderBy(ACTIVITY.DONE_AT.desc(), ACTIVITY.ID.desc())
                .limit(limit);
    }

    private List<SelectField<?>> ofActivity() {
        return columns(
                "activity",
                ACTIVITY.DONE_AT,
                ACTIVITY.ID,
                Map.ofEntries(
                        Map.entry(ACTOR, writer()),
                        Map.entry(OF_DEAL, ACTIVITY.DEAL_ID),
                        Map.entry(OF_REQUEST, ACTIVITY.REQUEST_ID),
                        Map.entry(WORD, ACTIVITY.KIND),
                        Map.entry(TITLE, ACTIVITY.TITLE),
                        Map.entry(BODY, left(ACTIVITY.BODY, LONGEST)),
                        Map.entry(DIRECTION, ACTIVITY.DIRECTION),
                        Map.entry(RESULT, ACTIVITY.RESULT),
                        Map.entry(NOTE, left(ACTIVITY.RESULT_NOTE, LONGEST)),
                        Map.entry(NUMBER, ACTIVITY.DURATION_MINUTES.cast(BigDecimal.class)),
                        Map.entry(MAY_EDIT, field(activities().may(Action.EDIT)))));
    }

    /// What the customer wrote is nobody's deed here.
    private static Field<UUID> writer() {
        var isHis = ACTIVITY.KIND.in(inline("letter"), inline("message")).and(ACTIVITY.DIRECTION.eq(inline("in")));
        return when(isHis, castNull(UUID.class)).otherwise(ACTIVITY.OWNER_ID);
    }

    private static Condition done(FeedFilter filter, @Nullable FeedCursor after) {
        var kinds = filter.kinds().isEmpty()
                ? noCondition()
                : ACTIVITY.KIND.eq(any(filter.kinds().toArray(String[]::new)));
        return ACTIVITY.DONE_AT
                .isNotNull()
                .and(ACTIVITY.DELETED_AT.isNull())
                .and(kinds)
                .and(before(ACTIVITY.DONE_AT, ACTIVITY.ID, after));
    }

    /// That the record itself came to be, and by whose hand.
    private Select<?> created(String kindName, UUID record, @Nullable FeedCursor after) {
        var kind = catalogue.kind(kindName);
        return select(columns(
                        "created",
                        kind.createdAt(),
                        kind.id(),
                        Map.of(ACTOR, OPERATION.EMPLOYEE_ID, WAY, OPERATION.WAY, BEHALF, OPERATION.ON_BEHALF_OF)))
                .from(kind.table())
                .leftJoin(CHANGE)
                .on(CHANGE.RECORD_ID.eq(kind.id()), CHANGE.ACTION.eq("created"))
                .leftJoin(OPERATION)
                .on(OPERATION.ID.eq(CHANGE.OPERATION_ID))
                .where(kind.id().eq(record), before(kind.createdAt(), kind.id(), after))
                .limit(1);
    }

    private Select<?> changes(UUID record, @Nullable FeedCursor after, int limit) {
        var rest = DSL.field("{0} - {1}::text[]", JSONB.class, CHANGE.AFTER, val(TOLD_OTHERWISE));
        return select(columns(
                        "changed",
                        CHANGE.AT,
                        CHANGE.ID,
                        Map.of(ACTOR, OPERATION.EMPLOYEE_ID, WAY, OPERATION.WAY, BEHALF, OPERATION.ON_BEHALF_OF, CHANGED, rest)))
                .from(CHANGE)
                .leftJoin(OPERATION)
                .on(OPERATION.ID.eq(CHANGE.OPERATION_ID))
                .where(
                        CHANGE.RECORD_ID.eq(record),
                        CHANGE.ACTION.eq("changed"),
                        rest.ne(inline(JSONB.jsonb("{}"))),
                        before(CHANGE.AT, CHANGE.ID, after))
                .orderBy(CHANGE.AT.desc(), CHANGE.ID.desc())
                .limit(limit);
    }

    private Select<?> moves(String kind, UUID record, @Nullable FeedCursor after, int limit) {
        var to = STAGE.as("to_stage");
        var from = STAGE.as("from_stage");
        return select(columns(
                        "moved",
                        STAGE_MOVE.MOVED_AT,
                        STAGE_MOVE.ID,
                        Map.of(
                                ACTOR, OPERATION.EMPLOYEE_ID,
                                WAY, OPERATION.WAY,
                                BEHALF, OPERATION.ON_BEHALF_OF,
                                OF_DEAL, DEAL.ID,
                                WORD, to.KIND,
                                TITLE, to.NAME,
                                BODY, from.NAME,
                                NUMBER, extract(STAGE_MOVE.SPENT, DatePart.EPOCH).cast(BigDecimal.class))))
                .from(STAGE_MOVE)
                .join(DEAL)
                .on(DEAL.ID.eq(STAGE_MOVE.DEAL_ID))
                .join(to)
                .on(to.ID.eq(STAGE_MOVE.TO_STAGE_ID))
                .join(from)
                .on(from.ID.eq(STAGE_MOVE.FROM_STAGE_ID))
                .leftJoin(OPERATION)
                .on(OPERATION.ID.eq(STAGE_MOVE.OPERATION_ID))
                .where(dealsOf(kind, record), before(STAGE_MOVE.MOVED_AT, STAGE_MOVE.ID, after))
                .orderBy(STAGE_MOVE.MOVED_AT.desc(), STAGE_MOVE.ID.desc())
                .limit(limit);
    }

    private Select<?> deals(String kind, UUID record, @Nullable FeedCursor after, int limit) {
        return select(columns(
                        "deal",
                        DEAL.CREATED_AT,
                        DEAL.ID,
                        Map.of(
                                ACTOR, DEAL.OWNER_ID,
                                OF_DEAL, DEAL.ID,
                                WORD, DEAL.STATE,
                                NUMBER, catalogue.kind("deal").seen(DEAL.AMOUNT),
                                CURRENCY, DEAL.CURRENCY)))
                .from(DEAL)
                .where(dealsOf(kind, record), before(DEAL.CREATED_AT, DEAL.ID, after))
                .orderBy(DEAL.CREATED_AT.desc(), DEAL.ID.desc())
                .limit(limit);
    }

    /// That it was offered to somebody, with what notes.
    private Select<?> handOvers(String kind, UUID record, @Nullable FeedCursor after, int limit) {
        var notes = concat(HAND_OVER.FINDINGS, inline("\n"), HAND_OVER.DECISION_MAKER, inline("\n"), HAND_OVER.NEXT_STEP);
        return select(columns(
                        "handed",
                        HAND_OVER.CREATED_AT,
                        HAND_OVER.ID,
                        Map.of(
                                ACTOR, HAND_OVER.GIVER_ID,
                                TITLE, EMPLOYEE.NAME,
                                BODY, left(notes, LONGEST),
                                RESULT, HAND_OVER.STATE)))
                .from(HAND_OVER)
                .join(EMPLOYEE)
                .on(EMPLOYEE.ID.eq(HAND_OVER.RECEIVER_ID))
                .where(handed(kind).eq(record), HAND_OVER.DELETED_AT.isNull(), before(HAND_OVER.CREATED_AT, HAND_OVER.ID, after))
                .orderBy(HAND_OVER.CREATED_AT.desc(), HAND_OVER.ID.desc())
                .limit(limit);
    }

    private Select<?> answers(String kind, UUID record, @Nullable FeedCursor after, int limit) {
        return select(columns(
                        "answered",
                        HAND_OVER.ANSWERED_AT,
                        HAND_OVER.ID,
                        Map.of(
                                ACTOR,
                                        DSL.when(HAND_OVER.STATE.eq("withdrawn"), HAND_OVER.GIVER_ID)
                                                .else_(HAND_OVER.RECEIVER_ID),
                                WORD, HAND_OVER.RETURN_REASON,
                                BODY, left(HAND_OVER.RETURN_NOTE, LONGEST),
                                RESULT, HAND_OVER.STATE)))
                .from(HAND_OVER)
                .where(
                        handed(kind).eq(record),
                        HAND_OVER.ANSWERED_AT.isNotNull(),
                        HAND_OVER.DELETED_AT.isNull(),
                        before(HAND_OVER.ANSWERED_AT, HAND_OVER.ID, after))
                .orderBy(HAND_OVER.ANSWERED_AT.desc(), HAND_OVER.ID.desc())
                .limit(limit);
    }

    private static Field<UUID> handed(String kind) {
        return switch (kind) {
            case "deal" -> HAND_OVER.DEAL_ID;
            case "request" -> HAND_OVER.REQUEST_ID;
            case "company" -> HAND_OVER.COMPANY_ID;
            default -> HAND_OVER.PERSON_ID;
        };
    }

    private Select<?> requests(String kind, UUID record, @Nullable FeedCursor after, int limit) {
        var link = kind.equals("deal") ? REQUEST.DEAL_ID : kind.equals("company") ? REQUEST.COMPANY_ID : REQUEST.PERSON_ID;
        return select(columns(
                        "request",
                        REQUEST.CREATED_AT,
                        REQUEST.ID,
                        Map.of(
                                ACTOR, REQUEST.OWNER_ID,
                                OF_REQUEST, REQUEST.ID,
                                WORD, REQUEST.CHANNEL,
                                RESULT, REQUEST.STATE,
                                BODY, left(REQUEST.TEXT, LONGEST))))
                .from(REQUEST)
                .where(
                        link.eq(record),
                        catalogue.kind("request").visible(),
                        before(REQUEST.CREATED_AT, REQUEST.ID, after))
                .orderBy(REQUEST.CREATED_AT.desc(), REQUEST.ID.desc())
                .limit(limit);
    }

    private Select<?> invoices(String kind, UUID record, @Nullable FeedCursor after, int limit) {
        var link = kind.equals("deal") ? INVOICE.DEAL_ID : kind.equals("company") ? INVOICE.COMPANY_ID : INVOICE.PERSON_ID;
        return select(columns(
                        "invoice",
                        INVOICE.CREATED_AT,
                        INVOICE.ID,
                        Map.of(
                                ACTOR, coalesce(maker(INVOICE.ID), INVOICE.OWNER_ID),
                                OF_DEAL, INVOICE.DEAL_ID,
                                WORD, INVOICE.STATE,
                                TITLE, INVOICE.NUMBER,
                                NUMBER, INVOICE.TOTAL,
                                CURRENCY, INVOICE.CURRENCY)))
                .from(INVOICE)
                .where(
                        link.eq(record),
                        catalogue.kind("invoice").visible(),
                        before(INVOICE.CREATED_AT, INVOICE.ID, after))
                .orderBy(INVOICE.CREATED_AT.desc(), INVOICE.ID.desc())
                .limit(limit);
    }

    private Select<?> payments(String kind, UUID record, @Nullable FeedCursor after, int limit) {
        var link = switch (kind) {
            case "deal" -> PAYMENT.DEAL_ID.eq(record);
            case "company" -> PAYMENT.COMPANY_ID.eq(record);
            default -> PAYMENT.DEAL_ID.in(select(DEAL.ID).from(DEAL).where(DEAL.PERSON_ID.eq(record)));
        };
        return select(columns(
                        "payment",
                        PAYMENT.CREATED_AT,
                        PAYMENT.ID,
                        Map.of(
                                ACTOR, coalesce(maker(PAYMENT.ID), PAYMENT.OWNER_ID),
                                OF_DEAL, PAYMENT.DEAL_ID,
                                WORD, PAYMENT.METHOD,
                                TITLE, PAYMENT.DOCUMENT,
                                NUMBER, PAYMENT.AMOUNT,
                                CURRENCY, PAYMENT.CURRENCY)))
                .from(PAYMENT)
                .where(link, catalogue.kind("payment").visible(), before(PAYMENT.CREATED_AT, PAYMENT.ID, after))
                .orderBy(PAYMENT.CREATED_AT.desc(), PAYMENT.ID.desc())
                .limit(limit);
    }

    /// Who made it, which need not be whose it is: the documents desk bills for sellers.
    private static Field<UUID> maker(Field<UUID> record) {
        return DSL.field(select(OPERATION.EMPLOYEE_ID)
                .from(CHANGE)
                .join(OPERATION)
                .on(OPERATION.ID.eq(CHANGE.OPERATION_ID))
                .where(CHANGE.RECORD_ID.eq(record), CHANGE.ACTION.eq("created"))
                .limit(1));
    }

    /// The deals that belong to the record's feed: a deal's own, the visible ones of a company or a person, the one that
    /// a request became.
    private Condition dealsOf(String kind, UUID record) {
        return switch (kind) {
            case "deal" -> DEAL.ID.eq(record);
            case "company" -> DEAL.COMPANY_ID.eq(record).and(visibleDeals());
            case "person" -> DEAL.PERSON_ID.eq(record).and(visibleDeals());
            default ->
                DEAL.ID
                        .in(select(REQUEST.DEAL_ID).from(REQUEST).where(REQUEST.ID.eq(record)))
                        .and(visibleDeals());
        };
    }

    private Condition visibleDeals() {
        return catalogue.kind("deal").visible();
    }

    /// Who sees a deal or a request sees all that was done about it, whoever did it (S111); what was done about another's
    /// deal is not shown at the company either.
    private Condition seen(String kind) {
        var ofRecord = kind.equals("deal") || kind.equals("request");
        if (ofRecord || seesAll("deal") && seesAll("request")) {
            return noCondition();
        }
        var requests = catalogue.kind("request");
        return activities()
                .may(Action.SEE)
                .or(ACTIVITY.DEAL_ID.isNull().and(ACTIVITY.REQUEST_ID.isNull()))
                .or(exists(selectOne().from(DEAL).where(DEAL.ID.eq(ACTIVITY.DEAL_ID), visibleDeals())))
                .or(exists(selectOne().from(REQUEST).where(REQUEST.ID.eq(ACTIVITY.REQUEST_ID), requests.visible())));
    }

    private static boolean seesAll(String kind) {
        return Caller.current().scope(Action.SEE, kind).filter(Scope.ALL::equals).isPresent();
    }

    private RecordKind activities() {
        return catalogue.kind("activity");
    }

    private static Field<UUID> link(String kind) {
        return switch (kind) {
            case "deal" -> ACTIVITY.DEAL_ID;
            case "request" -> ACTIVITY.REQUEST_ID;
            case "company" -> ACTIVITY.COMPANY_ID;
            default -> ACTIVITY.PERSON_ID;
        };
    }

    private static Condition before(Field<OffsetDateTime> at, Field<UUID> id, @Nullable FeedCursor after) {
        return after == null ? noCondition() : row(at, id).lt(after.at(), after.id());
    }

    private static List<SelectField<?>> columns(
            String type, Field<OffsetDateTime> at, Field<UUID> id, Map<Field<?>, Field<?>> others) {
        var all = new ArrayList<SelectField<?>>();
        all.add(inline(type).as(TYPE));
        all.add(at.as(AT));
        all.add(id.as(ID));
        for (var column : COLUMNS.subList(3, COLUMNS.size())) {
            var given = others.get(column);
            all.add((given == null ? castNull(column.getDataType()) : given).as(column.getName()));
        }
        return all;
    }

    private static <T> Field<T> of(Table<?> page, Field<T> column) {
        return Objects.requireNonNull(page.field(column));
    }

    private static Line line(Record row) {
        return new Line(
                row.get(TYPE),
                row.get(AT),
                row.get(ID),
                row.get(ACTOR),
                row.get("actor_name", String.class),
                row.get(OF_DEAL),
                row.get("deal_title", String.class),
                row.get(OF_REQUEST),
                row.get("request_title", String.class),
                row.get(WORD),
                row.get(TITLE),
                row.get(BODY),
                row.get(DIRECTION),
                row.get(RESULT),
                row.get(NOTE),
                row.get(NUMBER),
                row.get(CURRENCY),
                row.get(CHANGED),
                row.get(WAY),
                row.get("absent_name", String.class),
                Boolean.TRUE.equals(row.get(MAY_EDIT)));
    }
}
