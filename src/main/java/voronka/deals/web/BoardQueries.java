package voronka.deals.web;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lateral;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.rowNumber;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.trueCondition;
import static org.jooq.impl.DSL.unnest;
import static org.jooq.impl.DSL.val;
import static voronka.db.tenant.Tables.ACTIVITY;
import static voronka.db.tenant.Tables.COMPANY;
import static voronka.db.tenant.Tables.DEAL;
import static voronka.db.tenant.Tables.DEAL_TOTAL;
import static voronka.db.tenant.Tables.EMPLOYEE;
import static voronka.db.tenant.Tables.PERSON;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.ResultQuery;
import org.jooq.Select;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import voronka.accounts.Action;
import voronka.accounts.Caller;
import voronka.accounts.Rights;
import voronka.accounts.Scope;
import voronka.records.Catalogue;
import voronka.records.ListQuery;
import voronka.records.RecordKind;
import voronka.records.RecordQueries;

/// Reads the columns of a board: the first cards of each through an index of its order, the totals from what
/// triggers keep, so that neither grows with the number of deals.
@Component
class BoardQueries {

    /// More owners than these are not asked one by one.
    private static final int FEW = 40;

    private static final List<Field<?>> SHOWN = List.of(
            DEAL.ID,
            DEAL.STAGE_ID,
            DEAL.RANK,
            DEAL.TITLE,
            DEAL.AMOUNT,
            DEAL.CURRENCY,
            DEAL.COMPANY_ID,
            DEAL.PERSON_ID,
            DEAL.OWNER_ID,
            DEAL.TEMPERATURE,
            DEAL.STAGE_SINCE,
            DEAL.AGREED_AT,
            DEAL.PAID_AT,
            DEAL.CREATED_AT);

    static final Field<String> CLIENT = field(name("client"), String.class);
    static final Field<String> OWNER = field(name("owner_name"), String.class);

    private final DSLContext sql;
    private final RecordKind deals;
    private final RecordQueries records;

    BoardQueries(DSLContext sql, Catalogue catalogue, RecordQueries records) {
        this.sql = sql;
        this.deals = catalogue.kind("deal");
        this.records = records;
    }

    /// The first cards of each stage, or those after a card, with the customer, the owner and the next step.
    Map<UUID, Result<Record>> cards(Collection<UUID> stages, BoardView view, int limit, @Nullable BoardCursor after) {
        return drawn(first(stages, view, limit, after)).fetchGroups(of(DEAL.STAGE_ID));
    }

    /// One card, if the reader sees it.
    Optional<Record> card(UUID deal) {
        var d = select(shown()).from(DEAL).where(DEAL.ID.eq(deal), deals.visible()).asTable("d");
        return drawn(d).fetchOptional();
    }

    private ResultQuery<Record> drawn(Table<?> d) {
        var next = select(ACTIVITY.KIND, ACTIVITY.TITLE, ACTIVITY.PLANNED_AT)
                .from(ACTIVITY)
                .where(
                        ACTIVITY.DEAL_ID.eq(of(DEAL.ID)),
                        ACTIVITY.DONE_AT.isNull(),
                        ACTIVITY.DELETED_AT.isNull(),
                        ACTIVITY.PLANNED_AT.isNotNull())
                .orderBy(ACTIVITY.PLANNED_AT)
                .limit(1);
        return sql.select(SHOWN.stream().map(BoardQueries::of).toList())
                .select(coalesce(COMPANY.NAME, PERSON.NAME).as(CLIENT), EMPLOYEE.NAME.as(OWNER))
                .select(
                        field(name("next", "kind"), ACTIVITY.KIND.getDataType()).as("next_kind"),
                        field(name("next", "title"), ACTIVITY.TITLE.getDataType())
                                .as("next_title"),
                        field(name("next", "planned_at"), ACTIVITY.PLANNED_AT.getDataType())
                                .as("next_at"))
                .from(d)
                .leftJoin(COMPANY)
                .on(COMPANY.ID.eq(of(DEAL.COMPANY_ID)))
                .leftJoin(PERSON)
                .on(PERSON.ID.eq(of(DEAL.PERSON_ID)))
                .leftJoin(EMPLOYEE)
                .on(EMPLOYEE.ID.eq(of(DEAL.OWNER_ID)))
                .leftJoin(lateral(next).as("next"))
                .on(trueCondition())
                .orderBy(of(DEAL.RANK), of(DEAL.ID));
    }

    /// What is found by words is so little that it is numbered; without words each column ends at its limit.
    private Table<?> first(Collection<UUID> stages, BoardView view, int limit, @Nullable BoardCursor after) {
        var behind = after == null ? noCondition() : row(DEAL.RANK, DEAL.ID).gt(after.rank(), after.id());
        if (view.searches()) {
            var numbered = select(shown())
                    .select(rowNumber()
                            .over()
                            .partitionBy(DEAL.STAGE_ID)
                            .orderBy(DEAL.RANK, DEAL.ID)
                            .as("place"))
                    .from(DEAL)
                    .where(found(view), DEAL.STAGE_ID.eq(any(stages.toArray(UUID[]::new))), behind)
                    .asTable("n");
            return select(numbered.fields())
                    .from(numbered)
                    .where(field(name("n", "place"), Integer.class).le(limit))
                    .asTable("d");
        }
        var stage = field(name("s", "id"), UUID.class);
        var column = DEAL.STAGE_ID.eq(stage).and(DEAL.DELETED_AT.isNull()).and(behind);
        return select(table(name("c")).asterisk())
                .from(unnest(stages.toArray(UUID[]::new)).as("s", "id"))
                .crossJoin(lateral(firstOfColumn(column, view, limit)).as("c"))
                .asTable("d");
    }

