package voronka.records.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/// Where a list stands in the browser: its path and what it is filtered, ordered and cut by.
public record ListAddress(String path, Map<String, String> parameters) {

    /// Values of the same name are joined by commas; what is empty is left out.
    static ListAddress of(String path, MultiValueMap<String, String> given) {
        var parameters = new LinkedHashMap<String, String>();
        given.forEach((name, values) -> {
            var value = values.stream()
                    .map(String::strip)
                    .filter(text -> !text.isEmpty())
                    .distinct()
                    .collect(Collectors.joining(","));
            if (!value.isEmpty()) {
                parameters.put(name, value);
            }
        });
        return new ListAddress(path, parameters);
    }

    public ListAddress at(String other) {
        return new ListAddress(other, parameters);
    }

    public ListAddress with(String name, @Nullable String value) {
        var all = new LinkedHashMap<>(parameters);
        if (value == null || value.isEmpty()) {
            all.remove(name);
        } else {
            all.put(name, value);
        }
        return new ListAddress(path, all);
    }

    public ListAddress without(String... names) {
        var all = new LinkedHashMap<>(parameters);
        List.of(names).forEach(all::remove);
        return new ListAddress(path, all);
    }

    /// Without the conditions on a field, whichever way it was compared.
    ListAddress withoutField(String field) {
        var all = new LinkedHashMap<>(parameters);
        all.keySet().removeIf(name -> name.equals(field) || name.startsWith(field + "."));
        return new ListAddress(path, all);
    }

    /// From its first page.
    public ListAddress fromStart() {
        return without("after", "limit");
    }

    @Override
    public String toString() {
        if (parameters.isEmpty()) {
            return path;
        }
        return parameters.entrySet().stream()
                .map(parameter -> parameter.getKey() + "="
                        + URLEncoder.encode(parameter.getValue(), UTF_8).replace("%2C", ","))
                .collect(Collectors.joining("&", path + "?", ""));
    }
}
