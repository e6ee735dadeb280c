package voronka.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/// Signs in as people and programs do, and makes single calls.
final class Client implements AutoCloseable {

    private final HttpClient http = HttpClient.newHttpClient();
    private final String address;

    Client(String address) {
        this.address = address;
    }

    /// The cookie of a new session.
    String session(String email) throws IOException, InterruptedException {
        var form = "email=" + URLEncoder.encode(email, StandardCharsets.UTF_8) + "&password=" + Fill.PASSWORD;
        var request = HttpRequest.newBuilder(URI.create(address + "/sign-in"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form));
        var answer = http.send(request.build(), BodyHandlers.ofString());
        return answer.headers()
                .firstValue("Set-Cookie")
                .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
                .orElseThrow(() -> new IllegalStateException("No sign-in for " + email + ": " + answer.statusCode()));
    }

    String token(String email) throws IOException, InterruptedException {
        var basic = Base64.getEncoder().encodeToString((email + ":" + Fill.PASSWORD).getBytes(StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(URI.create(address + "/api/v1/tokens"))
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"name\": \"bench\"}"));
        var answer = http.send(request.build(), BodyHandlers.ofString()).body();
        return answer.replaceFirst("(?s).*\"token\"\\s*:\\s*\"([^\"]+)\".*", "$1");
    }

    HttpResponse<byte[]> call(Operation operation) throws IOException, InterruptedException {
        var turn = operation.next();
        var call = turn.call();
        var request = HttpRequest.newBuilder(URI.create(address + call.path()))
                .header(operation.isPage() ? "Cookie" : "Authorization", call.token())
                .method(call.method(), turn.body().isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(turn.body()));
        if (!call.type().isEmpty()) {
            request.header("Content-Type", call.type());
        }
        if (operation.isPage()) {
            request.header("Accept-Encoding", "gzip");
        }
        return http.send(request.build(), BodyHandlers.ofByteArray());
    }

    @Override
    public void close() {
        http.close();
    }
}
