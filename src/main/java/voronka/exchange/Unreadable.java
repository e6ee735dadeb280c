package voronka.exchange;

import java.util.List;

/// A file that is no table, or one we cannot read. The text with this key says what to do.
public class Unreadable extends RuntimeException {

    private final String key;
    private final transient List<Object> values;

    Unreadable(String key, Object... values) {
        super(key + " " + List.of(values));
        this.key = key;
        this.values = List.of(values);
    }

    Unreadable(String key, Exception cause) {
        super(key, cause);
        this.key = key;
        this.values = List.of();
    }

    public String key() {
        return key;
    }

    public Object[] values() {
        return values.toArray();
    }
}
