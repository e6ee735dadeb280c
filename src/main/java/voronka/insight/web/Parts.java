package voronka.insight.web;

import static voronka.web.Texts.t;

import java.util.ArrayList;
import java.util.List;
import voronka.accounts.Caller;
import voronka.insight.web.Report.Column;

/// What the reports have in common: heads of tables, and what figures mean.
final class Parts {

    private Parts() {}

    /// Keys of texts; one behind # is over numbers.
    static List<Column> columns(String... keys) {
        return List.of(keys).stream()
                .map(key -> key.startsWith("#") ? new Column(t(key.substring(1)), true) : new Column(t(key), false))
                .toList();
    }

    static List<String> definitions(String... keys) {
        var definitions = new ArrayList<String>();
        for (var key : keys) {
            definitions.add(t(key));
        }
        definitions.add(t("insight.zone", Caller.current().zone().getId()));
        return definitions;
    }
}
