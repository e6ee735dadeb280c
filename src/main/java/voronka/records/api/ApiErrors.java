package voronka.records.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.core.JacksonException;
import voronka.NotFound;
import voronka.accounts.Forbidden;
import voronka.accounts.Unacceptable;
import voronka.records.Problem;
import voronka.records.Refused;
import voronka.records.Stale;

/// Turns whatever goes wrong under /api into a problem document; pages have their own answers.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ApiErrors implements HandlerExceptionResolver {

    private static final Logger LOG = LoggerFactory.getLogger(ApiErrors.class);

    private final ProblemWriter writer;

    ApiErrors(ProblemWriter writer) {
        this.writer = writer;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception error) {
        if (!ApiFilter.isApi(request) || isOfSecurity(error)) {
            return null;
        }
        try {
            if (!(error instanceof AsyncRequestNotUsableException) && !response.isCommitted()) {
                response.resetBuffer();
                answer(request, response, error);
            }
        } catch (IOException e) {
            LOG.debug("The caller has gone", e);
        }
        return new ModelAndView();
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, Exception error) throws IOException {
        if (error instanceof ErrorResponse known) {
            known.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        }
        writer.write(problem(request, error), request, response);
    }

    static ApiProblem problem(HttpServletRequest request, Throwable error) {
        return switch (error) {
            case ApiFailure e -> e.problem();
            case Refused e ->
                isRead(request)
                        ? ApiProblem.ofFields(HttpStatus.BAD_REQUEST, "query", e.problems())
                        : ApiProblem.ofFields(HttpStatus.UNPROCESSABLE_CONTENT, "refused", e.problems());
            case Unacceptable e ->
                ApiProblem.ofFields(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "refused",
                        List.of(new Problem(e.field(), e.message(), e.details())));
            case Stale e -> ApiProblem.of(HttpStatus.PRECONDITION_FAILED, "stale");
            case Forbidden e -> ApiProblem.ofStatus(403);
            case NotFound e -> ApiProblem.ofStatus(404);
            case MethodArgumentTypeMismatchException e -> ApiProblem.ofStatus(404);
            case HttpMessageNotReadableException e -> unreadable(e);
            case ConcurrencyFailureException e -> ApiProblem.of(HttpStatus.CONFLICT, "busy");
            case ErrorResponse e
            when e.getStatusCode().is4xxClientError() ->
                ApiProblem.ofStatus(e.getStatusCode().value());
            default -> logged(request, error);
        };
    }

    private static ApiProblem unreadable(HttpMessageNotReadableException error) {
        var causes = Stream.iterate((Throwable) error, Objects::nonNull, Throwable::getCause)
                .toList();
        if (causes.stream().anyMatch(LimitedBody.TooLarge.class::isInstance)) {
            return ApiProblem.ofStatus(413);
        }
        return causes.stream()
                .filter(JacksonException.class::isInstance)
                .map(cause -> ApiProblem.at(HttpStatus.BAD_REQUEST, "json", pointer((JacksonException) cause)))
                .findFirst()
                .orElseGet(() -> ApiProblem.of(HttpStatus.BAD_REQUEST, "json"));
    }

    private static String pointer(JacksonException error) {
        return error.getPath().stream()
                .map(step -> "/" + (step.getPropertyName() == null ? step.getIndex() : step.getPropertyName()))
                .collect(Collectors.joining());
    }

    private static ApiProblem logged(HttpServletRequest request, Throwable error) {
        var id = Long.toString(System.nanoTime() & Long.MAX_VALUE, 36);
        LOG.error("Error {} at {} {}", id, request.getMethod(), request.getRequestURI(), error);
        return ApiProblem.logged(HttpStatus.INTERNAL_SERVER_ERROR, "failed", id);
    }

    private static boolean isRead(HttpServletRequest request) {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    }

    /// Spring Security answers these itself, in its filters.
    private static boolean isOfSecurity(Exception error) {
        return error instanceof org.springframework.security.core.AuthenticationException
                || error instanceof org.springframework.security.access.AccessDeniedException;
    }
}
