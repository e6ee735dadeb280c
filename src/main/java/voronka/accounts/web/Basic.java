package voronka.accounts.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Base64;
import java.util.Optional;
import org.springframework.http.HttpHeaders;

/// E-mail and password as HTTP Basic sends them. Only the request for a token takes them: to hash a password is slow on purpose.
record Basic(String email, String password) {

    private static final String SCHEME = "Basic ";

    static Optional<Basic> read(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
                .filter(header -> header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .flatMap(header -> parse(header.substring(SCHEME.length()).strip()));
    }

    private static Optional<Basic> parse(String encoded) {
        try {
            var plain = new String(Base64.getDecoder().decode(encoded), UTF_8);
            var colon = plain.indexOf(':');
            return colon < 0 ? Optional.empty() : Optional.of(new Basic(plain.substring(0, colon), plain.substring(colon + 1)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "Basic of " + email;
    }
}
