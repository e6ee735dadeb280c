package voronka.deals.api;

import static voronka.db.tenant.Tables.DEAL;
import static voronka.db.tenant.Tables.DEAL_CHECK;
import static voronka.db.tenant.Tables.DEAL_LINE;
import static voronka.db.tenant.Tables.DEAL_PERSON;
import static voronka.db.tenant.Tables.DEAL_SHARE;
import static voronka.db.tenant.Tables.EMPLOYEE;
import static voronka.db.tenant.Tables.PERSON;
import static voronka.db.tenant.Tables.PRODUCT;
import static voronka.db.tenant.Tables.STAGE;
import static voronka.db.tenant.Tables.STAGE_MOVE;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import voronka.NotFound;
import voronka.accounts.Forbidden;
import voronka.accounts.Rights;
import voronka.records.Catalogue;
import voronka.records.Ref;

/// Reads the parts of a deal for the API; of a deal that the caller may not see, nothing.
@Component
class DealPartQueries {

    /// A product in the deal; price and sum include the tax, the discount is in percent.
    record Line(
            UUID id,
            int position,
            @Nullable Ref product,
            String name,
            String unit,
            BigDecimal quantity,
            BigDecimal price,
            BigDecimal discount,
            @Nullable UUID tax,
            BigDecimal sum) {}

    /// One of the customer's people and his say.
    record Participant(Ref person, @Nullable String decisionRole) {}

    /// A seller's share of the result, in percent.
    record Shared(Ref employee, BigDecimal percent) {}

    /// An item of a stage's checklist, and when and by whom it was ticked.
    record Item(
            Ref stage,
            String item,
            boolean done,
            @Nullable OffsetDateTime doneAt,
            @Nullable UUID doneBy) {}

    /// A move between stages, with the seconds spent in the stage that was left.
    record Moved(
            @Nullable Ref from,
            Ref to,
            OffsetDateTime movedAt,
            @Nullable Long secondsSpent,
            @Nullable UUID owner) {}

    private final DSLContext sql;
    private final Catalogue catalogue;

    DealPartQueries(DSLContext sql, Catalogue catalogue) {
        this.sql = sql;
        this.catalogue = catalogue;
    }

    List<Line> lines(UUID deal) {
        requireVisible(deal);
        if (!catalogue.kind("deal").shows("amount")) {
            throw new Forbidden();
        }
        return sql.select(DEAL_LINE.fields())
                .select(PRODUCT.NAME)
                .from(DEAL_LINE)
                .leftJoin(PRODUCT)
                .on(PRODUCT.ID.eq(DEAL_LINE.PRODUCT_ID))
                .where(DEAL_LINE.DEAL_ID.eq(deal))
                .orderBy(DEAL_LINE.POSITION, DEAL_LINE.ID)
                .fetch(DealPartQueries::line);
    }

