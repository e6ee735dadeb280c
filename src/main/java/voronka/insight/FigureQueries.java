package voronka.insight;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;
import static java.util.stream.Collectors.groupingBy;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.count;
import static voronka.db.tenant.Tables.COMPANY;
import static voronka.db.tenant.Tables.EMPLOYEE;
import static voronka.db.tenant.Tables.REFUSAL_REASON;
import static voronka.db.tenant.Tables.REQUEST;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import voronka.accounts.Action;
import voronka.accounts.Rights;
import voronka.insight.TotalQueries.Closed;
import voronka.records.Catalogue;

/// Counts the seven key figures (S180) and the reasons of refusal (S181). Sums are of one currency, that of the company.
@Component
public class FigureQueries {

    /// @param cycleDays mean days from the making of a won deal to its closing
    public record Figures(int won, BigDecimal wonSum, @Nullable Double cycleDays, int lost, int contacts) {

        public @Nullable BigDecimal average() {
            return won == 0 ? null : wonSum.divide(BigDecimal.valueOf(won), 2, java.math.RoundingMode.HALF_UP);
        }

        /// Won of all that were decided.
        public @Nullable Double conversion() {
            return won + lost == 0 ? null : (double) won / (won + lost);
        }
    }

    public record OfPerson(@Nullable UUID person, @Nullable String name, Figures figures) {}

    /// Customers who paid in the period before, and those of them who paid in this one too.
    public record Retention(int before, int again) {

        public @Nullable Double share() {
            return before == 0 ? null : (double) again / before;
        }
    }

    /// @param sum of what was lost for it, zero for requests
    public record Reason(@Nullable UUID id, @Nullable String name, int count, BigDecimal sum) {}

    /// The figures of the whole and of everybody who closed a deal.
    public record All(Figures whole, List<OfPerson> people) {}

    private final DSLContext sql;
    private final Catalogue catalogue;
    private final TotalQueries totals;

    FigureQueries(DSLContext sql, Catalogue catalogue, TotalQueries totals) {
        this.sql = sql;
        this.catalogue = catalogue;
        this.totals = totals;
    }

    public All all(Scope scope, String currency) {
        var closed = totals.closed(scope, owner -> Rights.may(Action.SEE, "deal", owner));
        var contacts = totals.contacts(scope, null, owner -> Rights.may(Action.SEE, "activity", owner));
        var whole = figures(closed, currency, contacts.values().stream().mapToInt(Integer::intValue).sum());
        return new All(whole, people(closed, currency, contacts));
    }

    private List<OfPerson> people(List<Closed> closed, String currency, Map<@Nullable UUID, Integer> contacts) {
        var byOwner = closed.stream().collect(groupingBy(one -> Optional.ofNullable(one.owner())));
        var names = names(byOwner.keySet().stream().flatMap(Optional::stream).toList());
        return byOwner.entrySet().stream()
                .map(entry -> {
                    var owner = entry.getKey().orElse(null);
                    var made = owner == null ? 0 : contacts.getOrDefault(owner, 0);
                    return new OfPerson(owner, owner == null ? null : names.get(owner), figures(entry.getValue(), currency, made));
                })
                .filter(person -> person.figures().won() + person.figures().lost() > 0)
                .sorted(comparing((OfPerson person) -> person.figures().wonSum())
                        .reversed()
                        .thenComparing(OfPerson::name, nullsLast(naturalOrder())))
                .toList();
    }

    private Map<UUID, String> names(Collection<UUID> people) {
        return sql.select(EMPLOYEE.ID, EMPLOYEE.NAME)
                .from(EMPLOYEE)
                .where(EMPLOYEE.ID.eq(any(people.toArray(UUID[]::new))))
                .fetchMap(EMPLOYEE.ID, EMPLOYEE.NAME);
    }

    private static Figures figures(List<Closed> closed, String currency, int contacts) {
        var won = 0;
        var lost = 0;
        var sum = BigDecimal.ZERO;
        var seconds = BigDecimal.ZERO;
        for (var one : closed) {
            if (one.state().equals("won")) {
                won += one.deals();
                sum = one.currency().equals(currency) ? sum.add(one.amount()) : sum;
                seconds = seconds.add(one.seconds());
            } else {
                lost += one.deals();
            }
        }
        return new Figures(won, sum, won == 0 ? null : seconds.doubleValue() / 86_400 / won, lost, contacts);
    }

    public Retention retention(Scope scope) {
        var row = sql.select(count(), count().filterWhere(SetQueries.payers(scope, true)))
                .from(COMPANY)
                .where(catalogue.kind("company").visible(), SetQueries.payers(scope, false))
                .fetchSingle();
        return new Retention(row.value1(), row.value2());
    }

    public List<Reason> refusals(Scope scope, String currency) {
        var lost = totals.closed(scope, owner -> Rights.may(Action.SEE, "deal", owner)).stream()
                .filter(one -> one.state().equals("lost"))
                .collect(groupingBy(one -> Optional.ofNullable(one.reason())));
        var names = sql.select(REFUSAL_REASON.ID, REFUSAL_REASON.NAME)
                .from(REFUSAL_REASON)
                .fetchMap(REFUSAL_REASON.ID, REFUSAL_REASON.NAME);
        return lost.entrySet().stream()
                .map(entry -> reason(entry.getKey().orElse(null), names, entry.getValue(), currency))
                .filter(reason -> reason.count() > 0)
                .sorted(comparing(Reason::count).reversed().thenComparing(Reason::name, nullsLast(naturalOrder())))
                .toList();
    }

    private static Reason reason(@Nullable UUID id, Map<UUID, String> names, List<Closed> lost, String currency) {
        return new Reason(
                id,
                id == null ? null : names.get(id),
                lost.stream().mapToInt(Closed::deals).sum(),
                lost.stream()
                        .filter(one -> one.currency().equals(currency))
                        .map(Closed::amount)
                        .reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    public List<Reason> refusedRequests(Scope scope) {
        return sql.select(REQUEST.REFUSAL_REASON_ID, REFUSAL_REASON.NAME, count())
                .from(REQUEST)
                .leftJoin(REFUSAL_REASON)
                .on(REFUSAL_REASON.ID.eq(REQUEST.REFUSAL_REASON_ID))
                .where(catalogue.kind("request").visible(), SetQueries.refusedRequests(scope, ""))
                .groupBy(REQUEST.REFUSAL_REASON_ID, REFUSAL_REASON.NAME)
                .orderBy(count().desc(), REFUSAL_REASON.NAME)
                .fetch(row -> new Reason(row.value1(), row.value2(), row.value3(), BigDecimal.ZERO));
    }
}
