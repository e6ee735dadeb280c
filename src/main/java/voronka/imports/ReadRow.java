package voronka.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import voronka.records.Problem;

/// A row of the file as far as it could be read: values by field name, what speaks against it, and the record that it
/// is to be found again by.
final class ReadRow {

    /// What a record is found again by.
    record Key(String field, String text) {

        /// Keys that mean the same record are equal in it.
        String compared() {
            var bare = NameKey.of(text);
            return field + " " + (bare.isEmpty() ? text.toLowerCase(Locale.ROOT) : bare);
        }
    }

    private final int number;
    private final Map<String, Object> given = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private @Nullable Key key;
    private boolean early;

    ReadRow(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }

    Map<String, Object> given() {
        return given;
    }

    List<Problem> problems() {
        return problems;
    }

    void put(String field, Object value) {
        given.put(field, value);
    }

    void refuse(String field, String message, Object... values) {
        problems.add(Problem.of(field, message, values));
    }

    @Nullable Key key() {
        return key;
    }

    void key(String field, String text) {
        key = new Key(field, text);
    }

    /// Whether it points to a row of the same file that is not there yet.
    boolean isEarly() {
        return early;
    }

    void early() {
        early = true;
    }
}
