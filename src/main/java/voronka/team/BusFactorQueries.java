package voronka.team;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.sum;
import static voronka.db.tenant.Tables.COMPANY;
import static voronka.db.tenant.Tables.DEAL_TOTAL;
import static voronka.db.tenant.Tables.EMPLOYEE;
import static voronka.db.tenant.Tables.PAYMENT;
import static voronka.db.tenant.Tables.STAGE;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import voronka.accounts.Action;
import voronka.accounts.Rights;
import voronka.records.Catalogue;

/// Counts how much rests on each person (S20, S24): money of twelve months, customers, open deals. Open deals come from
/// the totals that the board keeps, the money by an index that holds all it needs.
@Component
public class BusFactorQueries {

    /// @param revenue what was paid, in the company's currency
    public record Person(UUID id, String name, String post, boolean here, BigDecimal revenue, int customers, int deals) {}

    private final DSLContext sql;
    private final Catalogue catalogue;

    BusFactorQueries(DSLContext sql, Catalogue catalogue) {
        this.sql = sql;
        this.catalogue = catalogue;
    }

    /// Those on whom anything rests, by money.
    public List<Person> people(LocalDate from, LocalDate to, String currency) {
        var revenue = revenue(from, to, currency);
        var customers = customers();
        var deals = deals();
        var ids = new LinkedHashMap<UUID, Boolean>();
        List.<Set<@Nullable UUID>>of(revenue.keySet(), customers.keySet(), deals.keySet())
                .forEach(keys -> keys.forEach(id -> {
                    if (id != null) {
                        ids.put(id, true);
                    }
                }));
        return sql.select(EMPLOYEE.ID, EMPLOYEE.NAME, EMPLOYEE.POST, EMPLOYEE.STATUS)
                .from(EMPLOYEE)
                .where(EMPLOYEE.ID.in(ids.keySet()))
                .fetch(row -> new Person(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        !row.value4().equals("left"),
                        revenue.getOrDefault(row.value1(), BigDecimal.ZERO),
                        customers.getOrDefault(row.value1(), 0),
                        deals.getOrDefault(row.value1(), 0)))
                .stream()
                .sorted(Comparator.comparing(Person::revenue).reversed().thenComparing(Person::name))
                .toList();
    }

    private Map<@Nullable UUID, BigDecimal> revenue(LocalDate from, LocalDate to, String currency) {
        return sql.select(PAYMENT.OWNER_ID, sum(PAYMENT.AMOUNT))
                .from(PAYMENT)
                .where(
                        catalogue.kind("payment").visible(),
                        PAYMENT.PAID_ON.between(from, to),
                        PAYMENT.CURRENCY.eq(currency))
                .groupBy(PAYMENT.OWNER_ID)
                .fetchMap(row -> row.value1(), row -> row.value2());
    }

    private Map<@Nullable UUID, Integer> customers() {
        return sql.select(COMPANY.OWNER_ID, count())
                .from(COMPANY)
                .where(catalogue.kind("company").visible())
                .groupBy(COMPANY.OWNER_ID)
                .fetchMap(row -> row.value1(), row -> row.value2());
    }

    private Map<@Nullable UUID, Integer> deals() {
        var totals = new HashMap<@Nullable UUID, Integer>();
        sql.select(DEAL_TOTAL.OWNER_ID, sum(DEAL_TOTAL.DEALS))
                .from(DEAL_TOTAL)
                .join(STAGE)
                .on(STAGE.ID.eq(DEAL_TOTAL.STAGE_ID))
                .where(STAGE.KIND.eq("open"), Rights.may(Action.SEE, "deal", DEAL_TOTAL.OWNER_ID))
                .groupBy(DEAL_TOTAL.OWNER_ID)
                .forEach(row -> {
                    if (row.value2().signum() > 0) {
                        totals.put(row.value1(), row.value2().intValue());
                    }
                });
        return totals;
    }
}
