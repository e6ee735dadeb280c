package voronka.requests;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import voronka.db.tenant.tables.records.RequestRecord;
import voronka.team.Roster;

/// Who gets a request (S92, S93): of those who are at work, have room and are admitted to its warmth, the one whose turn it is
/// by the strategy. Fair within one sweep too, for it counts what it has given.
final class Distribution {

    private final Roster roster;
    private final List<Taker> takers;
    private final NamedProducts products;
    private final Instant now;
    private int given;

    Distribution(Roster roster, List<Taker> takers, NamedProducts products, Instant now) {
        this.roster = roster;
        this.takers = takers;
        this.products = products;
        this.now = now;
    }

    /// @param not those who are not to get it, for they had it
    Optional<UUID> next(RequestRecord request, IntakeRule rule, Set<UUID> not) {
        Predicate<Taker> free = taker -> isFree(taker, request, rule);
        return TakerQueries.TIERS.stream()
                .map(tier -> takers.stream()
                        .filter(taker -> tier.contains(taker.member().post()))
                        .filter(free)
                        .filter(taker -> !not.contains(taker.member().id()))
                        .min(turn(request, rule)))
                .flatMap(Optional::stream)
                .findFirst()
                .map(taker -> given(taker, request));
    }

    /// The customer's own seller, or who stands in for him; empty when neither may have it.
    Optional<UUID> own(RequestRecord request, List<UUID> sellers) {
        return sellers.stream()
                .flatMap(seller -> here(seller).stream())
                .filter(seller -> mayTake(seller, request))
                .findFirst()
                .map(seller -> {
                    find(seller).ifPresent(taker -> given(taker, request));
                    return seller;
                });
    }

    /// He himself when he is not away, else his deputy.
    Optional<UUID> here(UUID employee) {
        return roster.find(employee).isEmpty()
                ? Optional.empty()
                : roster.isAway(employee, now) ? roster.deputyOf(employee, now) : Optional.of(employee);
    }

    private boolean mayTake(UUID employee, RequestRecord request) {
        return roster.find(employee)
                .filter(member -> member.may().contains(request.getTemperature()))
                .isPresent();
    }

    private boolean isFree(Taker taker, RequestRecord request, IntakeRule rule) {
        var member = taker.member();
        return taker.hasRoom()
                && member.may().contains(request.getTemperature())
                && roster.isAtWork(member.id(), now)
                && (rule.department() == null || roster.isIn(member, rule.department()));
    }

    private UUID given(Taker taker, RequestRecord request) {
        find(request.getOwnerId()).ifPresent(Taker::lose);
        // Of those that are given at one moment one is the first all the same.
        taker.give(now.plusNanos(given++));
        return taker.member().id();
    }

    private Optional<Taker> find(@Nullable UUID employee) {
        return takers.stream()
                .filter(taker -> taker.member().id().equals(employee))
                .findFirst();
    }

    /// Whose turn is equal gets it who has not got one for longest.
    private Comparator<Taker> turn(RequestRecord request, IntakeRule rule) {
        ToDoubleFunction<Taker> order =
                switch (rule.strategy()) {
                    case ROUND_ROBIN -> taker -> 0;
                    case MANUAL, LOAD -> Taker::load;
                    case CONVERSION -> Taker::dues;
                    case SKILL -> skill(request);
                };
        return Comparator.comparingDouble(order)
                .thenComparing(rule.strategy() == IntakeRule.Strategy.SKILL ? Taker::load : taker -> 0.0)
                .thenComparing(Taker::last)
                .thenComparing(taker -> taker.member().id());
    }

    /// The more of his products, regions and languages a request speaks of, the sooner it is his.
    private ToDoubleFunction<Taker> skill(RequestRecord request) {
        var text = said(request);
        return taker -> -taker.member().skills().stream()
                .filter(skill -> speaksOf(text, skill))
                .count();
    }

    private String said(RequestRecord request) {
        var text = new StringBuilder();
        for (var part : new String[] {
            request.getTitle(), request.getText(), request.getSource(), request.getCompanyName()
        }) {
            text.append(part == null ? "" : part).append('\n');
        }
        for (var product : products.in(text.toString())) {
            text.append(product.name()).append(' ').append(product.category()).append('\n');
        }
        return text.append(language(text)).toString().toLowerCase(Locale.ROOT);
    }

    private static boolean speaksOf(String text, String skill) {
        var wanted = skill.toLowerCase(Locale.ROOT).strip();
        return wanted.contains(" ") || wanted.length() < 3
                ? (" " + text.replaceAll("[^\\p{L}\\d]+", " ") + " ").contains(" " + wanted + " ")
                : text.lines()
                        .flatMap(line -> java.util.Arrays.stream(line.split("[^\\p{L}\\d]+")))
                        .anyMatch(word -> NamedProducts.isSame(word, wanted));
    }

    private static String language(CharSequence text) {
        var latin = text.chars().filter(letter -> letter >= 'a' && letter <= 'z').count();
        var cyrillic = text.chars().filter(letter -> letter >= 'а' && letter <= 'я').count();
        return latin > cyrillic ? " en " : " ru ";
    }
}
