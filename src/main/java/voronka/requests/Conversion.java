package voronka.requests;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How a request is to become a deal: of which person and company, and either which deal it belongs to or what the new
/// deal's fields are beside those that the request gives.
public record Conversion(
        Party person, Party company, @Nullable UUID deal, Map<String, ?> fields) {

    /// As the request itself tells.
    public static Conversion plain() {
        return new Conversion(new Party.Found(), new Party.Found(), null, Map.of());
    }

    /// To a deal that is there already.
    public static Conversion into(UUID deal) {
        return new Conversion(new Party.None(), new Party.None(), deal, Map.of());
    }

    public Conversion of(Party thisPerson, Party thisCompany) {
        return new Conversion(thisPerson, thisCompany, deal, fields);
    }

    public Conversion with(Map<String, ?> dealFields) {
        return new Conversion(person, company, deal, dealFields);
    }
}
