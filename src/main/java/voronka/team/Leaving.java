package voronka.team;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import voronka.NotFound;
import voronka.accounts.Action;
import voronka.accounts.Caller;
import voronka.accounts.Forbidden;
import voronka.records.Catalogue;
import voronka.records.Operations;
import voronka.records.Ownership;
import voronka.records.Problem;
import voronka.records.Records;
import voronka.records.Refused;

/// Somebody leaves: all that he has goes to colleagues, his access ends, in one operation that can be undone.
@Service
@Transactional(noRollbackFor = Refused.class)
public class Leaving {

    /// So many of a kind, and how many go to whom.
    public record Part(String kind, int count, Map<UUID, Integer> shares) {}

    private final LeavingQueries queries;
    private final List<Belonging> belongings;
    private final Catalogue catalogue;
    private final Ownership ownership;
    private final Records records;
    private final Operations operations;
    private final Rosters rosters;

    Leaving(
            LeavingQueries queries,
            List<Belonging> belongings,
            Catalogue catalogue,
            Ownership ownership,
            Records records,
            Operations operations,
            Rosters rosters) {
        this.queries = queries;
        this.belongings = belongings;
        this.catalogue = catalogue;
        this.ownership = ownership;
        this.records = records;
        this.operations = operations;
        this.rosters = rosters;
    }

    /// What would go to whom; without receivers only what there is.
    @Transactional(readOnly = true)
    public List<Part> preview(UUID employee, Sharing.Rule rule, Collection<UUID> receivers) {
        requireRight(employee);
        return queries.parts(employee, receivers.isEmpty() ? null : sharing(employee, rule, receivers));
    }

    /// @return the operation, by which it may be undone
    public UUID leave(UUID employee, Sharing.Rule rule, Collection<UUID> receivers) {
        requireRight(employee);
        if (receivers.isEmpty() && !queries.parts(employee, null).isEmpty()) {
            throw new Refused(Problem.of("receivers", "team.leaving.nobody"));
        }
        var operation = operations.begin();
        if (!receivers.isEmpty()) {
            pass(employee, sharing(employee, rule, receivers));
        }
        records.change("employee", employee, null, Map.of("status", "left"));
        rosters.forget();
        return operation;
    }

    private void pass(UUID employee, Sharing sharing) {
        for (var belonging : belongings) {
            var to = sharing.to(belonging);
            ownership.pass(
                    catalogue.kind(belonging.kind()),
                    belonging.column(),
                    belonging.of(employee).and(belonging.mayGo(to)),
                    to);
        }
    }

    private Sharing sharing(UUID employee, Sharing.Rule rule, Collection<UUID> receivers) {
        var roster = rosters.now();
        var members = receivers.stream()
                .distinct()
                .filter(receiver -> !receiver.equals(employee))
                .map(receiver -> (Roster.@Nullable Member) roster.find(receiver).orElse(null))
                .toList();
        if (members.isEmpty() || members.stream().anyMatch(Objects::isNull)) {
            throw new Refused(Problem.of("receivers", "team.leaving.gone"));
        }
        return new Sharing(rule, members.stream().map(Objects::requireNonNull).toList());
    }

    private void requireRight(UUID employee) {
        if (!Caller.current().may(Action.ASSIGN, "employee", employee)) {
            throw new Forbidden();
        }
        if (rosters.now().find(employee).isEmpty()) {
            throw new NotFound();
        }
        if (Caller.current().id().equals(employee)) {
            throw new Refused(Problem.of(null, "team.self.post"));
        }
    }
}