    /// The cards of a few owners are taken from each and merged, so that a small department is not looked for among
    /// everybody's cards.
    private Select<?> firstOfColumn(Condition column, BoardView view, int limit) {
        var caller = Caller.current();
        var department = caller.scope(Action.SEE, "deal").filter(scope -> scope == Scope.DEPARTMENT);
        if (view.ownerId().isPresent()
                || department.isEmpty()
                || caller.reach(Action.SEE, "deal").size() > FEW) {
            return top(column.and(owned(DEAL.OWNER_ID, view)), limit);
        }
        var owner = field(name("o", "id"), UUID.class);
        return select(table(name("e")).asterisk())
                .from(unnest(caller.reach(Action.SEE, "deal").toArray(UUID[]::new)).as("o", "id"))
                .crossJoin(
                        lateral(top(column.and(Rights.equivalent("deal", DEAL.OWNER_ID.eq(owner))), limit)).as("e"))
                .orderBy(field(name("e", "rank")), field(name("e", "id")))
                .limit(limit);
    }

    private Select<?> top(Condition condition, int limit) {
        return select(shown())
                .from(DEAL)
                .where(condition)
                .orderBy(DEAL.RANK, DEAL.ID)
                .limit(limit);
    }

    boolean showsSums() {
        return deals.shows("amount");
    }

    private List<Field<?>> shown() {
        return SHOWN.stream().<Field<?>>map(column -> deals.seen(column).as(column.getName())).toList();
    }

    /// Count and sums of whole columns.
    Map<UUID, BoardTotal> totals(Collection<UUID> stages, BoardView view) {
        var totals = new HashMap<UUID, BoardTotal>();
        var rows = view.searches() ? counted(stages, view) : kept(stages, view);
        for (var row : rows) {
            totals.merge(row.get(0, UUID.class), BoardTotal.of(row), BoardTotal::plus);
        }
        return totals;
    }

    private Result<? extends Record> kept(Collection<UUID> stages, BoardView view) {
        return sql.select(DEAL_TOTAL.STAGE_ID, DEAL_TOTAL.CURRENCY, sum(DEAL_TOTAL.DEALS), deals.shows("amount") ? sum(DEAL_TOTAL.AMOUNT) : inline(BigDecimal.ZERO))
                .from(DEAL_TOTAL)
                .where(DEAL_TOTAL.STAGE_ID.eq(any(stages.toArray(UUID[]::new))), owned(DEAL_TOTAL.OWNER_ID, view))
                .groupBy(DEAL_TOTAL.STAGE_ID, DEAL_TOTAL.CURRENCY)
                .fetch();
    }

    private Result<? extends Record> counted(Collection<UUID> stages, BoardView view) {
        return sql.select(DEAL.STAGE_ID, DEAL.CURRENCY, count().cast(BigDecimal.class), deals.shows("amount") ? sum(DEAL.AMOUNT) : inline(BigDecimal.ZERO))
                .from(DEAL)
                .where(DEAL.STAGE_ID.eq(any(stages.toArray(UUID[]::new))), found(view))
                .groupBy(DEAL.STAGE_ID, DEAL.CURRENCY)
                .fetch();
    }

    private Condition found(BoardView view) {
        return records.condition(ListQuery.of(deals, Map.of("q", view.words(), "state", "open")))
                .and(owned(DEAL.OWNER_ID, view));
    }

    private static Condition owned(Field<UUID> owner, BoardView view) {
        return Rights.may(Action.SEE, "deal", owner)
                .and(view.ownerId().map(id -> owner.eq(val(id))).orElse(noCondition()));
    }

    /// Whose deals the reader may choose: his colleagues', or everybody's who works here.
    List<Board.Person> owners() {
        var caller = Caller.current();
        var scope = caller.scope(Action.SEE, "deal").orElse(Scope.OWN);
        if (scope == Scope.OWN) {
            return List.of();
        }
        return sql.select(EMPLOYEE.ID, EMPLOYEE.NAME)
                .from(EMPLOYEE)
                .where(
                        EMPLOYEE.STATUS.ne("left"),
                        EMPLOYEE.DELETED_AT.isNull(),
                        scope == Scope.ALL ? noCondition() : EMPLOYEE.ID.in(caller.reach(Action.SEE, "deal")))
                .orderBy(EMPLOYEE.NAME)
                .limit(500)
                .fetch(org.jooq.Records.mapping(Board.Person::new));
    }

    /// The stages in which these deals stand now, as far as the reader sees them; activities stand for their deals.
    Set<UUID> stagesOf(Collection<UUID> changed) {
        var ids = changed.toArray(UUID[]::new);
        return sql.select(DEAL.STAGE_ID)
                .from(DEAL)
                .where(
                        DEAL.ID
                                .eq(any(ids))
                                .or(DEAL.ID.in(
                                        select(ACTIVITY.DEAL_ID).from(ACTIVITY).where(ACTIVITY.ID.eq(any(ids))))),
                        deals.visible())
                .fetchSet(DEAL.STAGE_ID);
    }

    static <T> Field<T> of(Field<T> column) {
        return field(name("d", column.getName()), column.getDataType());
    }
}
