package voronka.accounts;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The employee for whom the running code works, with all his rights. Colleagues are the people of his department and
/// of
/// those below it, himself included.
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
        Map<String, Map<Action, Scope>> rights) {

    private static final UUID NOBODY = new UUID(0, 0);

    /// For what the product does at the word of somebody who has not signed in, such as a visitor who sends a public
    /// form.
    /// History names nobody for it.
    public static Caller nobody(Locale language, ZoneId zone, Map<String, Map<Action, Scope>> rights) {
        return new Caller(NOBODY, "", "", "", null, language, zone, null, List.of(), rights);
    }

    public boolean isNobody() {
        return id.equals(NOBODY);
    }

    public static Caller current() {
        return find().orElseThrow(() -> new IllegalStateException("Nobody is signed in to this code"));
    }

    public static Optional<Caller> find() {
        return Acting.find().map(Acting::caller);
    }

    public Optional<Scope> scope(Action action, String kind) {
        return Optional.ofNullable(rights.getOrDefault(kind, Map.of()).get(action));
    }

    public boolean may(Action action, String kind) {
        return scope(action, kind).isPresent();
    }

    /// Whether the right reaches a record of this owner.
    public boolean may(Action action, String kind, @Nullable UUID owner) {
        return scope(action, kind)
                .map(scope -> switch (scope) {
                    case OWN -> id.equals(owner);
                    case DEPARTMENT -> owner != null && colleagues.contains(owner);
                    case ALL -> true;
                })
                .orElse(false);
    }

    /// Whether his rights reach as far as those others do. Nobody gives what he has not, nor acts on somebody mightier.
    public boolean covers(Map<String, Map<Action, Scope>> others) {
        return others.entrySet().stream().allMatch(kind -> kind.getValue().entrySet().stream()
                .allMatch(right -> scope(right.getKey(), kind.getKey())
                        .filter(mine -> mine.compareTo(right.getValue()) >= 0)
                        .isPresent()));
    }
}
