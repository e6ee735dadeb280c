package voronka;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import voronka.accounts.Action;
import voronka.accounts.Caller;

/// Who may call what: src/test/resources/endpoints.tsv, a line for each endpoint: method, path pattern, right, parameters.
///
/// The right is `public`, `signed-in`, or kind and action such as `deal:see`; several with `|` between them mean any of them.
/// `*:see` is for endpoints of any kind of record. Parameters (`a=1&b=2`, or a body of JSON) are what the endpoint must have
/// before it looks at rights; the parameters that its method declares are filled in by their types.
final class EndpointTable {

    record Line(String method, String path, String right, String parameters) {

        String key() {
            return method + "\t" + path;
        }

        boolean isPublic() {
            return right.equals("public");
        }

        boolean isOfAnyKind() {
            return right.startsWith("*:");
        }

        String query() {
            return parameters.startsWith("{") ? "" : parameters;
        }

        String body() {
            return parameters.startsWith("{") ? parameters : "{}";
        }

        Line of(String kind) {
            return new Line(method, path, right.replace("*", kind), parameters);
        }

        boolean allows(Caller caller) {
            return isPublic()
                    || right.equals("signed-in")
                    || Arrays.stream(right.split("\\|")).map(one -> one.split(":")).anyMatch(one -> caller.may(
                            Action.valueOf(one[1].toUpperCase(Locale.ROOT)), one[0]));
        }
    }

    private static final Path FILE = Path.of("src/test/resources/endpoints.tsv");

    private EndpointTable() {}

    static Map<String, Line> read() {
        try {
            var lines = new LinkedHashMap<String, Line>();
            for (var text : Files.readAllLines(FILE)) {
                if (!text.isBlank() && !text.startsWith("#")) {
                    var cells = text.split("\\t");
                    var line = new Line(cells[0], cells[1], cells[2], cells.length > 3 ? cells[3] : "");
                    lines.put(line.key(), line);
                }
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
