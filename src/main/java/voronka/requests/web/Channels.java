package voronka.requests.web;

import java.util.Map;

/// The icons of the ways by which requests come.
final class Channels {

    private static final Map<String, String> ICONS = Map.of(
            "phone", "phone-incoming",
            "mail", "mail",
            "form", "world",
            "messenger", "message",
            "social", "users",
            "visit", "door-enter",
            "api", "code",
            "import", "upload");

    private Channels() {}

    static String icon(String channel) {
        return ICONS.getOrDefault(channel, "pencil");
    }
}
