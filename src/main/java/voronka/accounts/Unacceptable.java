package voronka.accounts;

import java.util.List;

/// A value that cannot be, said of a field as a key of a text; answered with 422.
public class Unacceptable extends RuntimeException {

    private final String field;
    private final transient List<Object> details;

    public Unacceptable(String field, String message, Object... details) {
        super(message);
        this.field = field;
        this.details = List.of(details);
    }

    public String field() {
        return field;
    }

    public String message() {
        return String.valueOf(getMessage());
    }

    public List<Object> details() {
        return details;
    }
}
