package voronka.web;

import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/// What the frame round every page shows: who is signed in, where he may go, and how he likes to see it.
///
/// Whoever knows the person puts a supplier of his frame into the request as [#ATTRIBUTE].
public record Frame(
        String personName,
        String initials,
        List<NavItem> nav,
        String language,
        String theme,
        boolean narrow,
        String version,
        boolean demo,
        @Nullable String create) {

    public static final String ATTRIBUTE = Frame.class.getName();

    /// A line of the bar: `href` of the page, the icon's name in the sprite, a number to show, or nothing.
    public record NavItem(
            String id,
            String labelKey,
            String href,
            String icon,
            @Nullable String count) {

        public NavItem(String id, String href, String icon) {
            this(id, "nav." + id, href, icon, null);
        }
    }

    public static final List<NavItem> NAV = List.of(
            new NavItem("home", "/", "home"),
            new NavItem("requests", "/requests", "inbox"),
            new NavItem("deals", "/deals", "layout-kanban"),
            new NavItem("companies", "/companies", "building"),
            new NavItem("persons", "/persons", "users"),
            new NavItem("mail", "/mail", "mail"),
            new NavItem("activities", "/activities", "checks"),
            new NavItem("calendar", "/calendar", "calendar"),
            new NavItem("invoices", "/invoices", "file-invoice"),
            new NavItem("products", "/products", "package"),
            new NavItem("reports", "/reports", "chart-bar"),
            new NavItem("team", "/team", "users-group"),
            new NavItem("settings", "/settings", "settings"));

    public static Frame of(String personName, String initials, List<NavItem> nav, String version, boolean demo) {
        return new Frame(
                personName,
                initials,
                nav,
                LocaleContextHolder.getLocale().getLanguage(),
                cookie("theme"),
                cookie("bar").equals("narrow"),
                version,
                demo,
                null);
    }

    /// With a plus beside the title of every page and the key C, which open the window at this address.
    public Frame withCreate(String href) {
        return new Frame(personName, initials, nav, language, theme, narrow, version, demo, href);
    }

    public static Frame current() {
        return request()
                .map(request -> request.getRequest().getAttribute(ATTRIBUTE))
                .filter(Supplier.class::isInstance)
                .map(supplier -> (Frame) ((Supplier<?>) supplier).get())
                .findFirst()
                .orElseGet(() -> of("", "", NAV, "", false));
    }

    /// The three ways to look; without a choice the system's own.
    public String theme() {
        return List.of("light", "dark").contains(theme) ? theme : "auto";
    }

    private static String cookie(String name) {
        return request()
                .flatMap(request ->
                        cookies(request).filter(cookie -> cookie.getName().equals(name)))
                .map(Cookie::getValue)
                .findFirst()
                .orElse("");
    }

    private static Stream<Cookie> cookies(ServletRequestAttributes request) {
        var cookies = request.getRequest().getCookies();
        return cookies == null ? Stream.of() : Arrays.stream(cookies);
    }

    private static Stream<ServletRequestAttributes> request() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                ? Stream.of(request)
                : Stream.of();
    }
}
