package voronka.conversations;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// How a connection to a mail server is protected.
public enum MailSecurity {
    TLS,
    STARTTLS,
    NONE;

    public static Optional<MailSecurity> find(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
