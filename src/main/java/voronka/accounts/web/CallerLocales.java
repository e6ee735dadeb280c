package voronka.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.SimpleTimeZoneAwareLocaleContext;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.i18n.AbstractLocaleContextResolver;
import voronka.accounts.Caller;
import voronka.tenancy.CurrentTenant;
import voronka.tenancy.Settings;

/// The language and the time zone of the screens: the caller's own; before sign-in the browser's, else the company's.
@Component("localeResolver")
class CallerLocales extends AbstractLocaleContextResolver {

    private static final List<Locale> SPOKEN = List.of(Locale.of("ru"), Locale.ENGLISH);

    private final Settings settings;

    CallerLocales(Settings settings) {
        this.settings = settings;
    }

    @Override
    public LocaleContext resolveLocaleContext(HttpServletRequest request) {
        return Caller.find()
                .<LocaleContext>map(caller ->
                        new SimpleTimeZoneAwareLocaleContext(caller.language(), TimeZone.getTimeZone(caller.zone())))
                .orElseGet(() -> new SimpleTimeZoneAwareLocaleContext(languageOf(request), null));
    }

    @Override
    public void setLocaleContext(
            HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable LocaleContext context) {
        throw new UnsupportedOperationException("The language is the employee's own");
    }

    private Locale languageOf(HttpServletRequest request) {
        var wanted = request.getHeader("Accept-Language") == null
                ? List.<Locale.LanguageRange>of()
                : ranges(request.getHeader("Accept-Language"));
        var spoken = Locale.lookup(wanted, SPOKEN);
        if (spoken != null) {
            return spoken;
        }
        // Assets are served without a tenant.
        return Locale.of(CurrentTenant.find().isPresent() ? settings.text("company.language", "en") : "en");
    }

    private static List<Locale.LanguageRange> ranges(String header) {
        try {
            return Locale.LanguageRange.parse(header);
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }
}
