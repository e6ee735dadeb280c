package voronka.catalog;

import static voronka.db.tenant.Tables.TAX;
import static voronka.db.tenant.Tables.TAX_RATE;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import voronka.accounts.StartingData;
import voronka.records.Operations;
import voronka.tenancy.Settings;

/// The taxes a new company begins with. Rates are dated, for laws change them; only the Russian ones are known beforehand.
@Component
@Order(10)
class DefaultTaxes implements StartingData {

    private static final LocalDate EVER = LocalDate.of(2000, 1, 1);

    private final DSLContext sql;
    private final Operations operations;
    private final Settings settings;
    private final MessageSource messages;

    DefaultTaxes(DSLContext sql, Operations operations, Settings settings, MessageSource messages) {
        this.sql = sql;
        this.operations = operations;
        this.settings = settings;
        this.messages = messages;
    }

    @Override
    public void fill(Locale language) {
        operations.begin();
        if (settings.text("company.currency", "").equals("RUB")) {
            var rates = new TreeMap<LocalDate, @Nullable BigDecimal>();
            rates.put(LocalDate.of(2004, 1, 1), BigDecimal.valueOf(18));
            rates.put(LocalDate.of(2019, 1, 1), BigDecimal.valueOf(20));
            rates.put(LocalDate.of(2026, 1, 1), BigDecimal.valueOf(22));
            add("vat", messages.getMessage("catalog.tax.vat", null, language), rates);
            add("vat-reduced", messages.getMessage("catalog.tax.reduced", null, language), new TreeMap<>(java.util.Map.of(EVER, BigDecimal.TEN)));
            add("vat-zero", messages.getMessage("catalog.tax.zero", null, language), new TreeMap<>(java.util.Map.of(EVER, BigDecimal.ZERO)));
        }
        var none = new TreeMap<LocalDate, @Nullable BigDecimal>();
        none.put(EVER, null);
        add("without", messages.getMessage("catalog.tax.without", null, language), none);
    }

    private void add(String code, String name, TreeMap<LocalDate, @Nullable BigDecimal> rates) {
        var id = sql.insertInto(TAX)
                .set(TAX.CODE, code)
                .set(TAX.NAME, name)
                .returningResult(TAX.ID)
                .fetchSingle()
                .value1();
        rates.forEach((from, percent) -> sql.insertInto(TAX_RATE)
                .set(TAX_RATE.TAX_ID, id)
                .set(TAX_RATE.VALID_FROM, from)
                .set(TAX_RATE.PERCENT, percent)
                .execute());
    }
}
