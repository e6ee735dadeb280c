package voronka.support;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.stream.Stream;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/// Lets a request that runs on the test's own thread be made by whom the test works for, unless it brings a cookie or a
/// token.
@Order(Ordered.HIGHEST_PRECEDENCE)
class TestSignIn extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var context = SecurityContextHolder.getContext();
        if (context.getAuthentication() != null && !bringsItsOwn(request)) {
            request.setAttribute(RequestAttributeSecurityContextRepository.DEFAULT_REQUEST_ATTR_NAME, context);
        }
        try {
            chain.doFilter(request, response);
        } finally {
            SecurityContextHolder.setContext(context);
        }
    }

    private static boolean bringsItsOwn(HttpServletRequest request) {
        var cookies = request.getCookies();
        return request.getHeader("Authorization") != null
                || cookies != null
                        && Stream.of(cookies)
                                .anyMatch(cookie -> cookie.getName().equals("voronka"));
    }
}
