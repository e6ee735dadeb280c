package voronka.accounts.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import voronka.accounts.Installation;

/// Leads every address to the set-up page as long as the company is not set up.
class SetUpGate extends OncePerRequestFilter {

    private final Installation installation;

    SetUpGate(Installation installation) {
        this.installation = installation;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (installation.isSetUp()) {
            chain.doFilter(request, response);
        } else if (request.getRequestURI().startsWith("/api/")) {
            refuse(response);
        } else {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader(HttpHeaders.LOCATION, "/set-up");
        }
    }

    private static void refuse(HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().print("{\"status\":503,\"title\":\"The company is not set up yet\"}");
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().equals("/set-up")
                || request.getRequestURI().startsWith("/actuator/health");
    }
}
