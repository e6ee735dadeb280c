package voronka.insight.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.web.util.UriComponentsBuilder;
import voronka.insight.Scope;

/// Addresses of the lists that hold exactly what a figure counted.
final class Addresses {

    private Addresses() {}

    static String set(String plural, String set, Scope scope, Map<String, String> further) {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("set", set);
        parameters.putAll(scope.parameters("set."));
        further.forEach((name, value) -> parameters.put("set." + name, value));
        var address = UriComponentsBuilder.fromPath("/" + plural + (plural.equals("deals") || plural.equals("requests") ? "/list" : ""));
        parameters.forEach(address::queryParam);
        return address.encode().toUriString();
    }
}
