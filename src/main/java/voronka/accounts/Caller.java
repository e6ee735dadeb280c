package voronka.accounts;

import static org.jooq.impl.DSL.any;

import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/// The employee for whom the running code works, with all his rights. Colleagues are the people of his department and
/// of those below it, himself included. For those whom he stands in for while they are away (S19) he may do what they may;
/// only what they keep of the product itself does not pass: settings, employees, imports.
public record Caller(
        UUID id,
        String name,
        String email,
        String post,
        @Nullable String workProfile,
        Locale language,
        ZoneId zone,
        @Nullable UUID department,
        List<UUID> colleagues,
        Map<String, Map<Action, Scope>> rights,
        List<Caller> absent,
        Map<String, Map<String, FieldAccess>> fields) {

    private static final Set<String> KEPT = Set.of("settings", "employee", "import");

    private static final UUID NOBODY = new UUID(0, 0);

    public Caller(
            UUID id,
            String name,
            String email,
            String post,
            @Nullable String workProfile,
            Locale language,
            ZoneId zone,
            @Nullable UUID department,
            List<UUID> colleagues,
            Map<String, Map<Action, Scope>> rights) {
        this(id, name, email, post, workProfile, language, zone, department, colleagues, rights, List.of(), Map.of());
    }

    /// For what the product does at the word of somebody who has not signed in, such as a visitor who sends a public
    /// form.
    /// History names nobody for it.
    public static Caller nobody(Locale language, ZoneId zone, Map<String, Map<Action, Scope>> rights) {
        return new Caller(NOBODY, "", "", "", null, language, zone, null, List.of(), rights);
    }

    public boolean isNobody() {
        return id.equals(NOBODY);
    }

    /// Whether he is of another firm and sees his own list only (S16, S18).
    public boolean isOutside() {
        return post.equals(Post.OUTSIDE_CALLER.code()) || post.equals(Post.PARTNER_SELLER.code());
    }

    public static Caller current() {
        return find().orElseThrow(() -> new IllegalStateException("Nobody is signed in to this code"));
    }

    public static Optional<Caller> find() {
        return Acting.find().map(Acting::caller);
    }

    Caller standingInFor(List<Caller> others) {
        return new Caller(id, name, email, post, workProfile, language, zone, department, colleagues, rights, others, fields);
    }

    Caller limitedTo(Map<String, Map<String, FieldAccess>> limits) {
        return new Caller(id, name, email, post, workProfile, language, zone, department, colleagues, rights, absent, limits);
    }

    /// What is left to him of the fields of a kind, those left out being open. What is open to one whom he stands in for
    /// is open to him.
    public Map<String, FieldAccess> limits(String kind) {
        var own = fields.getOrDefault(kind, Map.of());
        if (own.isEmpty() || absent.isEmpty()) {
            return own;
        }
        var left = new HashMap<>(own);
        passed(kind).filter(other -> other.ownScope(Action.SEE, kind).isPresent()).forEach(other -> {
            var theirs = other.fields.getOrDefault(kind, Map.of());
            left.keySet().retainAll(theirs.keySet());
            left.replaceAll((field, access) -> access == FieldAccess.READ ? access : theirs.get(field));
        });
        return left;
    }

    /// Whether he answers for what this one has: for himself, and for those whom he stands in for.
    public boolean acts(UUID employee) {
        return id.equals(employee) || standsInFor(employee).isPresent();
    }

    /// The one who is away, if it is one whom he stands in for.
    public Optional<Caller> standsInFor(@Nullable UUID employee) {
        return absent.stream().filter(other -> other.id.equals(employee)).findFirst();
    }

    /// What he and those whom he stands in for have.
    public Condition isActedBy(Field<UUID> owner) {
        return absent.isEmpty()
                ? owner.eq(id)
                : owner.eq(any(Stream.concat(Stream.of(id), absent.stream().map(Caller::id)).toArray(UUID[]::new)));
    }

    /// How far a right of his own reaches.
    public Optional<Scope> ownScope(Action action, String kind) {
        return Optional.ofNullable(rights.getOrDefault(kind, Map.of()).get(action));
    }

    /// How far a right reaches, with what has passed to him from others: then some people's records, or all.
    public Optional<Scope> scope(Action action, String kind) {
        var own = ownScope(action, kind);
        var passed = passed(kind).map(other -> other.ownScope(action, kind)).flatMap(Optional::stream).toList();
        if (passed.isEmpty()) {
            return own;
        }
        return passed.contains(Scope.ALL) || own.filter(Scope.ALL::equals).isPresent()
                ? Optional.of(Scope.ALL)
                : Optional.of(Scope.DEPARTMENT);
    }

    public boolean may(Action action, String kind) {
        return scope(action, kind).isPresent();
    }

    /// Whose records a right reaches where it does not reach all.
    public Collection<UUID> reach(Action action, String kind) {
        if (passed(kind).findAny().isEmpty()) {
            return ownReach(action, kind);
        }
        return Stream.concat(Stream.of(this), passed(kind))
                .flatMap(person -> person.ownReach(action, kind).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /// Whether the right reaches a record of this owner.
    public boolean may(Action action, String kind, @Nullable UUID owner) {
        return scope(action, kind)
                .map(scope -> scope == Scope.ALL || owner != null && reach(action, kind).contains(owner))
                .orElse(false);
    }

    private Collection<UUID> ownReach(Action action, String kind) {
        return ownScope(action, kind)
                .<Collection<UUID>>map(scope -> scope == Scope.OWN ? List.of(id) : colleagues)
                .orElse(List.of());
    }

    private Stream<Caller> passed(String kind) {
        return KEPT.contains(kind) ? Stream.of() : absent.stream();
    }

    /// Whether his rights reach as far as those others do. Nobody gives what he has not, nor acts on somebody mightier.
    public boolean covers(Map<String, Map<Action, Scope>> others) {
        return others.entrySet().stream().allMatch(kind -> kind.getValue().entrySet().stream()
                .allMatch(right -> ownScope(right.getKey(), kind.getKey())
                        .filter(mine -> mine.compareTo(right.getValue()) >= 0)
                        .isPresent()));
    }
}
