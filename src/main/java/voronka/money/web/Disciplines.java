package voronka.money.web;

import static voronka.web.Texts.t;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import voronka.accounts.Action;
import voronka.accounts.Caller;
import voronka.money.web.Discipline.Figure;
import voronka.money.web.DisciplineQueries.Sums;
import voronka.web.Formats;

/// Says in words and figures how a company keeps its word, each figure with the address of the rows it was made of.
@Component
class Disciplines {

    private final DisciplineQueries queries;

    Disciplines(DisciplineQueries queries) {
        this.queries = queries;
    }

    /// The figures are true only for those who see deals, invoices and payments.
    static boolean areOpen() {
        return List.of("deal", "invoice", "payment").stream().allMatch(kind -> Caller.current().may(Action.SEE, kind));
    }

    /// By currency, the one in which most was bought first.
    List<Discipline> of(UUID company) {
        var today = queries.today();
        return queries.of(company).stream().map(sums -> discipline(company, sums, today)).toList();
    }

    private static Discipline discipline(UUID company, Sums sums, LocalDate today) {
        var year = today.minusYears(1).toString();
        var late = sums.overdue().signum() > 0;
        return new Discipline(
                money("bought", sums.bought(), sums, rows("/deals/list", company, sums, "state", "won")),
                money("boughtofyear", sums.boughtOfYear(), sums, rows("/deals/list", company, sums, "state", "won", "closedAt.gte", year)),
                money("paid", sums.paid(), sums, rows("/payments", company, sums)),
                money("paidofyear", sums.paidOfYear(), sums, rows("/payments", company, sums, "paidOn.gte", year)),
                share(
                        "intime",
                        sums.inTime(),
                        sums.due(),
                        t("money.discipline.of", Formats.number(sums.inTime()), Formats.number(sums.due())),
                        rows("/invoices", company, sums, "state", "paid", "dueOn.lt", today.toString(), "set", "paidInTime")),
                share(
                        "complete",
                        sums.covered(),
                        sums.billed(),
                        t("money.discipline.of", Formats.money(sums.covered(), sums.currency()), Formats.money(sums.billed(), sums.currency())),
                        rows("/invoices", company, sums, "state", "issued,part_paid,paid")),
                new Figure(
                        "money.discipline.overdue",
                        Formats.money(sums.overdue(), sums.currency()),
                        sums.since() == null ? "" : t("money.discipline.days", ChronoUnit.DAYS.between(sums.since(), today)),
                        late ? rows("/invoices", company, sums, "state", "issued,part_paid", "dueOn.lt", today.toString()) : null),
                late);
    }

    private static Figure money(String name, BigDecimal sum, Sums sums, String href) {
        return new Figure("money.discipline." + name, Formats.money(sum, sums.currency()), "", sum.signum() == 0 ? null : href);
    }

    private static Figure share(String name, BigDecimal part, BigDecimal whole, String note, @Nullable String href) {
        var none = whole.signum() == 0;
        return new Figure(
                "money.discipline." + name,
                none ? "–" : Formats.percent(part.doubleValue() / whole.doubleValue()),
                none ? "" : note,
                none ? null : href);
    }

    private static String rows(String list, UUID company, Sums sums, String... filters) {
        var address = UriComponentsBuilder.fromPath(list).queryParam("company", company).queryParam("currency", sums.currency());
        for (var at = 0; at < filters.length; at += 2) {
            address.queryParam(filters[at], filters[at + 1]);
        }
        return address.encode().toUriString();
    }
}
