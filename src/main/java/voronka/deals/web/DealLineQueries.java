package voronka.deals.web;

import static org.jooq.impl.DSL.currentLocalDate;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static voronka.db.tenant.Tables.DEAL_LINE;
import static voronka.db.tenant.Tables.TAX;
import static voronka.db.tenant.Tables.TAX_RATE;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import voronka.accounts.Action;
import voronka.accounts.Forbidden;
import voronka.records.Catalogue;
import voronka.records.RecordKind;
import voronka.records.RecordQueries;
import voronka.records.Row;
import voronka.web.Formats;

/// Reads the products of a deal for its page.
@Component
class DealLineQueries {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
    private static final Field<BigDecimal> PERCENT = field(name("percent"), BigDecimal.class);

    private final DSLContext sql;
    private final RecordQueries records;
    private final RecordKind deals;

    DealLineQueries(DSLContext sql, RecordQueries records, Catalogue catalogue) {
        this.sql = sql;
        this.records = records;
        this.deals = catalogue.kind("deal");
    }

    LineGrid of(UUID deal) {
        return of(records.get(deals, deal));
    }

    LineGrid of(Row deal) {
        if (!deals.shows("amount")) {
            throw new Forbidden();
        }
        var rows = rows(deal.id());
        var currency = deal.text("currency");
        var full = rows.stream()
                .map(row -> row.get(DEAL_LINE.PRICE).multiply(row.get(DEAL_LINE.QUANTITY)))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .setScale(2, RoundingMode.HALF_UP);
        var total = rows.stream().map(row -> row.get(DEAL_LINE.SUM)).reduce(BigDecimal.ZERO, BigDecimal::add);
        var discount = full.subtract(total);
        return new LineGrid(
                deal.id(),
                deal.may(Action.EDIT),
                Formats.sign(currency).strip(),
                rows.map(row -> line(row, currency)),
                Formats.money(full, currency),
                discount.signum() == 0 ? null : Formats.money(discount, currency),
                Formats.money(total, currency),
                taxes(rows).entrySet().stream()
                        .map(tax -> new LineGrid.Tax(tax.getKey(), Formats.money(tax.getValue(), currency)))
                        .toList());
    }

    static Field<Integer> count(UUID deal) {
        return field(selectCount().from(DEAL_LINE).where(DEAL_LINE.DEAL_ID.eq(deal)));
    }

    /// With the rate that is in force today.
    private Result<? extends Record> rows(UUID deal) {
        var rate = field(select(TAX_RATE.PERCENT)
                .from(TAX_RATE)
                .where(TAX_RATE.TAX_ID.eq(DEAL_LINE.TAX_ID), TAX_RATE.VALID_FROM.le(currentLocalDate()))
                .orderBy(TAX_RATE.VALID_FROM.desc())
                .limit(1));
        return sql.select(DEAL_LINE.fields())
                .select(TAX.NAME, rate.as(PERCENT))
                .from(DEAL_LINE)
                .leftJoin(TAX)
                .on(TAX.ID.eq(DEAL_LINE.TAX_ID))
                .where(DEAL_LINE.DEAL_ID.eq(deal))
                .orderBy(DEAL_LINE.POSITION, DEAL_LINE.ID)
                .fetch();
    }

    private static LineGrid.Line line(Record row, String currency) {
        return new LineGrid.Line(
                row.get(DEAL_LINE.ID),
                row.get(DEAL_LINE.PRODUCT_ID),
                row.get(DEAL_LINE.NAME),
                row.get(DEAL_LINE.UNIT),
                plain(row.get(DEAL_LINE.QUANTITY)),
                plain(row.get(DEAL_LINE.PRICE)),
                row.get(DEAL_LINE.DISCOUNT).signum() == 0 ? "" : plain(row.get(DEAL_LINE.DISCOUNT)),
                Formats.money(row.get(DEAL_LINE.SUM), currency),
                tax(row.get(TAX.NAME), row.get(PERCENT)));
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private static String tax(@Nullable String name, @Nullable BigDecimal percent) {
        return name == null ? "" : percent == null ? name : name + " " + Formats.number(percent) + " %";
    }

    /// The tax is within the price.
    private static Map<String, BigDecimal> taxes(Result<? extends Record> rows) {
        var taxes = new TreeMap<String, BigDecimal>();
        for (var row : rows) {
            var percent = row.get(PERCENT);
            if (percent != null && percent.signum() > 0) {
                var tax = row.get(DEAL_LINE.SUM).multiply(percent).divide(WHOLE.add(percent), 2, RoundingMode.HALF_UP);
                taxes.merge(tax(row.get(TAX.NAME), percent), tax, BigDecimal::add);
            }
        }
        return taxes;
    }
}
