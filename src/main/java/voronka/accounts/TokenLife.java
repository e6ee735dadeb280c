package voronka.accounts;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import voronka.tenancy.Settings;

/// How long tokens of the API live: as long as was asked, within what the company allows.
@Component
public class TokenLife {

    static final String DAYS = "tokens.days";
    static final String LONGEST = "tokens.longest";
    static final int DEFAULT_DAYS = 90;
    static final int DEFAULT_LONGEST = 365;

    private final Settings settings;

    TokenLife(Settings settings) {
        this.settings = settings;
    }

    /// @param wanted when it shall end, or null for the usual time
    /// @throws Unacceptable for an end that has passed or is too far away
    public OffsetDateTime end(@Nullable OffsetDateTime wanted) {
        var now = OffsetDateTime.now();
        var longest = settings.find(LONGEST, Integer.class).orElse(DEFAULT_LONGEST);
        if (wanted == null) {
            return now.plusDays(Math.min(longest, settings.find(DAYS, Integer.class).orElse(DEFAULT_DAYS)));
        } else if (!wanted.isAfter(now)) {
            throw new Unacceptable("expiresAt", "accounts.token.past");
        } else if (wanted.isAfter(now.plusDays(longest))) {
            throw new Unacceptable("expiresAt", "accounts.token.long", longest);
        }
        return wanted;
    }
}
