package voronka.accounts.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import voronka.accounts.AuditEvent;
import voronka.accounts.AuditQueries.Entry;
import voronka.accounts.AuditQueries.Wanted;
import voronka.web.Texts;

/// The audit log as it is shown, with what it is narrowed to.
///
/// @param next the entry after which the next page begins, or null
public record AuditPage(Wanted wanted, List<Entry> entries, Map<UUID, String> people, int days, @Nullable UUID next) {

    public List<AuditEvent> events() {
        return Arrays.asList(AuditEvent.values());
    }

    public boolean isFiltered() {
        return wanted.event() != null || wanted.employee() != null || wanted.from() != null || wanted.until() != null;
    }

    /// What it was done to, in one line.
    public String what(Entry entry) {
        var kind = entry.kind().isEmpty()
                ? Optional.<String>empty()
                : Optional.of(Texts.find("accounts.kind." + entry.kind()).orElse(entry.kind()));
        return Stream.of(kind, Optional.of(subject(entry)), Optional.of(entry.details()))
                .flatMap(Optional::stream)
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(" · "));
    }

    private static String subject(Entry entry) {
        return entry.event().equals("rights_changed") || entry.event().equals("role_given")
                ? Texts.find("accounts.role." + entry.subject()).orElse(entry.subject())
                : entry.subject();
    }

    public @Nullable String more() {
        return next == null
                ? null
                : Stream.of(
                                part("event", wanted.event() == null ? null : wanted.event().code()),
                                part("employee", wanted.employee()),
                                part("from", wanted.from()),
                                part("until", wanted.until()),
                                part("after", next))
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining("&", "/settings/audit?", ""));
    }

    private static Optional<String> part(String name, @Nullable Object value) {
        return Optional.ofNullable(value).map(known -> name + "=" + known);
    }
}
