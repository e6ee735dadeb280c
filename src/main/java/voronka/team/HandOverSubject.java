package voronka.team;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is handed over: a request, a deal or a customer.
record HandOverSubject(String kind, UUID id, String title, @Nullable UUID owner, boolean open) {

    static final List<String> KINDS = List.of("request", "deal", "company", "person");
}
