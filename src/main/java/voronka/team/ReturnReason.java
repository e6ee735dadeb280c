package voronka.team;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Why something that was handed over is returned: what the quarrel of callers and closers is about (S21), to be counted.
public enum ReturnReason {
    NO_NEED,
    NO_DECISION_MAKER,
    NO_BUDGET,
    WRONG_CONTACT,
    POOR_NOTES,
    NOT_MINE,
    NO_TIME,
    OTHER;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<ReturnReason> of(String code) {
        return Stream.of(values()).filter(reason -> reason.code().equals(code)).findFirst();
    }

    static String[] codes() {
        return Stream.of(values()).map(ReturnReason::code).toArray(String[]::new);
    }
}
