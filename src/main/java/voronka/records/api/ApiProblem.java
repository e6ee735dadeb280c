package voronka.records.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import voronka.records.Problem;

/// What the API answers when it did not do what was asked: the texts `api.problem.<code>` and `api.problem.<code>.text`
/// say it,
/// with the fields that are wrong, or the number under which the server's log has the cause.
public record ApiProblem(
        HttpStatus status,
        String code,
        List<Problem> fields,
        @Nullable String pointer,
        @Nullable String id) {

    public static ApiProblem of(HttpStatus status, String code) {
        return new ApiProblem(status, code, List.of(), null, null);
    }

    static ApiProblem ofFields(HttpStatus status, String code, List<Problem> fields) {
        return new ApiProblem(status, code, fields, null, null);
    }

    static ApiProblem at(HttpStatus status, String code, String pointer) {
        return new ApiProblem(status, code, List.of(), pointer, null);
    }

    static ApiProblem logged(HttpStatus status, String code, String id) {
        return new ApiProblem(status, code, List.of(), null, id);
    }

    /// What can be said when only the status is known.
    static ApiProblem ofStatus(int status) {
        return switch (status) {
            case 401 -> of(HttpStatus.UNAUTHORIZED, "unauthorized");
            case 403 -> of(HttpStatus.FORBIDDEN, "forbidden");
            case 404 -> of(HttpStatus.NOT_FOUND, "not_found");
            case 405 -> of(HttpStatus.METHOD_NOT_ALLOWED, "method");
            case 406 -> of(HttpStatus.NOT_ACCEPTABLE, "not_acceptable");
            case 413 -> of(HttpStatus.CONTENT_TOO_LARGE, "too_large");
            case 415 -> of(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "media_type");
            case 429 -> of(HttpStatus.TOO_MANY_REQUESTS, "too_many");
            case 503 -> of(HttpStatus.SERVICE_UNAVAILABLE, "unavailable");
            default ->
                status < 500 ? of(HttpStatus.valueOf(status), "bad_request") : of(HttpStatus.valueOf(status), "failed");
        };
    }
}
