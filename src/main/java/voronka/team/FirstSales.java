package voronka.team;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import voronka.deals.DealPaid;
import voronka.tenancy.Settings;
import voronka.team.SalesModel.Step;
import voronka.team.SalesModelQueries.Sale;

/// Where account managers keep the customers (S22), a customer is offered to one of them as soon as his first deal is paid.
@Component
class FirstSales {

    private final SalesModelQueries queries;
    private final HandOverQueries handOvers;
    private final HandOvers offers;
    private final Rosters rosters;
    private final Settings settings;
    private final MessageSource messages;
    private final Clock clock;

    FirstSales(
            SalesModelQueries queries,
            HandOverQueries handOvers,
            HandOvers offers,
            Rosters rosters,
            Settings settings,
            MessageSource messages,
            Clock clock) {
        this.queries = queries;
        this.handOvers = handOvers;
        this.offers = offers;
        this.rosters = rosters;
        this.settings = settings;
        this.messages = messages;
        this.clock = clock;
    }

    @EventListener
    void on(DealPaid paid) {
        queries.sale(paid.deal())
                .filter(sale -> sale.first() && (sale.company() != null || sale.person() != null))
                .ifPresent(this::pass);
    }

    private void pass(Sale sale) {
        var kind = sale.company() != null ? "company" : "person";
        var customer = sale.company() != null ? sale.company() : sale.person();
        var giver = sale.customerOwner() != null ? sale.customerOwner() : sale.owner();
        var model = queries.of(sale.department(), sale.categories(), sale.place());
        if (customer == null || giver == null || model.filter(found -> found.type().has(Step.KEEPER)).isEmpty()) {
            return;
        }
        if (keepers().stream().anyMatch(keeper -> keeper.id().equals(giver)) || handOvers.isOffered(kind, customer)) {
            return;
        }
        keeper(model.get(), sale).filter(keeper -> !keeper.equals(giver)).ifPresent(keeper -> offers.offerByRule(
                kind,
                customer,
                sale.customer(),
                giver,
                keeper,
                text("team.firstsale.findings", sale.title()),
                decider(sale),
                text("team.firstsale.next")));
    }

    private String decider(Sale sale) {
        var known = sale.company() == null ? Optional.<String>empty() : queries.decisionMaker(sale.company());
        return known.orElse(sale.customer());
    }

    private Optional<UUID> keeper(SalesModel model, Sale sale) {
        var all = keepers();
        return switch (model.keeperRule()) {
            case "hand" -> all.stream().map(Roster.Member::id).filter(id -> id.equals(model.keeper())).findFirst();
            case "place" -> leastLoaded(skilled(all, List.of(sale.place())));
            case "product" -> leastLoaded(skilled(all, List.copyOf(sale.categories())));
            default -> leastLoaded(all);
        };
    }

    private Optional<UUID> leastLoaded(List<Roster.Member> members) {
        var loads = queries.loads(members.stream().map(Roster.Member::id).toList());
        return members.stream()
                .map(Roster.Member::id)
                .min(Comparator.<UUID>comparingInt(id -> loads.getOrDefault(id, 0)).thenComparing(Comparator.naturalOrder()));
    }

    /// Those who are good at it, or all where nobody is.
    private static List<Roster.Member> skilled(List<Roster.Member> all, List<String> words) {
        var skilled = all.stream()
                .filter(member -> member.skills().stream().anyMatch(skill -> words.stream()
                        .anyMatch(word -> word.toLowerCase(Locale.ROOT).contains(skill.strip().toLowerCase(Locale.ROOT)))))
                .toList();
        return skilled.isEmpty() ? all : skilled;
    }

    private List<Roster.Member> keepers() {
        var roster = rosters.now();
        var all = roster.members().stream().filter(member -> Step.KEEPER.posts().contains(member.post())).toList();
        var here = all.stream().filter(member -> !roster.isAway(member.id(), clock.instant())).toList();
        return here.isEmpty() ? all : here;
    }

    private String text(String key, Object... values) {
        return messages.getMessage(key, values, Locale.forLanguageTag(settings.text("company.language", "ru")));
    }
}
