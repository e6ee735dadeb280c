package voronka.records.web;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import voronka.records.Labels;
import voronka.records.Matches.Match;
import voronka.records.RecordKind;

/// Somebody who is there already, as the window for a new record shows him.
///
/// @param href his page, or null for one that may not be opened
/// @param request the window for a request of his, or null
public record MatchView(
        String kind,
        String icon,
        String title,
        String subtitle,
        @Nullable String owner,
        @Nullable String href,
        @Nullable String request) {

    private static final Set<String> CUSTOMERS = Set.of("company", "person");

    static MatchView of(RecordKind kind, Match match) {
        return new MatchView(
                Labels.one(kind),
                kind.icon(),
                match.title(),
                match.subtitle(),
                match.owner(),
                match.open() ? "/" + kind.plural() + "/" + match.id() : null,
                match.open() && CUSTOMERS.contains(kind.name())
                        ? "/quick?kind=request&" + kind.name() + "=" + match.id()
                        : null);
    }
}
