package voronka.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;
import voronka.accounts.AccessTokens;
import voronka.accounts.Acting;
import voronka.accounts.Way;

/// Finds who makes a request, by the cookie of a session or a token of the API. Nothing is kept between requests but
/// what the browser brings.
@Component
class SignedIn implements SecurityContextRepository {

    private static final String BEARER = "Bearer ";

    private final AccessTokens tokens;
    private final SecurityContextRepository ofRequest = new RequestAttributeSecurityContextRepository();

    SignedIn(AccessTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new Found(request);
    }

    @Override
    @Deprecated
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return loadDeferredContext(holder.getRequest()).get();
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        ofRequest.saveContext(context, request, response);
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return ofRequest.containsContext(request);
    }

    private SecurityContext read(HttpServletRequest request) {
        return ofRequest.containsContext(request)
                ? ofRequest.loadDeferredContext(request).get()
                : find(request).map(SecurityContextImpl::new).orElseGet(SecurityContextImpl::new);
    }

    private Optional<Acting> find(HttpServletRequest request) {
        var authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (authorization != null && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return tokens.acting(authorization.substring(BEARER.length()).strip(), Way.API);
        } else {
            return SessionCookie.read(request).flatMap(secret -> tokens.acting(secret, Way.SCREEN));
        }
    }

    /// Looked up when somebody asks, once.
    private final class Found implements DeferredSecurityContext {

        private final HttpServletRequest request;
        private @Nullable SecurityContext context;

        private Found(HttpServletRequest request) {
            this.request = request;
        }

        @Override
        public SecurityContext get() {
            if (context == null) {
                context = read(request);
            }
            return context;
        }

        @Override
        public boolean isGenerated() {
            return get().getAuthentication() == null;
        }
    }
}
