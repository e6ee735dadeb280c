package voronka.insight;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;

/// A reader's period as days of UTC, by which totals are kept, and the hours at both ends by which it differs from them: to
/// be added where the period reaches beyond the days, to be taken off where it ends within one.
record WholeDays(LocalDate first, LocalDate end, List<Edge> edges) {

    record Edge(OffsetDateTime from, OffsetDateTime until, int sign) {

        Condition holds(Field<OffsetDateTime> moment) {
            return moment.ge(from).and(moment.lt(until));
        }
    }

    private static final Duration HALF = Duration.ofHours(12);

    static WholeDays of(Scope scope) {
        var from = scope.begins();
        var until = scope.ends();
        var first = nearest(from);
        var end = nearest(until);
        var edges = new ArrayList<Edge>();
        add(edges, from, midnight(first), 1);
        add(edges, midnight(end), until, 1);
        return new WholeDays(first, end, edges);
    }

    private static void add(List<Edge> edges, OffsetDateTime from, OffsetDateTime until, int sign) {
        if (from.isBefore(until)) {
            edges.add(new Edge(from, until, sign));
        } else if (until.isBefore(from)) {
            edges.add(new Edge(until, from, -sign));
        }
    }

    private static LocalDate nearest(OffsetDateTime moment) {
        return moment.withOffsetSameInstant(ZoneOffset.UTC).plus(HALF).toLocalDate();
    }

    private static OffsetDateTime midnight(LocalDate day) {
        return day.atStartOfDay().atOffset(ZoneOffset.UTC);
    }
}