    Line line(UUID deal, UUID line) {
        return lines(deal).stream()
                .filter(one -> one.id().equals(line))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static Line line(Record row) {
        return new Line(
                row.get(DEAL_LINE.ID),
                row.get(DEAL_LINE.POSITION),
                ref(row, DEAL_LINE.PRODUCT_ID, PRODUCT.NAME),
                row.get(DEAL_LINE.NAME),
                row.get(DEAL_LINE.UNIT),
                plain(row.get(DEAL_LINE.QUANTITY)),
                plain(row.get(DEAL_LINE.PRICE)),
                plain(row.get(DEAL_LINE.DISCOUNT)),
                row.get(DEAL_LINE.TAX_ID),
                plain(row.get(DEAL_LINE.SUM)));
    }

    List<Participant> persons(UUID deal) {
        requireVisible(deal);
        return Rights.unguarded(
                "the people of a deal that the caller sees",
                () -> sql.select(PERSON.ID, PERSON.NAME, DEAL_PERSON.DECISION_ROLE)
                        .from(DEAL_PERSON)
                        .join(PERSON)
                        .on(PERSON.ID.eq(DEAL_PERSON.PERSON_ID))
                        .where(DEAL_PERSON.DEAL_ID.eq(deal))
                        .orderBy(PERSON.NAME, PERSON.ID)
                        .fetch(row -> new Participant(new Ref(row.value1(), row.value2()), row.value3())));
    }

    List<Shared> shares(UUID deal) {
        requireVisible(deal);
        return sql.select(EMPLOYEE.ID, EMPLOYEE.NAME, DEAL_SHARE.PERCENT)
                .from(DEAL_SHARE)
                .join(EMPLOYEE)
                .on(EMPLOYEE.ID.eq(DEAL_SHARE.EMPLOYEE_ID))
                .where(DEAL_SHARE.DEAL_ID.eq(deal))
                .orderBy(DEAL_SHARE.PERCENT.desc(), EMPLOYEE.NAME)
                .fetch(row -> new Shared(new Ref(row.value1(), row.value2()), plain(row.value3())));
    }

    List<Item> checklist(UUID deal) {
        requireVisible(deal);
        var item = DSL.field("items.item", String.class);
        return sql.select(STAGE.ID, STAGE.NAME, item, DEAL_CHECK.DONE_AT, DEAL_CHECK.DONE_BY)
                .from(DEAL)
                .join(STAGE)
                .on(STAGE.PIPELINE_ID.eq(DEAL.PIPELINE_ID), STAGE.DELETED_AT.isNull())
                .crossJoin(items())
                .leftJoin(DEAL_CHECK)
                .on(DEAL_CHECK.DEAL_ID.eq(DEAL.ID), DEAL_CHECK.STAGE_ID.eq(STAGE.ID), DEAL_CHECK.ITEM.eq(item))
                .where(DEAL.ID.eq(deal), catalogue.kind("deal").visible())
                .orderBy(STAGE.POSITION, DSL.field("items.place"))
                .fetch(row -> new Item(
                        new Ref(row.value1(), row.value2()),
                        row.value3(),
                        row.value4() != null,
                        row.value4(),
                        row.value5()));
    }

    private static Table<?> items() {
        return DSL.table("lateral unnest({0}) with ordinality items (item, place)", STAGE.CHECKLIST);
    }

    List<Moved> moves(UUID deal) {
        requireVisible(deal);
        var from = STAGE.as("left_stage");
        var to = STAGE.as("to_stage");
        var spent = DSL.field("extract(epoch from {0})::bigint", Long.class, STAGE_MOVE.SPENT);
        return sql.select(from.ID, from.NAME, to.ID, to.NAME, STAGE_MOVE.MOVED_AT, spent, STAGE_MOVE.OWNER_ID)
                .from(STAGE_MOVE)
                .leftJoin(from)
                .on(from.ID.eq(STAGE_MOVE.FROM_STAGE_ID))
                .join(to)
                .on(to.ID.eq(STAGE_MOVE.TO_STAGE_ID))
                .where(STAGE_MOVE.DEAL_ID.eq(deal))
                .orderBy(STAGE_MOVE.MOVED_AT, STAGE_MOVE.ID)
                .fetch(row -> new Moved(
                        row.value1() == null ? null : new Ref(row.value1(), row.value2()),
                        new Ref(row.value3(), row.value4()),
                        row.value5(),
                        row.value6(),
                        row.value7()));
    }

    private void requireVisible(UUID deal) {
        if (!sql.fetchExists(DEAL, DEAL.ID.eq(deal), catalogue.kind("deal").visible())) {
            throw new NotFound();
        }
    }

    private static @Nullable Ref ref(Record row, TableField<?, UUID> id, Field<String> name) {
        return row.get(id) == null ? null : new Ref(row.get(id), row.get(name));
    }

    private static BigDecimal plain(BigDecimal number) {
        var shorter = number.stripTrailingZeros();
        return shorter.scale() < 0 ? shorter.setScale(0) : shorter;
    }
}
