package voronka.records.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Stands round everything under /api: bodies are limited, and a refusal that came without words, from the container or
/// from
/// Spring Security, gets its problem document.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class ApiFilter extends OncePerRequestFilter {

    static final long LARGEST_BODY = 1024 * 1024;

    private final ProblemWriter writer;

    ApiFilter(ProblemWriter writer) {
        this.writer = writer;
    }

    static boolean isApi(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/api/v1");
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !isApi(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isFiles(request)) {
            answer(request, response, chain);
        } else if (request.getContentLengthLong() > LARGEST_BODY) {
            writer.write(ApiProblem.ofStatus(413), request, response);
        } else {
            answer(new LimitedRequest(request), response, chain);
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var answer = new Answer(response);
        try {
            chain.doFilter(request, answer);
        } catch (IOException | ServletException | RuntimeException e) {
            if (response.isCommitted()) {
                throw e;
            }
            response.resetBuffer();
            writer.write(ApiErrors.problem(request, e), request, response);
            return;
        }
        if (answer.getStatus() >= 400 && !answer.hasBody && !response.isCommitted()) {
            writer.write(ApiProblem.ofStatus(answer.getStatus()), request, response);
        }
    }

    static boolean isFiles(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    private static class LimitedRequest extends HttpServletRequestWrapper {

        LimitedRequest(HttpServletRequest request) {
            super(request);
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new LimitedBody(super.getInputStream(), LARGEST_BODY);
        }
    }

    /// Keeps the container from making its own page of an error.
    private static class Answer extends HttpServletResponseWrapper {

        private boolean hasBody;

        Answer(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void sendError(int status) {
            setStatus(status);
        }

        @Override
        public void sendError(int status, String message) {
            setStatus(status);
        }

        @Override
        public ServletOutputStream getOutputStream() throws IOException {
            hasBody = true;
            return super.getOutputStream();
        }

        @Override
        public PrintWriter getWriter() throws IOException {
            hasBody = true;
            return super.getWriter();
        }
    }
}
