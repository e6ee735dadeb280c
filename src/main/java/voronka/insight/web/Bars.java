package voronka.insight.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// A chart of lying bars, one for each name.
@Component
class Bars {

    record Series(String name, List<? extends Number> values) {}

    private final JsonMapper json;

    Bars(JsonMapper json) {
        this.json = json;
    }

    /// Nothing where there is nothing to show; a legend where there is more than one series.
    @Nullable String of(List<String> names, Series... series) {
        if (names.isEmpty()) {
            return null;
        }
        var bars = new ArrayList<Map<String, Object>>();
        for (var one : series) {
            bars.add(Map.of("name", one.name(), "type", "bar", "barMaxWidth", series.length > 1 ? 14 : 22, "data", one.values()));
        }
        return json.writeValueAsString(Map.of(
                "grid", Map.of("left", 8, "right", 16, "top", series.length > 1 ? 30 : 12, "bottom", 8, "containLabel", true),
                "legend", Map.of("top", 0, "show", series.length > 1),
                "tooltip", Map.of("trigger", "axis"),
                "xAxis", Map.of("type", "value", "axisLabel", Map.of("hideOverlap", true)),
                "yAxis", Map.of("type", "category", "inverse", true, "data", names),
                "series", bars));
    }
}
