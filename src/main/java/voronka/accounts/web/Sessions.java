package voronka.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.stereotype.Component;
import voronka.accounts.AccessTokens;

/// Opens a session for the browser that made a request.
@Component
class Sessions {

    private static final int LONGEST_NAME = 200;

    private final AccessTokens tokens;

    Sessions(AccessTokens tokens) {
        this.tokens = tokens;
    }

    void open(UUID employee, HttpServletRequest request, HttpServletResponse response) {
        var session = tokens.openSession(employee, device(request), request.getRemoteAddr());
        SessionCookie.write(request, response, session.secret());
    }

    private static String device(HttpServletRequest request) {
        var agent = request.getHeader("User-Agent");
        return agent == null ? "" : agent.substring(0, Math.min(agent.length(), LONGEST_NAME));
    }
}
