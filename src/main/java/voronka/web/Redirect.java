package voronka.web;

import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/// Leads the browser on after a form was taken, and nowhere but to our own pages.
public final class Redirect {

    private static final String OWN = "/(?![/\\\\])[\\x21-\\x5b\\x5d-\\x7e]*";

    private Redirect() {}

    public static ResponseEntity<Void> to(String path) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(path))
                .build();
    }

    /// The path if it is one of this site, else the first page. No other host, no control characters, no backslash that a browser
    /// reads as a slash, nor what no address may contain.
    public static String own(String path) {
        try {
            return path.matches(OWN) && !path.startsWith("/sign-in") && URI.create(path).getHost() == null ? path : "/";
        } catch (IllegalArgumentException e) {
            return "/";
        }
    }
}
