package voronka.accounts;

import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody to be hired. Without a password he has no access until he follows a welcome link.
public record NewEmployee(
        String name,
        String email,
        Post post,
        @Nullable UUID department,
        @Nullable UUID head,
        boolean intern,
        Locale language,
        ZoneId zone,
        @Nullable String password) {

    public static NewEmployee of(String name, String email, Post post) {
        return new NewEmployee(name, email, post, null, null, false, Locale.of("ru"), ZoneId.of("Europe/Moscow"), null);
    }

    public NewEmployee under(@Nullable UUID hisDepartment, @Nullable UUID hisHead) {
        return new NewEmployee(name, email, post, hisDepartment, hisHead, intern, language, zone, password);
    }

    public NewEmployee asIntern() {
        return new NewEmployee(name, email, post, department, head, true, language, zone, password);
    }

    public NewEmployee speaking(Locale hisLanguage, ZoneId hisZone) {
        return new NewEmployee(name, email, post, department, head, intern, hisLanguage, hisZone, password);
    }

    public NewEmployee withPassword(String raw) {
        return new NewEmployee(name, email, post, department, head, intern, language, zone, raw);
    }
}
