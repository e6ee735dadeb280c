package voronka.requests;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A form that anybody may send, on its own page or within the page of another site (S64, S88).
public record PublicForm(
        UUID id,
        String key,
        String title,
        String intro,
        String button,
        String thanks,
        String consent,
        List<String> asks,
        @Nullable UUID owner) {

    public boolean asks(String field) {
        return asks.contains(field);
    }
}
