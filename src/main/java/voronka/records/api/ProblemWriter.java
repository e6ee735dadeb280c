package voronka.records.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import voronka.accounts.Caller;
import voronka.records.Problem;

/// Writes a problem as RFC 9457 has it, in the language that the request asks for or else in the caller's.
@Component
class ProblemWriter {

    private final MessageSource messages;
    private final JsonMapper json;

    ProblemWriter(MessageSource messages, JsonMapper json) {
        this.messages = messages;
        this.json = json;
    }

    void write(ApiProblem problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var body = json.writeValueAsBytes(document(problem, request));
        response.setStatus(problem.status().value());
        response.setContentType("application/problem+json");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private Map<String, Object> document(ApiProblem problem, HttpServletRequest request) {
        var language = language(request);
        var document = new LinkedHashMap<String, Object>();
        document.put("type", "/api#problem-" + problem.code());
        document.put("title", text("api.problem." + problem.code(), language));
        document.put("status", problem.status().value());
        document.put("detail", text("api.problem." + problem.code() + ".text", language));
        document.put("instance", request.getRequestURI());
        if (problem.pointer() != null) {
            document.put("pointer", problem.pointer());
        }
        if (problem.id() != null) {
            document.put("id", problem.id());
        }
        if (!problem.fields().isEmpty()) {
            document.put("errors", errors(problem.fields(), language));
        }
        return document;
    }

    private List<Map<String, Object>> errors(List<Problem> problems, Locale language) {
        return problems.stream()
                .map(problem -> {
                    var error = new LinkedHashMap<String, Object>();
                    if (problem.field() != null) {
                        error.put("field", problem.field());
                    }
                    error.put("code", problem.message());
                    error.put(
                            "detail",
                            text(problem.message(), language, problem.values().toArray()));
                    problem.named().forEach(error::putIfAbsent);
                    return (Map<String, Object>) error;
                })
                .toList();
    }

    private String text(String key, Locale language, Object... values) {
        return String.valueOf(messages.getMessage(key, values, key, language));
    }

    private static Locale language(HttpServletRequest request) {
        return request.getHeader("Accept-Language") != null
                ? request.getLocale()
                : Caller.find().map(Caller::language).orElse(Locale.ENGLISH);
    }
}
