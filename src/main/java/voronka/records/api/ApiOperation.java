package voronka.records.api;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One method at one address, as the description of the API tells of it. Schemas are those of OpenAPI 3.1.
///
/// @param tag what it is about: the kind's name, or "other"
public record ApiOperation(
        String id,
        String method,
        String path,
        String tag,
        String summary,
        List<Parameter> parameters,
        @Nullable Content body,
        int status,
        @Nullable Content answer) {

    /// @param in path, query or header
    public record Parameter(String name, String in, boolean required, String text, Map<String, Object> schema) {}

    /// What a body holds.
    public record Content(String mediaType, Map<String, Object> schema) {

        static Content json(Map<String, Object> schema) {
            return new Content("application/json", schema);
        }
    }

    public boolean isRead() {
        return method.equals("GET");
    }
}
