package voronka.requests;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import voronka.records.Draft;
import voronka.records.RecordRules;

/// What a public form must be: it has an address of its own, and asks for something by which its sender can be
/// answered.
@Component
class FormRules implements RecordRules {

    @Override
    public String kind() {
        return "request_form";
    }

    @Override
    public void before(Draft draft) {
        for (var text : List.of("intro", "button", "thanks", "consent")) {
            if (draft.isEmpty(text)) {
                draft.set(text, "");
            }
        }
        if (draft.isEmpty("key")) {
            draft.set("key", UUID.randomUUID().toString().substring(24));
        }
        if (draft.isNew()) {
            draft.setDefault("asks", new String[] {"name", "phone", "email", "text"});
        }
        if (draft.isEmpty("active")) {
            draft.set("active", draft.isNew());
        }
        requireRight(draft);
    }

    private static void requireRight(Draft draft) {
        if (draft.changes("key") && !String.valueOf(draft.get("key")).matches("[a-z0-9-]{3,60}")) {
            draft.refuse("key", "requests.form.key");
        }
        var asks = draft.get("asks") instanceof String[] words ? List.of(words) : List.of();
        if (!asks.contains("phone") && !asks.contains("email")) {
            draft.refuse("asks", "requests.form.asks");
        }
    }
}
