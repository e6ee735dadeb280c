package voronka.requests.api;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import voronka.records.Problem;
import voronka.records.Refused;
import voronka.requests.Conversion;
import voronka.requests.Party;

/// Reads how a request is to be converted: person, company and deal, each `{"id": …}` for one that is there or the
/// fields
/// of a new one. Person or company left out are found or made, null is none.
final class ConversionJson {

    private ConversionJson() {}

    static Conversion read(Map<String, @Nullable Object> body) {
        for (var name : body.keySet()) {
            if (!java.util.Set.of("person", "company", "deal").contains(name)) {
                throw new Refused(Problem.of(name, "records.unknown_field", name));
            }
        }
        var deal = object(body, "deal");
        var id = deal.remove("id");
        var conversion = id == null ? Conversion.plain().with(deal) : Conversion.into(uuid("deal", id));
        return id == null || body.containsKey("person") || body.containsKey("company")
                ? conversion.of(party(body, "person"), party(body, "company"))
                : conversion;
    }

    private static Party party(Map<String, @Nullable Object> body, String name) {
        if (!body.containsKey(name)) {
            return new Party.Found();
        } else if (body.get(name) == null) {
            return new Party.None();
        }
        var fields = object(body, name);
        return fields.containsKey("id") ? new Party.Known(uuid(name, fields.get("id"))) : new Party.Fresh(fields);
    }

    private static Map<String, @Nullable Object> object(Map<String, @Nullable Object> body, String name) {
        var value = body.get(name);
        if (value != null && !(value instanceof Map)) {
            throw new Refused(Problem.of(name, "records.invalid.reference"));
        }
        var fields = new LinkedHashMap<String, @Nullable Object>();
        if (value instanceof Map<?, ?> object) {
            object.forEach((key, one) -> fields.put(String.valueOf(key), one));
        }
        return fields;
    }

    private static UUID uuid(String name, @Nullable Object id) {
        try {
            return UUID.fromString(Objects.toString(id));
        } catch (IllegalArgumentException e) {
            throw new Refused(Problem.of(name, "records.invalid.reference"));
        }
    }
}
