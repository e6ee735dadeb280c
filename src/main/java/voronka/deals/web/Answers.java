package voronka.deals.web;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import voronka.NotFound;
import voronka.deals.Tick;
import voronka.records.RecordField;
import voronka.records.RecordKind;
import voronka.records.web.FieldControls;

/// What a window that asked for missing things has sent: fields as `field.<name>`, ticks as `tick`, and as `asked`
/// all items that it showed.
record Answers(Map<RecordField, List<String>> fields, Set<Tick> ticks, Set<Tick> asked) {

    private static final String PREFIX = "field.";

    static Answers of(RecordKind kind, MultiValueMap<String, String> form) {
        var fields = new LinkedHashMap<RecordField, List<String>>();
        form.forEach((name, values) -> {
            if (name.startsWith(PREFIX)) {
                fields.put(kind.find(name.substring(PREFIX.length())).orElseThrow(NotFound::new), values);
            }
        });
        return new Answers(fields, ticks(form.get("tick")), ticks(form.get("asked")));
    }

    Map<String, Object> given() {
        return fields.entrySet().stream()
                .collect(Collectors.toMap(
                        field -> field.getKey().name(),
                        field -> FieldControls.given(field.getKey(), field.getValue())));
    }

    String typed(RecordField field) {
        return String.join("\n", fields.getOrDefault(field, List.of()));
    }

    static String value(Tick tick) {
        return tick.stage() + "|" + tick.item();
    }

    private static Set<Tick> ticks(@Nullable List<String> values) {
        var ticks = new LinkedHashSet<Tick>();
        for (var value : values == null ? List.<String>of() : values) {
            var bar = value.indexOf('|');
            if (bar != 36) {
                throw new NotFound();
            }
            ticks.add(new Tick(UUID.fromString(value.substring(0, bar)), value.substring(bar + 1)));
        }
        return ticks;
    }
}
