package voronka.team.web;

import static voronka.web.Texts.t;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import voronka.accounts.Caller;
import voronka.records.Catalogue;
import voronka.records.Labels;
import voronka.records.RecordKind;
import voronka.records.RecordQueries;
import voronka.team.AwayQueries;
import voronka.team.AwayQueries.Away;
import voronka.team.AwayQueries.Deed;

/// What was done for somebody while he was away, in words.
@Component
public class AwayDeeds {

    /// @param href the record, or null where it has no page
    public record Line(Instant at, String who, String kind, String title, @Nullable String href, String what) {}

    private final AwayQueries queries;
    private final RecordQueries records;
    private final Catalogue catalogue;
    private final JsonMapper json;

    AwayDeeds(AwayQueries queries, RecordQueries records, Catalogue catalogue, JsonMapper json) {
        this.queries = queries;
        this.records = records;
        this.catalogue = catalogue;
        this.json = json;
    }

    int count(Away away) {
        return queries.touched(away.employee(), start(away.first()), start(away.last().plusDays(1)));
    }

    List<Line> of(Away away, int limit) {
        var deeds = queries.done(away.employee(), start(away.first()), start(away.last().plusDays(1)), limit);
        var names = deeds.stream()
                .filter(deed -> catalogue.find(deed.kind()).isPresent())
                .collect(Collectors.groupingBy(Deed::kind, Collectors.mapping(Deed::record, Collectors.toSet())))
                .entrySet()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, kind -> records.names(catalogue.kind(kind.getKey()), kind.getValue())));
        return deeds.stream().map(deed -> line(deed, names)).filter(Objects::nonNull).toList();
    }

    /// What is no record of its own, such as a line of a deal, is told by the deal.
    private @Nullable Line line(Deed deed, Map<String, Map<UUID, String>> names) {
        var kind = catalogue.find(deed.kind()).orElse(null);
        if (kind == null) {
            return null;
        }
        var title = names.getOrDefault(kind.name(), Map.of()).get(deed.record());
        return new Line(
                deed.at().toInstant(),
                deed.who(),
                Labels.one(kind),
                title == null ? t("feed.hidden") : title,
                title == null ? null : "/" + kind.plural() + "/" + deed.record(),
                what(kind, deed));
    }

    private String what(RecordKind kind, Deed deed) {
        var fields = fields(kind, deed.after());
        return deed.action().equals("changed") && !fields.isEmpty()
                ? t("feed.changed", fields)
                : t("records.history." + deed.action());
    }

    private String fields(RecordKind kind, @Nullable JSONB after) {
        if (after == null) {
            return "";
        }
        var columns = json.readTree(after.data());
        return kind.fields().stream()
                .filter(field -> columns.has(field.column().getName()))
                .map(field -> Labels.field(kind, field))
                .limit(5)
                .collect(Collectors.joining(", "));
    }

    private OffsetDateTime start(LocalDate day) {
        return day.atStartOfDay(Caller.current().zone()).toOffsetDateTime();
    }
}
