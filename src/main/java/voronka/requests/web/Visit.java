package voronka.requests.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.util.UriComponentsBuilder;
import voronka.requests.Sending;

/// Where a visitor of a public form came from and when; the form carries it until it is sent.
record Visit(@Nullable Instant opened, String page, String referrer) {

    private static final int LONGEST = 2000;

    /// Within another site the frame's address tells of the page around it.
    static Visit of(HttpServletRequest request, Map<String, String> parameters) {
        var query = request.getQueryString();
        var own = request.getRequestURL() + (query == null ? "" : "?" + query);
        return new Visit(
                Instant.now(),
                parameters.getOrDefault("page", own),
                parameters.getOrDefault(
                        "referrer", Objects.requireNonNullElse(request.getHeader(HttpHeaders.REFERER), "")));
    }

    static Visit sent(Map<String, String> parameters) {
        var opened = parameters.getOrDefault("opened", "");
        return new Visit(
                opened.matches("\\d{13}") ? Instant.ofEpochMilli(Long.parseLong(opened)) : null,
                parameters.getOrDefault("page", ""),
                parameters.getOrDefault("referrer", ""));
    }

    Map<String, String> kept() {
        return Map.of(
                "opened", opened == null ? "" : String.valueOf(opened.toEpochMilli()),
                "page", page,
                "referrer", referrer);
    }

    Sending sending(Map<String, String> typed, HttpServletRequest request) {
        return new Sending(
                typed.getOrDefault("name", ""),
                typed.getOrDefault("phone", ""),
                typed.getOrDefault("email", "").strip(),
                typed.getOrDefault("text", ""),
                typed.containsKey("agreed"),
                typed.getOrDefault("website", ""),
                opened,
                original(request));
    }

    private Map<String, String> original(HttpServletRequest request) {
        var original = new LinkedHashMap<String, String>();
        original.put("page", page);
        original.put("referrer", referrer);
        original.put("site", host(referrer));
        original.put("address", request.getRemoteAddr());
        original.put("agent", Objects.requireNonNullElse(request.getHeader(HttpHeaders.USER_AGENT), ""));
        original.put("language", Objects.requireNonNullElse(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE), ""));
        original.putAll(campaign());
        original.values().removeIf(String::isBlank);
        original.replaceAll((name, value) -> value.substring(0, Math.min(value.length(), LONGEST)));
        return original;
    }

    private Map<String, String> campaign() {
        var marks = new LinkedHashMap<String, String>();
        try {
            UriComponentsBuilder.fromUriString(page).build().getQueryParams().forEach((name, values) -> {
                if (name.startsWith("utm_") && values.getFirst() != null) {
                    marks.put(name, decoded(values.getFirst()));
                }
            });
        } catch (IllegalArgumentException e) {
            return Map.of();
        }
        return marks;
    }

    private static String decoded(String value) {
        return java.net.URLDecoder.decode(value, java.nio.charset.StandardCharsets.UTF_8);
    }

    private static String host(String address) {
        try {
            return Objects.requireNonNullElse(URI.create(address).getHost(), "");
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
