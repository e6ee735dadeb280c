package voronka.records.api;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import voronka.accounts.Caller;

/// Who the token stands for, and what he may do.
@RestController
class MeController {

    /// The employee behind the request; the rights by kind and action, each with whose records it reaches.
    record Me(
            UUID id,
            String name,
            String email,
            String post,
            @Nullable UUID department,
            String language,
            String timeZone,
            Map<String, Map<String, String>> rights) {}

    @GetMapping(path = "/api/v1/me", produces = MediaType.APPLICATION_JSON_VALUE)
    Me me() {
        var caller = Caller.current();
        return new Me(
                caller.id(),
                caller.name(),
                caller.email(),
                caller.post(),
                caller.department(),
                caller.language().getLanguage(),
                caller.zone().getId(),
                rights(caller));
    }

    private static Map<String, Map<String, String>> rights(Caller caller) {
        var rights = new TreeMap<String, Map<String, String>>();
        caller.rights()
                .forEach((kind, actions) -> rights.put(
                        kind,
                        actions.entrySet().stream()
                                .collect(Collectors.toMap(
                                        action -> action.getKey().code(),
                                        action -> action.getValue().name().toLowerCase(Locale.ROOT),
                                        (a, b) -> a,
                                        LinkedHashMap::new))));
        return rights;
    }
}
