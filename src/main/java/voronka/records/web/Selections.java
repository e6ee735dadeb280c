package voronka.records.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import voronka.records.ListQuery;
import voronka.records.Problem;
import voronka.records.RecordKind;
import voronka.records.RecordQueries;
import voronka.records.Refused;

/// Tells which records a selection holds.
@Component
class Selections {

    private static final int MOST = 1_000;
    private static final int PAGE = 200;

    private final RecordQueries records;

    Selections(RecordQueries records) {
        this.records = records;
    }

    List<UUID> of(RecordKind kind, Selection selection) {
        var everything = selection.everything();
        var ids = everything == null ? selection.id() : all(kind, everything);
        if (ids.isEmpty()) {
            throw new Refused(Problem.of(null, "records.bulk.none"));
        } else if (ids.size() > MOST) {
            throw new Refused(Problem.of(null, "records.bulk.many", MOST));
        }
        return ids;
    }

    private List<UUID> all(RecordKind kind, String conditions) {
        var parameters = UriComponentsBuilder.fromUriString(conditions).build().getQueryParams();
        var decoded = new org.springframework.util.LinkedMultiValueMap<String, String>();
        parameters.forEach((name, values) -> values.forEach(value ->
                decoded.add(name, java.net.URLDecoder.decode(value, java.nio.charset.StandardCharsets.UTF_8))));
        var query = ListQuery.of(kind, ListAddress.of("", decoded).parameters()).withColumns(List.of(kind.title()));
        var ids = new ArrayList<UUID>();
        var page = records.list(query.withPage(null, PAGE));
        page.rows().forEach(row -> ids.add(row.id()));
        while (page.next() != null && ids.size() <= MOST) {
            page = records.list(query.withPage(page.next(), PAGE));
            page.rows().forEach(row -> ids.add(row.id()));
        }
        return ids;
    }
}
