package voronka.accounts.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/// An error of the API (RFC 9457) that arises before any controller.
final class ApiProblem {

    private ApiProblem() {}

    static void write(HttpServletResponse response, int status, String detail) throws IOException {
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream()
                .write("{\"title\":\"%s\",\"status\":%d,\"detail\":\"%s\"}"
                        .formatted(HttpStatus.valueOf(status).getReasonPhrase(), status, detail)
                        .getBytes(UTF_8));
    }
}
