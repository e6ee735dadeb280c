package voronka.activities.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import voronka.records.Catalogue;
import voronka.records.ListQuery;
import voronka.records.RecordKind;

/// The rows behind a number: what is counted is what the list at its address shows.
record Rows(RecordKind kind, Map<String, String> parameters) {

    /// @param pairs names of parameters and their values in turn
    static Rows of(Catalogue catalogue, String kind, String... pairs) {
        var parameters = new LinkedHashMap<String, String>();
        for (var i = 0; i < pairs.length; i += 2) {
            parameters.put(pairs[i], pairs[i + 1]);
        }
        return new Rows(catalogue.kind(kind), parameters);
    }

    Rows with(String name, String value) {
        var more = new LinkedHashMap<>(parameters);
        more.put(name, value);
        return new Rows(kind, more);
    }

    ListQuery query() {
        return ListQuery.of(kind, parameters);
    }

    String href() {
        return parameters.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "/" + kind.plural() + "/list?", ""));
    }
}
