package voronka.customers.web;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.sum;
import static voronka.db.tenant.Tables.DEAL;
import static voronka.db.tenant.Tables.EMPLOYEE;
import static voronka.db.tenant.Tables.PAYMENT;
import static voronka.db.tenant.Tables.REQUEST;
import static voronka.db.tenant.Tables.STAGE;
import static voronka.web.Texts.t;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import voronka.accounts.Caller;
import voronka.customers.web.Relation.DealRow;
import voronka.customers.web.Relation.Figure;
import voronka.customers.web.Relation.RequestRow;
import voronka.customers.web.Relation.RequestRows;
import voronka.records.Catalogue;
import voronka.records.RecordKind;
import voronka.web.Formats;

/// Reads what has been between a customer and the company, through the reader's rights.
@Component
class RelationQueries {

    private static final int SHOWN = 50;
    private static final Map<String, String> TONES = Map.of(
            "open",
            "teal",
            "won",
            "green",
            "lost",
            "red",
            "new",
            "blue",
            "in_work",
            "teal",
            "converted",
            "green",
            "refused",
            "red");

    private final DSLContext sql;
    private final RecordKind deal;
    private final RecordKind request;

    RelationQueries(DSLContext sql, Catalogue catalogue) {
        this.sql = sql;
        this.deal = catalogue.kind("deal");
        this.request = catalogue.kind("request");
    }

    int countDeals(String kind, UUID id) {
        return sql.fetchCount(DEAL, ofDeal(kind, id), deal.visible());
    }

    int countRequests(String kind, UUID id) {
        return sql.fetchCount(REQUEST, ofRequest(kind, id), request.visible());
    }

    Relation relation(String kind, UUID id) {
        var totals = totals(kind, id);
        var deals = deals(kind, id);
        return new Relation(
                kind,
                id,
                List.of("open", "won", "lost", "paid").stream()
                        .map(name -> figure(name, totals, "/deals/list?" + kind + "=" + id))
                        .toList(),
                day(totals.stream()
                        .map(row -> row.get("since", OffsetDateTime.class))
                        .filter(Objects::nonNull)
                        .min(java.util.Comparator.naturalOrder())
                        .orElse(null)),
                lastPayment(kind, id),
                deals.stream().limit(SHOWN).toList(),
                deals.size() > SHOWN);
    }

    RequestRows requests(String kind, UUID id) {
        var rows = sql.select(
                        REQUEST.ID,
                        REQUEST.TITLE,
                        REQUEST.STATE,
                        REQUEST.CHANNEL,
                        coalesce(EMPLOYEE.NAME, inline("")),
                        REQUEST.CREATED_AT)
                .from(REQUEST)
                .leftJoin(EMPLOYEE)
                .on(EMPLOYEE.ID.eq(REQUEST.OWNER_ID))
                .where(ofRequest(kind, id), request.visible())
                .orderBy(REQUEST.CREATED_AT.desc(), REQUEST.ID.desc())
                .limit(SHOWN + 1)
                .fetch(row -> new RequestRow(
                        row.value1(),
                        row.value2(),
                        t("request.choice.state." + row.value3()),
                        TONES.getOrDefault(row.value3(), "gray"),
                        t("request.choice.channel." + row.value4()),
                        row.value5(),
                        row.value6().toInstant()));
        return new RequestRows(kind, id, rows.stream().limit(SHOWN).toList(), rows.size() > SHOWN);
    }

    /// A row for each currency.
    private Result<? extends Record> totals(String kind, UUID id) {
        return sql.select(
                        DEAL.CURRENCY,
                        counted("open").as("open"),
                        counted("won").as("won"),
                        counted("lost").as("lost"),
                        count().filterWhere(DEAL.PAID.gt(BigDecimal.ZERO)).as("paid"),
                        summed("open").as("open sum"),
                        summed("won").as("won sum"),
                        summed("lost").as("lost sum"),
                        coalesce(sum(DEAL.PAID), inline(BigDecimal.ZERO)).as("paid sum"),
                        min(DEAL.CLOSED_AT).filterWhere(DEAL.STATE.eq("won")).as("since"))
                .from(DEAL)
                .where(ofDeal(kind, id), deal.visible())
                .groupBy(DEAL.CURRENCY)
                .orderBy(count().desc())
                .fetch();
    }

