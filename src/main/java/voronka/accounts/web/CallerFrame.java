package voronka.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import voronka.accounts.Action;
import voronka.accounts.Caller;
import voronka.accounts.DemoPeople;
import voronka.web.Frame;

/// Tells the frame round the pages who is signed in and where he may go.
@Component
class CallerFrame implements HandlerInterceptor, WebMvcConfigurer {

    private static final List<String> CREATED = List.of("request", "deal", "company", "person", "activity");

    private final String version;
    private final ObjectProvider<DemoPeople> demo;

    CallerFrame(@Value("${voronka.version}") String version, ObjectProvider<DemoPeople> demo) {
        this.version = version;
        this.demo = demo;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).excludePathPatterns("/assets/**", "/api/v1/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Caller.find().ifPresent(caller -> request.setAttribute(Frame.ATTRIBUTE, (Supplier<Frame>) () -> frame(caller)));
        return true;
    }

    private Frame frame(Caller caller) {
        var nav = Frame.NAV.stream().filter(item -> mayOpen(caller, item.id())).toList();
        var demos = demo.orderedStream().anyMatch(each -> !each.people().isEmpty());
        var frame = Frame.of(caller.name(), initials(caller.name()), nav, version, demos);
        return CREATED.stream().anyMatch(kind -> caller.may(Action.CREATE, kind)) ? frame.withCreate("/quick") : frame;
    }

    private static boolean mayOpen(Caller caller, String page) {
        return switch (page) {
            case "requests" -> caller.may(Action.SEE, "request");
            case "deals" -> caller.may(Action.SEE, "deal");
            case "companies" -> caller.may(Action.SEE, "company");
            case "persons" -> caller.may(Action.SEE, "person");
            case "activities", "calendar", "mail" -> caller.may(Action.SEE, "activity");
            case "invoices" -> caller.may(Action.SEE, "invoice");
            case "products" -> caller.may(Action.SEE, "product");
            case "reports" -> caller.may(Action.SEE, "report");
            case "team" -> caller.may(Action.SEE, "employee");
            case "settings" -> caller.may(Action.EDIT, "settings");
            default -> true;
        };
    }

    private static String initials(String name) {
        var words = name.strip().split("\\s+");
        var last = words.length > 1 ? words[words.length - 1] : "";
        return first(words[0]) + first(last);
    }

    private static String first(String word) {
        return word.isEmpty() ? "" : word.substring(0, word.offsetByCodePoints(0, 1));
    }
}
