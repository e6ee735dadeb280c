package voronka.team.web;

import static voronka.web.Texts.t;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import templates.Templates;
import voronka.accounts.AccessTokens;
import voronka.accounts.Acting;
import voronka.accounts.Caller;
import voronka.accounts.Passwords;
import voronka.accounts.TimeZones;
import voronka.team.OwnProfile;
import voronka.team.web.Profile.PasswordForm;
import voronka.web.Redirect;
import voronka.web.Toast;

/// Everybody's own page: name, language, password, sessions.
@Controller
class ProfileController {

    private static final List<String> LANGUAGES = List.of("ru", "en");

    private final OwnProfile profile;
    private final Passwords passwords;
    private final AccessTokens tokens;
    private final OwnTokens ownTokens;
    private final Templates templates;

    ProfileController(
            OwnProfile profile, Passwords passwords, AccessTokens tokens, OwnTokens ownTokens, Templates templates) {
        this.profile = profile;
        this.passwords = passwords;
        this.tokens = tokens;
        this.ownTokens = ownTokens;
        this.templates = templates;
    }

    @GetMapping("/profile")
    JteModel show() {
        return templates.teamProfile(page(person("")));
    }

    @PostMapping("/profile")
    Object change(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String language,
            @RequestParam(defaultValue = "") String zone,
            HttpServletResponse response) {
        if (name.isBlank()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return templates.teamProfile(page(person("accounts.setup.name.missing")));
        }
        profile.change(name, languageOr(language), zoneOr(zone));
        return Redirect.to("/profile");
    }

    @PostMapping("/profile/language")
    ResponseEntity<Void> speak(@RequestParam(defaultValue = "") String language, HttpServletRequest request) {
        profile.speak(languageOr(language));
        return Redirect.to(pageOf(request));
    }

    @PostMapping("/profile/password")
    JteModel password(
            @RequestParam(defaultValue = "") String current,
            @RequestParam(defaultValue = "") String wanted,
            HttpServletResponse response) {
        var caller = Caller.current();
        var problem = Passwords.problem(wanted, caller.email()).orElse("");
        var wrong = passwords.fits(caller.id(), current) ? "" : "team.password.wrong";
        if (!problem.isEmpty() || !wrong.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return templates.teamPassword(new PasswordForm(wrong, problem));
        }
        passwords.set(caller.id(), wanted);
        tokens.revokeSessions(caller.id(), session());
        new Toast(t("team.password.changed")).on(response);
        return templates.teamPassword(PasswordForm.EMPTY);
    }

    @DeleteMapping("/profile/sessions/{id}")
    JteModel signOut(@PathVariable UUID id) {
        tokens.revoke(Caller.current().id(), id);
        return templates.teamSessions(sessions());
    }

    @DeleteMapping("/profile/sessions")
    JteModel signOutEverywhere(HttpServletResponse response) {
        tokens.revokeSessions(Caller.current().id(), session());
        new Toast(t("team.sessions.ended")).on(response);
        return templates.teamSessions(sessions());
    }

    private Profile page(Profile.Person person) {
        return new Profile(person, PasswordForm.EMPTY, sessions(), ownTokens.list());
    }

    private static Profile.Person person(String problem) {
        var caller = Caller.current();
        return new Profile.Person(
                caller.name(),
                caller.email(),
                caller.post(),
                caller.language().getLanguage(),
                caller.zone().getId(),
                problem,
                TimeZones.all(caller.language()));
    }

    private List<Profile.Session> sessions() {
        var current = session();
        return tokens.sessions(Caller.current().id()).stream()
                .map(token -> Profile.Session.of(token, current))
                .toList();
    }

    private static @org.jspecify.annotations.Nullable UUID session() {
        return Acting.find().orElseThrow().token();
    }

    private static String languageOr(String code) {
        return LANGUAGES.contains(code) ? code : Caller.current().language().getLanguage();
    }

    private static ZoneId zoneOr(String id) {
        try {
            return ZoneId.of(id);
        } catch (DateTimeException e) {
            return Caller.current().zone();
        }
    }

    /// The page on which the language was chosen.
    private static String pageOf(HttpServletRequest request) {
        try {
            var from = URI.create(String.valueOf(request.getHeader("Referer")));
            var query = from.getRawQuery() == null ? "" : "?" + from.getRawQuery();
            return Redirect.own(from.getRawPath() + query);
        } catch (IllegalArgumentException e) {
            return "/";
        }
    }
}
