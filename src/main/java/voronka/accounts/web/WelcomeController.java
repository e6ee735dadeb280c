package voronka.accounts.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import templates.Templates;
import voronka.accounts.Caller;
import voronka.accounts.Passwords;
import voronka.accounts.Welcomes;
import voronka.web.Redirect;

/// Where somebody who was given access chooses his password.
@Controller
class WelcomeController {

    private final Welcomes welcomes;
    private final Sessions sessions;
    private final Templates templates;

    WelcomeController(Welcomes welcomes, Sessions sessions, Templates templates) {
        this.welcomes = welcomes;
        this.sessions = sessions;
        this.templates = templates;
    }

    @GetMapping("/welcome/{secret}")
    JteModel show(@PathVariable String secret, HttpServletResponse response) {
        return page(secret, "", response);
    }

    @PostMapping("/welcome/{secret}")
    Object accept(
            @PathVariable String secret,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response) {
        var email = welcomes.find(secret).map(Caller::email).orElse("");
        var problem = Passwords.problem(password, email);
        if (email.isEmpty() || problem.isPresent()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(secret, problem.orElse(""), response);
        }
        sessions.open(welcomes.accept(secret, password), request, response);
        return Redirect.to("/");
    }

    /// The secret stands in the address, so the address is told to nobody.
    private JteModel page(String secret, String problem, HttpServletResponse response) {
        response.setHeader("Referrer-Policy", "no-referrer");
        return welcomes.find(secret)
                .<JteModel>map(caller -> templates.accountsWelcome(new WelcomePage(
                        "/welcome/" + secret, caller.name(), caller.email(), problem)))
                .orElseGet(() -> {
                    response.setStatus(HttpStatus.NOT_FOUND.value());
                    return templates.accountsWelcomeGone();
                });
    }
}
