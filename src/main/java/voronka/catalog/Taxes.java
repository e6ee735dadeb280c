package voronka.catalog;

import static voronka.db.tenant.Tables.TAX;
import static voronka.db.tenant.Tables.TAX_RATE;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import voronka.accounts.Action;
import voronka.accounts.Rights;
import voronka.records.Operations;
import voronka.records.Problem;
import voronka.records.Refused;
import voronka.tenancy.Settings;

/// Taxes and what each of them was on a day.
@Service
@Transactional
public class Taxes {

    /// What a tax is from a day on. No percent: the seller does not charge it, which is not the same as zero.
    public record Rate(LocalDate from, @Nullable BigDecimal percent) {}

    /// The tax on what is sold without saying which, and its name.
    public record Usual(UUID id, String name) {}

    /// The setting with the code of the usual tax.
    private static final String USUAL = "company.tax";

    private final DSLContext sql;
    private final Settings settings;
    private final Operations operations;

    Taxes(DSLContext sql, Settings settings, Operations operations) {
        this.sql = sql;
        this.settings = settings;
        this.operations = operations;
    }

    /// The percent of each tax on that day; null for "without tax", absent where no rate holds yet.
    public Map<UUID, @Nullable BigDecimal> on(LocalDate day) {
        var rates = new java.util.HashMap<UUID, @Nullable BigDecimal>();
        sql.select(TAX_RATE.TAX_ID, TAX_RATE.PERCENT)
                .from(TAX_RATE)
                .where(TAX_RATE.VALID_FROM.le(day))
                .orderBy(TAX_RATE.VALID_FROM)
                .forEach(row -> rates.put(row.value1(), row.value2()));
        return rates;
    }

    /// As the company has chosen; before it has, the general VAT where there is one, else none.
    public Usual usual() {
        var code = settings.text(USUAL, "vat");
        return sql.select(TAX.ID, TAX.NAME)
                .from(TAX)
                .where(TAX.DELETED_AT.isNull(), TAX.CODE.in(code, "without"))
                .orderBy(TAX.CODE.eq(code).desc())
                .limit(1)
                .fetchSingle(Records.mapping(Usual::new));
    }

    public void setUsual(UUID tax) {
        Rights.require(Action.EDIT, "settings");
        var code = sql.select(TAX.CODE)
                .from(TAX)
                .where(TAX.ID.eq(tax), TAX.DELETED_AT.isNull())
                .fetchOptional(TAX.CODE)
                .orElseThrow(() -> new Refused(Problem.of("tax", "records.invalid.reference")));
        settings.set(USUAL, code);
    }

    public List<Usual> all() {
        return sql.select(TAX.ID, TAX.NAME)
                .from(TAX)
                .where(TAX.DELETED_AT.isNull())
                .orderBy(TAX.NAME)
                .fetch(Records.mapping(Usual::new));
    }

    /// @throws voronka.NotFound where there is no such tax
    public List<Rate> ratesOf(UUID tax) {
        if (!sql.fetchExists(TAX, TAX.ID.eq(tax), TAX.DELETED_AT.isNull())) {
            throw new voronka.NotFound();
        }
        return rates(tax);
    }

    public List<Rate> rates(UUID tax) {
        return sql.select(TAX_RATE.VALID_FROM, TAX_RATE.PERCENT)
                .from(TAX_RATE)
                .where(TAX_RATE.TAX_ID.eq(tax))
                .orderBy(TAX_RATE.VALID_FROM.desc())
                .fetch(Records.mapping(Rate::new));
    }

    public void setRate(UUID tax, LocalDate from, @Nullable BigDecimal percent) {
        Rights.require(Action.EDIT, "settings");
        if (percent != null && (percent.signum() < 0 || percent.compareTo(BigDecimal.valueOf(100)) > 0)) {
            throw new Refused(Problem.of("percent", "catalog.tax.percent"));
        }
        if (!sql.fetchExists(TAX, TAX.ID.eq(tax), TAX.DELETED_AT.isNull())) {
            throw new voronka.NotFound();
        }
        operations.begin();
        sql.insertInto(TAX_RATE)
                .set(TAX_RATE.TAX_ID, tax)
                .set(TAX_RATE.VALID_FROM, from)
                .set(TAX_RATE.PERCENT, percent)
                .onConflict(TAX_RATE.TAX_ID, TAX_RATE.VALID_FROM)
                .doUpdate()
                .set(TAX_RATE.PERCENT, percent)
                .execute();
        operations.touched("tax", tax);
    }
}
