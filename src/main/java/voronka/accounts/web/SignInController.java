package voronka.accounts.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import templates.Templates;
import voronka.NotFound;
import voronka.accounts.AccessTokens;
import voronka.accounts.Acting;
import voronka.accounts.DemoPeople;
import voronka.accounts.Employees;
import voronka.accounts.SignIn;
import voronka.accounts.SignIn.Answer.Wait;
import voronka.accounts.SignIn.Answer.Welcome;
import voronka.accounts.SignIn.Answer.Wrong;
import voronka.web.Redirect;

/// The door for people: in by e-mail and password, out by a button.
@Controller
class SignInController {

    private final SignIn signIn;
    private final Sessions sessions;
    private final Employees employees;
    private final AccessTokens tokens;
    private final ObjectProvider<DemoPeople> demo;
    private final Templates templates;

    SignInController(
            SignIn signIn,
            Sessions sessions,
            Employees employees,
            AccessTokens tokens,
            ObjectProvider<DemoPeople> demo,
            Templates templates) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.employees = employees;
        this.tokens = tokens;
        this.demo = demo;
        this.templates = templates;
    }

    @GetMapping("/sign-in")
    Object show(@RequestParam(defaultValue = "/") String next) {
        return Acting.find().isPresent()
                ? Redirect.to(Redirect.own(next))
                : page(SignInPage.empty(Redirect.own(next)));
    }

    @PostMapping("/sign-in")
    Object enter(
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "/") String next,
            HttpServletRequest request,
            HttpServletResponse response) {
        var page = new SignInPage(email, Redirect.own(next), "", List.of(), List.of());
        return switch (signIn.check(email, password, request.getRemoteAddr())) {
            case Welcome welcome -> enter(welcome.employee(), page.next(), request, response);
            case Wrong _ -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield page(page.withError("accounts.signin.wrong"));
            }
            case Wait wait -> {
                response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
                response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait.time().toSeconds() + 1));
                yield page(page.withError("accounts.signin.wait", wait.time().toMinutes() + 1));
            }
        };
    }

    @PostMapping("/sign-in/demo")
    ResponseEntity<Void> enterDemo(
            @RequestParam String email,
            @RequestParam(defaultValue = "/") String next,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (demoPeople().stream().noneMatch(person -> person.email().equals(email))) {
            throw new NotFound();
        }
        return enter(employees.find(email).orElseThrow(NotFound::new), Redirect.own(next), request, response);
    }

    @PostMapping("/sign-out")
    ResponseEntity<Void> leave(HttpServletRequest request, HttpServletResponse response) {
        var acting = Acting.find().orElseThrow();
        if (acting.token() != null) {
            tokens.revoke(acting.caller().id(), acting.token());
        }
        SessionCookie.remove(request, response);
        return Redirect.to("/sign-in");
    }

    private ResponseEntity<Void> enter(
            UUID employee, String next, HttpServletRequest request, HttpServletResponse response) {
        sessions.open(employee, request, response);
        return Redirect.to(next);
    }

    private JteModel page(SignInPage page) {
        return templates.accountsSignIn(page.withPeople(demoPeople()));
    }

    private List<DemoPeople.DemoPerson> demoPeople() {
        return demo.orderedStream().flatMap(each -> each.people().stream()).toList();
    }
}
