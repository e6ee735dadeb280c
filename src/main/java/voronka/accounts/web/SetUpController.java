package voronka.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import templates.Templates;
import voronka.accounts.Installation;
import voronka.accounts.SetUpCode;
import voronka.web.Redirect;

/// The first page of a new installation; gone as soon as the company is set up.
@Controller
class SetUpController {

    private final Installation installation;
    private final SetUpCode code;
    private final Sessions sessions;
    private final Templates templates;

    SetUpController(Installation installation, SetUpCode code, Sessions sessions, Templates templates) {
        this.installation = installation;
        this.code = code;
        this.sessions = sessions;
        this.templates = templates;
    }

    @GetMapping("/set-up")
    Object show(@RequestParam(name = "code", defaultValue = "") String given, Locale language) {
        return installation.isSetUp()
                ? Redirect.to("/")
                : templates.accountsSetUp(new SetUpPage(SetUpForm.empty(given, language), Map.of()));
    }

    @PostMapping("/set-up")
    Object setUp(@ModelAttribute SetUpForm form, HttpServletRequest request, HttpServletResponse response) {
        if (installation.isSetUp()) {
            return Redirect.to("/");
        }
        var problems = new LinkedHashMap<>(form.problems());
        code.problem(form.code(), request.getRemoteAddr()).ifPresent(problem -> problems.put("code", problem));
        if (!problems.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return templates.accountsSetUp(new SetUpPage(form, problems));
        }
        sessions.open(installation.setUp(form.newCompany(), form.administrator()), request, response);
        code.use();
        return Redirect.to("/");
    }
}
