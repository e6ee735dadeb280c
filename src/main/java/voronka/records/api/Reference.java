package voronka.records.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The page at /api: what can be called, with what, and what comes back.
///
/// @param chapter the chapter that is open, or null on the first page
public record Reference(
        String address,
        String query,
        List<Entry> chapters,
        @Nullable Chapter chapter,
        List<Line> found) {

    /// A line of the contents.
    public record Entry(String tag, String title, boolean open) {}

    /// The operations of one kind, and its fields.
    public record Chapter(String title, List<Op> operations, List<Row> fields) {}

    /// An operation that the search found.
    public record Line(String method, String tone, String path, String summary, String href) {}

    /// One operation with an example of its call.
    public record Op(
            String anchor,
            String method,
            String tone,
            String path,
            String summary,
            List<Row> parameters,
            List<Row> body,
            String curl,
            int status,
            @Nullable String answer,
            String problems) {}

    /// A parameter or a field.
    public record Row(String name, String type, String text, boolean required) {}

    /// How the answer to a wrong request is called, in the order of their statuses.
    public List<String> problemCodes() {
        return List.of(
                "bad_request",
                "query",
                "json",
                "unauthorized",
                "forbidden",
                "not_found",
                "method",
                "not_acceptable",
                "busy",
                "stale",
                "too_large",
                "media_type",
                "refused",
                "key_reused",
                "precondition",
                "too_many",
                "failed",
                "unavailable");
    }
}
