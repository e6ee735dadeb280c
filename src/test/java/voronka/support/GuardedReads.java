package voronka.support;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jooq.Context;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.VisitContext;
import org.jooq.VisitListener;
import org.jooq.impl.DefaultConfiguration;
import org.springframework.boot.jooq.autoconfigure.DefaultConfigurationCustomizer;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.filter.OncePerRequestFilter;
import voronka.accounts.Reach;
import voronka.accounts.Rights;
import voronka.records.RecordKind;

/// Fails every request that reads records which belong to somebody without asking what its caller may see.
///
/// A statement is looked at as jOOQ writes it. If it reads tables of kinds with an owner, one of them must come with the condition
/// that `Rights` gives for its kind; so names that are joined need no condition of their own. Not looked at is what locks its rows
/// (it reads for a write, whose right the verb asks), what writes, and what stands within `Rights.unguarded`. Employees are
/// not counted: everybody sees the names of colleagues, and before anybody has rights it must be read who he is.
@TestComponent
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
public class GuardedReads extends OncePerRequestFilter implements DefaultConfigurationCustomizer {

    private static final String SEEN = "what a statement reads";
    private static final Pattern LOCKS = Pattern.compile(" for (no key )?(update|share)\\b");

    private final ThreadLocal<Boolean> inRequest = ThreadLocal.withInitial(() -> false);
    private final Map<String, Set<String>> kindsByTable;

    /// The kinds that one statement reads, and those whose rights it asks.
    private static class Seen {

        final Set<String> read = new HashSet<>();
        final Set<String> asked = new HashSet<>();
    }

    GuardedReads(List<RecordKind> kinds) {
        kindsByTable = kinds.stream()
                .filter(kind -> kind.owner().isPresent() && !kind.name().equals("employee"))
                .collect(Collectors.groupingBy(
                        kind -> kind.table().getName(), Collectors.mapping(RecordKind::rights, Collectors.toSet())));
    }

    @Override
    public void customize(DefaultConfiguration configuration) {
        configuration.set(new VisitListener() {
            @Override
            public void visitStart(VisitContext visit) {
                if (inRequest.get()) {
                    look(visit);
                }
            }

            @Override
            public void visitEnd(VisitContext visit) {
                if (inRequest.get() && visit.queryPartsLength() == 1) {
                    judge(visit);
                }
            }
        });
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        inRequest.set(true);
        try {
            chain.doFilter(request, response);
        } finally {
            inRequest.remove();
        }
    }

    /// Reads as a request would.
    public <T> T within(Supplier<T> read) {
        inRequest.set(true);
        try {
            return read.get();
        } finally {
            inRequest.remove();
        }
    }

    private void look(VisitContext visit) {
        var context = visit.context();
        if (visit.queryPart() instanceof Reach reach) {
            seen(context).asked.add(reach.kind());
        } else if (visit.queryPart() instanceof Table<?> table && context.declareTables()) {
            var kinds = kindsByTable.get(table.getName());
            if (kinds != null) {
                seen(context).read.addAll(kinds);
            }
        }
    }

    private static void judge(VisitContext visit) {
        var seen = seen(visit.context());
        if (visit.queryPart() instanceof Select
                && !seen.read.isEmpty()
                && Collections.disjoint(seen.read, seen.asked)
                && !Rights.isUnguarded()) {
            var sql = visit.context().render();
            if (!LOCKS.matcher(sql).find()) {
                throw new IllegalStateException(
                        "This reads what belongs to people without asking what the caller may see of it. Start from "
                                + "RecordKind.visible(), or say in Rights.unguarded why not: " + sql);
            }
        }
    }

    private static Seen seen(Context<?> context) {
        return (Seen) context.data().computeIfAbsent(SEEN, key -> new Seen());
    }
}
