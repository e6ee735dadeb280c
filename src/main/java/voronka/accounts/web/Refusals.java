package voronka.accounts.web;

import gg.jte.models.runtime.JteModel;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import templates.Templates;
import voronka.accounts.Forbidden;

/// Answers somebody who asks a page for what his rights do not include.
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class Refusals {

    private final Templates templates;

    Refusals(Templates templates) {
        this.templates = templates;
    }

    @ExceptionHandler(Forbidden.class)
    @ResponseStatus(HttpStatus.FORBIDDEN)
    JteModel forbidden() {
        return templates.errorForbidden();
    }
}
