package voronka.insight.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import voronka.insight.Scope;

/// Addresses of the lists that hold exactly what a figure counted. Put together by hand: a report has hundreds of them.
final class Addresses {

    private Addresses() {}

    static String set(String plural, String set, Scope scope, Map<String, String> further) {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("set", set);
        parameters.putAll(scope.parameters("set."));
        further.forEach((name, value) -> parameters.put("set." + name, value));
        return "/" + plural + (plural.equals("deals") || plural.equals("requests") ? "/list?" : "?")
                + parameters.entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), UTF_8))
                        .collect(Collectors.joining("&"));
    }
}
