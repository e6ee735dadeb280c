package voronka.support;

import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import voronka.accounts.AccessTokens;
import voronka.accounts.Caller;

/// Calls the API as another program would, with a token: `api.of(seller).post("/deals", Map.of("title", "Ёлки"))`.
@TestComponent
public class Api {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    AccessTokens tokens;

    @Autowired
    JsonMapper json;

    public As of(Caller caller) {
        return new As(
                tokens.openForApi(caller.id(), "test", "", OffsetDateTime.now().plusDays(1))
                        .secret());
    }

    /// Calls with this token, whatever it is.
    public As with(String token) {
        return new As(token);
    }

    /// The calls of one person.
    public class As {

        private final String token;

        private As(String token) {
            this.token = token;
        }

        public Answer get(String path, Object... variables) {
            return send(HttpMethod.GET, path, null, Map.of(), variables);
        }

        public Answer post(String path, Object body) {
            return send(HttpMethod.POST, path, body, Map.of());
        }

        public Answer patch(String path, Object version, Object body) {
            return send(HttpMethod.PATCH, path, body, Map.of("If-Match", "\"" + version + "\""));
        }

        public Answer put(String path, Object body) {
            return send(HttpMethod.PUT, path, body, Map.of());
        }

        public Answer delete(String path) {
            return send(HttpMethod.DELETE, path, null, Map.of());
        }

        /// @param body text as it is, or anything else to be written as JSON
        public Answer send(
                HttpMethod method, String path, Object body, Map<String, String> headers, Object... variables) {
            var request =
                    mvc.method(method).uri("/api/v1" + path, variables).header("Authorization", "Bearer " + token);
            headers.forEach(request::header);
            if (body != null) {
                request.contentType("application/json");
                request.content(body instanceof String text ? text : json.writeValueAsString(body));
            }
            return new Answer(request.exchange());
        }
    }

    /// What came back.
    public class Answer {

        private final MvcTestResult result;

        private Answer(MvcTestResult result) {
            this.result = result;
        }

        public int status() {
            return result.getResponse().getStatus();
        }

        public String header(String name) {
            return result.getResponse().getHeader(name);
        }

        public String text() {
            try {
                return result.getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
            } catch (java.io.UnsupportedEncodingException e) {
                throw new IllegalStateException(e);
            }
        }

        public JsonNode json() {
            return json.readTree(text());
        }

        /// The value at a JSON pointer, as text.
        public String at(String pointer) {
            return json().at(pointer).asString("");
        }

        public UUID id() {
            if (at("/id").isEmpty()) {
                throw new AssertionError("no record: " + this);
            }
            return UUID.fromString(at("/id"));
        }

        @Override
        public String toString() {
            return status() + " " + text();
        }
    }
}
