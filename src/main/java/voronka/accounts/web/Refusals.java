package voronka.accounts.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import templates.Templates;
import voronka.accounts.Forbidden;

/// Answers somebody who asks for what his rights do not include.
@ControllerAdvice
class Refusals {

    private final Templates templates;

    Refusals(Templates templates) {
        this.templates = templates;
    }

    @ExceptionHandler(Forbidden.class)
    @Nullable JteModel forbidden(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setStatus(HttpStatus.FORBIDDEN.value());
        if (request.getRequestURI().startsWith("/api/")) {
            ApiProblem.write(response, HttpStatus.FORBIDDEN.value(), "Your rights do not include this");
            return null;
        }
        return templates.errorForbidden();
    }
}
