package voronka.conversations;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// How much of a personal box others see of letters that are linked to records they see (F84). In growing order.
public enum Privacy {
    HIDDEN,
    SUBJECT,
    FULL;

    public static Optional<Privacy> find(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
