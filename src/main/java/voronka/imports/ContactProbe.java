package voronka.imports;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.JSONB;
import tools.jackson.databind.json.JsonMapper;
import voronka.records.ContactData;

/// What the list of a record's phones or e-mails contains if it is the one that is looked for.
final class ContactProbe {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ContactProbe() {}

    static Optional<String> of(boolean phones, JSONB read) {
        return phones
                ? ContactData.phones(read).stream()
                        .filter(phone -> phone.get("e164") != null)
                        .findFirst()
                        .map(phone -> JSON.writeValueAsString(List.of(Map.of("e164", phone.get("e164")))))
                : ContactData.emails(read).stream().findFirst().map(email -> JSON.writeValueAsString(List.of(email)));
    }
}
