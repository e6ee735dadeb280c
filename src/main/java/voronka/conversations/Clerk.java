package voronka.conversations;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import voronka.accounts.Acting;
import voronka.accounts.Action;
import voronka.accounts.Caller;
import voronka.accounts.Scope;
import voronka.accounts.Way;
import voronka.tenancy.Settings;

/// Works for the company where nobody is signed in: it may do with letters what a secretary does, and history names nobody.
@Component
public class Clerk {

    private static final Map<Action, Scope> SEE = Map.of(Action.SEE, Scope.ALL);
    private static final Map<Action, Scope> WRITE = Map.of(
            Action.SEE, Scope.ALL, Action.CREATE, Scope.ALL, Action.EDIT, Scope.ALL, Action.ASSIGN, Scope.ALL);
    private static final Map<String, Map<Action, Scope>> RIGHTS = Map.of(
            "request", WRITE, "activity", WRITE, "company", SEE, "person", SEE, "deal", SEE, "employee", SEE);

    private final Settings settings;

    Clerk(Settings settings) {
        this.settings = settings;
    }

    /// Does what somebody may have done who may not do it himself, in his name: what goes with a letter of his.
    <T> T actFor(Caller caller, Supplier<T> work) {
        var way = Acting.find().map(Acting::way).orElse(Way.AUTOMATION);
        var mightier = new Caller(
                caller.id(),
                caller.name(),
                caller.email(),
                caller.post(),
                caller.workProfile(),
                caller.language(),
                caller.zone(),
                caller.department(),
                caller.colleagues(),
                RIGHTS);
        return Acting.as(mightier, way, work);
    }

    public <T> T act(Supplier<T> work) {
        var language = Locale.forLanguageTag(settings.text("company.language", "ru"));
        var zone = ZoneId.of(settings.text("company.zone", "Europe/Moscow"));
        var before = LocaleContextHolder.getLocaleContext();
        LocaleContextHolder.setLocale(language);
        try {
            return Acting.as(Caller.nobody(language, zone, RIGHTS), Way.AUTOMATION, work);
        } finally {
            LocaleContextHolder.setLocaleContext(before);
        }
    }
}
