package voronka.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import voronka.accounts.AccessToken;
import voronka.accounts.AccessTokens;
import voronka.accounts.Acting;
import voronka.accounts.Caller;
import voronka.accounts.Forbidden;
import voronka.accounts.SignIn;
import voronka.accounts.SignIn.Answer.Wait;
import voronka.accounts.SignIn.Answer.Welcome;
import voronka.accounts.SignIn.Answer.Wrong;
import voronka.accounts.TokenLife;
import voronka.accounts.Way;

/// Gives programs tokens for e-mail and password. A token is told once, and none makes another.
@RestController
class TokensController {

    /// @param expiresAt after the company's usual time if not given
    record NewToken(@Nullable String name, @Nullable OffsetDateTime expiresAt) {}

    record Made(UUID id, String token, String name, OffsetDateTime expiresAt) {}

    record Listed(
            UUID id, String name, OffsetDateTime createdAt, OffsetDateTime lastSeenAt, OffsetDateTime expiresAt) {

        static Listed of(AccessToken token) {
            return new Listed(
                    token.id(), token.name(), token.createdAt(), token.lastSeenAt(), token.expiresAt());
        }
    }

    private final SignIn signIn;
    private final AccessTokens tokens;
    private final TokenLife life;

    TokensController(SignIn signIn, AccessTokens tokens, TokenLife life) {
        this.signIn = signIn;
        this.tokens = tokens;
        this.life = life;
    }

    @PostMapping(path = "/api/v1/tokens", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Made> make(@RequestBody(required = false) @Nullable NewToken wanted, HttpServletRequest request) {
        var owner = Basic.read(request).map(basic -> owner(basic, request)).orElseGet(TokensController::signedIn);
        var token = tokens.openForApi(owner, name(wanted), request.getRemoteAddr(), life.end(wanted == null ? null : wanted.expiresAt()));
        return ResponseEntity.status(HttpStatus.CREATED)
                .body(new Made(token.id(), token.secret(), token.name(), token.expiresAt()));
    }

    @GetMapping(path = "/api/v1/tokens", produces = MediaType.APPLICATION_JSON_VALUE)
    Map<String, List<Listed>> list() {
        return Map.of(
                "items",
                tokens.forApi(Caller.current().id()).stream().map(Listed::of).toList());
    }

    @DeleteMapping("/api/v1/tokens/{id}")
    ResponseEntity<Void> revoke(@PathVariable UUID id) {
        tokens.revoke(Caller.current().id(), id);
        return ResponseEntity.noContent().build();
    }

    private UUID owner(Basic basic, HttpServletRequest request) {
        return switch (signIn.check(basic.email(), basic.password(), request.getRemoteAddr())) {
            case Welcome welcome -> welcome.employee();
            case Wrong _ -> throw askAgain();
            case Wait wait ->
                throw failure(
                        HttpStatus.TOO_MANY_REQUESTS,
                        HttpHeaders.RETRY_AFTER,
                        String.valueOf(wait.time().toSeconds() + 1));
        };
    }

    private static UUID signedIn() {
        var acting = Acting.find().orElseThrow(TokensController::askAgain);
        if (acting.way() == Way.API) {
            throw new Forbidden();
        }
        return acting.caller().id();
    }

    private static String name(@Nullable NewToken wanted) {
        var name = wanted == null ? "" : Objects.requireNonNullElse(wanted.name(), "").strip();
        return name.substring(0, Math.min(name.length(), 200));
    }

    private static ErrorResponseException askAgain() {
        return failure(HttpStatus.UNAUTHORIZED, HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"voronka\", charset=\"UTF-8\"");
    }

    private static ErrorResponseException failure(HttpStatus status, String header, String value) {
        var failure = new ErrorResponseException(status);
        failure.getHeaders().set(header, value);
        return failure;
    }
}
