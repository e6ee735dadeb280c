package voronka.records.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import voronka.accounts.Caller;

/// A POST with an Idempotency-Key does its deed once: the key, the deed and the answer are one transaction, and who
/// comes
/// again
/// with the same key, even at the same moment, is given that answer. A request that failed leaves no trace and may be
/// repeated.
@Component
@Order(0)
class Idempotency extends OncePerRequestFilter {

    private static final String KEY = "Idempotency-Key";
    private static final List<String> HEADERS = List.of("Location", "ETag", "Operation", "Content-Type");

    private final IdempotentAnswers answers;
    private final PlatformTransactionManager transactions;
    private final ProblemWriter problems;

    Idempotency(IdempotentAnswers answers, PlatformTransactionManager transactions, ProblemWriter problems) {
        this.answers = answers;
        this.transactions = transactions;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST")
                || request.getHeader(KEY) == null
                || !ApiFilter.isApi(request)
                || ApiFilter.isFiles(request)
                || isSecret(request)
                || Caller.find().isEmpty();
    }

    /// A token is shown once and kept nowhere.
    private static boolean isSecret(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/api/v1/tokens");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var key = request.getHeader(KEY).strip();
        if (!key.matches("[\\x21-\\x7e]{1,200}")) {
            problems.write(ApiProblem.ofStatus(400), request, response);
            return;
        }
        var body = body(request, response);
        if (body != null) {
            once(key, new ReadRequest(request, body), response, chain);
        }
    }

    private byte @Nullable [] body(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            return request.getInputStream().readAllBytes();
        } catch (LimitedBody.TooLarge e) {
            problems.write(ApiProblem.ofStatus(413), request, response);
            return null;
        }
    }

    private void once(String key, ReadRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var person = Caller.current().id();
        var hash = hash(request);
        var answer = new ContentCachingResponseWrapper(response);
        var transaction = transactions.getTransaction(new DefaultTransactionDefinition());
        try {
            if (answers.claim(person, key, hash)) {
                chain.doFilter(request, answer);
                keep(person, key, hash, answer, transaction);
            } else {
                repeat(answers.get(person, key), hash, request, answer);
            }
        } catch (IOException | ServletException | RuntimeException e) {
            transactions.rollback(transaction);
            throw e;
        }
        transactions.commit(transaction);
        answer.copyBodyToResponse();
    }

    private void keep(
            UUID person, String key, byte[] hash, ContentCachingResponseWrapper answer, TransactionStatus transaction) {
        if (answer.getStatus() >= 400) {
            transaction.setRollbackOnly();
        } else {
            answers.keep(
                    person,
                    key,
                    new IdempotentAnswers.Given(
                            hash, answer.getStatus(), headers(answer), answer.getContentAsByteArray()));
        }
    }

    private void repeat(
            IdempotentAnswers.Given given, byte[] hash, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (!MessageDigest.isEqual(given.request(), hash)) {
            problems.write(ApiProblem.of(HttpStatus.UNPROCESSABLE_CONTENT, "key_reused"), request, response);
        } else {
            response.setStatus(given.status());
            given.headers().forEach(response::setHeader);
            response.setHeader("Idempotent-Replayed", "true");
            response.getOutputStream().write(given.body());
        }
    }

    private static Map<String, String> headers(HttpServletResponse answer) {
        var headers = new LinkedHashMap<String, String>();
        for (var name : HEADERS) {
            var value = answer.getHeader(name);
            if (value != null) {
                headers.put(name, value);
            }
        }
        return headers;
    }

    private static byte[] hash(ReadRequest request) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(
                    (request.getRequestURI() + "?" + request.getQueryString() + "\n").getBytes(StandardCharsets.UTF_8));
            return digest.digest(request.body());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
