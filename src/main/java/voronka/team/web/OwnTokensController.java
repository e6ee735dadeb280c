package voronka.team.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import templates.Templates;
import voronka.accounts.AccessTokens;
import voronka.accounts.Acting;
import voronka.accounts.Caller;
import voronka.accounts.Forbidden;
import voronka.accounts.TokenLife;
import voronka.accounts.Unacceptable;
import voronka.accounts.Way;

/// Makes and ends one's own tokens of the API on the profile. No token makes another.
@Controller
class OwnTokensController {

    private final AccessTokens tokens;
    private final OwnTokens own;
    private final TokenLife life;
    private final Templates templates;

    OwnTokensController(AccessTokens tokens, OwnTokens own, TokenLife life, Templates templates) {
        this.tokens = tokens;
        this.own = own;
        this.life = life;
        this.templates = templates;
    }

    @PostMapping("/profile/tokens")
    JteModel make(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(required = false) @Nullable LocalDate until,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (Acting.find().orElseThrow().way() == Way.API) {
            throw new Forbidden();
        }
        var caller = Caller.current();
        if (until == null || !until.isAfter(LocalDate.now(caller.zone()))) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return templates.teamTokens(own.with(null, "team.tokens.until.past"));
        }
        var end = endOf(until.atStartOfDay(caller.zone()).toOffsetDateTime());
        if (end.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return templates.teamTokens(own.with(null, "team.tokens.until.far"));
        }
        var short200 = name.strip().substring(0, Math.min(name.strip().length(), 200));
        return templates.teamTokens(
                own.with(tokens.openForApi(caller.id(), short200, request.getRemoteAddr(), end.get()), ""));
    }

    private Optional<OffsetDateTime> endOf(OffsetDateTime wanted) {
        try {
            return Optional.of(life.end(wanted));
        } catch (Unacceptable tooFar) {
            return Optional.empty();
        }
    }

    @DeleteMapping("/profile/tokens/{id}")
    JteModel revoke(@PathVariable UUID id) {
        tokens.revoke(Caller.current().id(), id);
        return templates.teamTokens(own.list());
    }
}
