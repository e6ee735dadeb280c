package voronka.records.web;

import static voronka.web.Texts.t;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import templates.Templates;
import voronka.records.Labels;
import voronka.records.Refused;
import voronka.records.Stale;
import voronka.records.Toasts;

/// Answers a refused write that no form shows itself: within a page a notice that leaves the page as it is, otherwise a
/// page.
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class Failures {

    private final Templates templates;

    Failures(Templates templates) {
        this.templates = templates;
    }

    @ExceptionHandler(Refused.class)
    @ResponseStatus(HttpStatus.UNPROCESSABLE_CONTENT)
    JteModel refused(Refused error, HttpServletResponse response) {
        var lines = error.problems().stream().map(Labels::problem).distinct().toList();
        notice(response, String.join(". ", lines));
        return templates.errorRefused(t("records.refused"), lines);
    }

    @ExceptionHandler(Stale.class)
    @ResponseStatus(HttpStatus.PRECONDITION_FAILED)
    JteModel stale(HttpServletResponse response) {
        notice(response, t("records.stale"));
        return templates.errorRefused(t("records.refused"), java.util.List.of(t("records.stale")));
    }

    private static void notice(HttpServletResponse response, String text) {
        Toasts.refused(text);
        response.setHeader("HX-Reswap", "none");
    }
}
