package voronka.records;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/// Short notices that go with the answer to what somebody did; a deed that was written can be undone from there.
public final class Toasts {

    private static final String OPERATION = Toasts.class.getName() + ".operation";
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private Toasts() {}

    /// Says what was done and offers to undo it, when this request wrote anything.
    public static void done(String text) {
        show(text, operation().orElse(null), false);
    }

    /// Says what was made and leads there.
    public static void created(String text, String href) {
        var toast = toast(text, operation().orElse(null));
        toast.put("href", href);
        trigger("toast", toast);
    }

    public static void say(String text) {
        show(text, null, false);
    }

    /// Says why it was not done.
    public static void refused(String text) {
        show(text, null, true);
    }

    /// The answer also closes the window it was asked from.
    public static void doneAndClose(String text) {
        done(text);
        trigger("dialog-close", "");
    }

    /// Sends a further event of the page with the answer.
    public static void trigger(String event, Object detail) {
        current().ifPresent(request -> {
            var response = request.getResponse();
            if (response != null) {
                var events = new LinkedHashMap<String, Object>(events(response.getHeader("HX-Trigger")));
                events.put(event, detail);
                response.setHeader("HX-Trigger", JSON.writeValueAsString(events));
            }
        });
    }

    private static Map<String, Object> events(@Nullable String header) {
        return header == null
                ? Map.of()
                : JSON.readValue(header, new tools.jackson.core.type.TypeReference<Map<String, Object>>() {});
    }

    private static void show(String text, @Nullable UUID operation, boolean late) {
        var toast = toast(text, operation);
        if (late) {
            toast.put("late", true);
        }
        trigger("toast", toast);
    }

    private static Map<String, Object> toast(String text, @Nullable UUID operation) {
        var toast = new LinkedHashMap<String, Object>();
        toast.put("text", text);
        if (operation != null) {
            toast.put("undo", "/undo/" + operation);
        }
        return toast;
    }

    /// The operation of this request's last write.
    public static Optional<UUID> operation() {
        return current().map(request -> (UUID) request.getAttribute(OPERATION, ServletRequestAttributes.SCOPE_REQUEST));
    }

    static void wrote(UUID operation) {
        current()
                .ifPresent(
                        request -> request.setAttribute(OPERATION, operation, ServletRequestAttributes.SCOPE_REQUEST));
    }

    private static Optional<ServletRequestAttributes> current() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                ? Optional.of(request)
                : Optional.empty();
    }
}
