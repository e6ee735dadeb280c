package voronka.money.web;

import static java.math.BigDecimal.ZERO;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;
import static voronka.db.tenant.Tables.DEAL;
import static voronka.db.tenant.Tables.INVOICE;
import static voronka.db.tenant.Tables.PAYMENT;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import voronka.accounts.Caller;
import voronka.records.Catalogue;

/// Adds up what a company bought, paid and owes (S101), of that which the reader may see; currencies are never added up.
@Component
class DisciplineQueries {

    /// @param due invoices whose day has passed, cancelled ones left out
    /// @param inTime those of them that are paid in full, nothing after the day
    /// @param since the earliest day that was let pass
    record Sums(
            String currency,
            BigDecimal bought,
            BigDecimal boughtOfYear,
            BigDecimal paid,
            BigDecimal paidOfYear,
            BigDecimal billed,
            BigDecimal covered,
            BigDecimal due,
            BigDecimal inTime,
            BigDecimal overdue,
            @Nullable LocalDate since) {}

    private static final Field<BigDecimal> NONE = inline(ZERO);
    private static final Field<LocalDate> NO_DAY = inline((LocalDate) null, SQLDataType.LOCALDATE);

    private final DSLContext sql;
    private final Catalogue catalogue;
    private final Clock clock;

    DisciplineQueries(DSLContext sql, Catalogue catalogue, Clock clock) {
        this.sql = sql;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(Caller.current().zone()));
    }

    List<Sums> of(UUID company) {
        var today = today();
        var year = today.minusYears(1);
        var yearBegan = year.atStartOfDay(Caller.current().zone()).toOffsetDateTime();
        var passed = INVOICE.DUE_ON.lt(today);
        var owed = passed.and(INVOICE.STATE.in("issued", "part_paid"));
        var inTime = passed.and(INVOICE.STATE.eq("paid")).and(paidInTime());
        var all = select(
                        DEAL.CURRENCY.as("currency"),
                        DEAL.AMOUNT.cast(SQLDataType.NUMERIC).as("bought"),
                        only(DEAL.CLOSED_AT.ge(yearBegan), DEAL.AMOUNT).as("bought_of_year"),
                        NONE.as("paid"),
                        NONE.as("paid_of_year"),
                        NONE.as("billed"),
                        NONE.as("covered"),
                        NONE.as("due"),
                        NONE.as("in_time"),
                        NONE.as("overdue"),
                        NO_DAY.as("since"))
                .from(DEAL)
                .where(DEAL.COMPANY_ID.eq(company), DEAL.STATE.eq("won"), visible("deal"))
                .unionAll(select(
                                PAYMENT.CURRENCY, NONE, NONE, PAYMENT.AMOUNT.cast(SQLDataType.NUMERIC), only(PAYMENT.PAID_ON.ge(year), PAYMENT.AMOUNT), NONE, NONE, NONE, NONE, NONE, NO_DAY)
                        .from(PAYMENT)
                        .where(PAYMENT.COMPANY_ID.eq(company), visible("payment")))
                .unionAll(select(
                                INVOICE.CURRENCY,
                                NONE,
                                NONE,
                                NONE,
                                NONE,
                                INVOICE.TOTAL.cast(SQLDataType.NUMERIC),
                                INVOICE.PAID.cast(SQLDataType.NUMERIC),
                                only(passed, inline(BigDecimal.ONE)),
                                only(inTime, inline(BigDecimal.ONE)),
                                only(owed, INVOICE.TOTAL.minus(INVOICE.PAID)),
                                when(owed, INVOICE.DUE_ON))
                        .from(INVOICE)
                        .where(INVOICE.COMPANY_ID.eq(company), INVOICE.STATE.ne("cancelled"), visible("invoice")))
                .asTable("money");
        var currency = DSL.field(DSL.name("currency"), String.class);
        return sql.select(
                        currency,
                        added("bought"),
                        added("bought_of_year"),
                        added("paid"),
                        added("paid_of_year"),
                        added("billed"),
                        added("covered"),
                        added("due"),
                        added("in_time"),
                        added("overdue"),
                        min(DSL.field(DSL.name("since"), LocalDate.class)))
                .from(all)
                .groupBy(currency)
                .orderBy(added("bought").desc(), currency)
                .fetch(Records.mapping(Sums::new));
    }

    /// No payment of it that the reader sees came after its day.
    Condition paidInTime() {
        return not(exists(selectOne()
                .from(PAYMENT)
                .where(PAYMENT.INVOICE_ID.eq(INVOICE.ID), PAYMENT.PAID_ON.gt(INVOICE.DUE_ON), visible("payment"))));
    }

    private Condition visible(String kind) {
        return catalogue.kind(kind).visible();
    }

    private static Field<BigDecimal> only(Condition condition, Field<BigDecimal> amount) {
        return when(condition, amount.cast(SQLDataType.NUMERIC)).otherwise(NONE);
    }

    private static Field<BigDecimal> added(String column) {
        return sum(DSL.field(DSL.name(column), BigDecimal.class));
    }
}