    private static Field<Integer> counted(String state) {
        return count().filterWhere(DEAL.STATE.eq(inline(state)));
    }

    private static Field<BigDecimal> summed(String state) {
        return coalesce(sum(DEAL.AMOUNT).filterWhere(DEAL.STATE.eq(inline(state))), inline(BigDecimal.ZERO));
    }

    /// Sums of different currencies stand beside each other; they are never added.
    private Figure figure(String name, Result<? extends Record> totals, String list) {
        var sums = totals.stream()
                .filter(row -> deal.shows(name.equals("paid") ? "paid" : "amount") && row.get(name, Integer.class) > 0)
                .map(row -> Formats.money(row.get(name + " sum", BigDecimal.class), row.get(DEAL.CURRENCY)))
                .collect(Collectors.joining(" + "));
        var deals =
                totals.stream().mapToInt(row -> row.get(name, Integer.class)).sum();
        var tone = switch (name) {
            case "won", "paid" -> "won";
            case "lost" -> "late";
            default -> "";
        };
        return new Figure(
                t("customers.history." + name),
                sums.isEmpty() ? "—" : sums,
                deals,
                sums.isEmpty() ? "" : tone,
                list + (name.equals("paid") ? "&paid.gt=0" : "&state=" + name));
    }

    private @Nullable String lastPayment(String kind, UUID id) {
        return sql.select(max(PAYMENT.PAID_ON))
                .from(PAYMENT)
                .join(DEAL)
                .on(DEAL.ID.eq(PAYMENT.DEAL_ID))
                .where(ofDeal(kind, id), deal.visible(), PAYMENT.DELETED_AT.isNull())
                .fetchOne(row -> row.value1() == null ? null : Formats.day(row.value1()));
    }

    private List<DealRow> deals(String kind, UUID id) {
        return sql.select(
                        DEAL.ID,
                        DEAL.TITLE,
                        STAGE.NAME,
                        DEAL.STATE,
                        deal.seen(DEAL.AMOUNT),
                        DEAL.CURRENCY,
                        deal.seen(DEAL.PAID),
                        coalesce(EMPLOYEE.NAME, inline("")),
                        DEAL.CREATED_AT)
                .from(DEAL)
                .join(STAGE)
                .on(STAGE.ID.eq(DEAL.STAGE_ID))
                .leftJoin(EMPLOYEE)
                .on(EMPLOYEE.ID.eq(DEAL.OWNER_ID))
                .where(ofDeal(kind, id), deal.visible())
                .orderBy(DEAL.STATE.eq("open").desc(), DEAL.CREATED_AT.desc(), DEAL.ID.desc())
                .limit(SHOWN + 1)
                .fetch(row -> new DealRow(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        TONES.getOrDefault(row.value4(), "gray"),
                        Formats.money(row.value5(), row.value6()),
                        row.value7() == null || row.value7().signum() == 0 ? "" : Formats.money(row.value7(), row.value6()),
                        row.value8(),
                        row.value9().toInstant()));
    }

    private static Condition ofDeal(String kind, UUID id) {
        return kind.equals("company") ? DEAL.COMPANY_ID.eq(id) : DEAL.PERSON_ID.eq(id);
    }

    private static Condition ofRequest(String kind, UUID id) {
        return kind.equals("company") ? REQUEST.COMPANY_ID.eq(id) : REQUEST.PERSON_ID.eq(id);
    }

    private static @Nullable String day(@Nullable OffsetDateTime at) {
        return at == null
                ? null
                : Formats.day(at.atZoneSameInstant(Caller.current().zone()).toLocalDate());
    }
}
