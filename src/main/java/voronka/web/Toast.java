package voronka.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A short notice that comes with an answer, with an address to post to where what was done can be undone.
public record Toast(String text, @Nullable String undo, boolean late) {

    public Toast(String text) {
        this(text, null, false);
    }

    public Toast withUndo(String href) {
        return new Toast(text, href, late);
    }

    /// As the notice of something that did not work.
    public Toast asRefusal() {
        return new Toast(text, undo, true);
    }

    public void on(HttpServletResponse response) {
        var undoable = undo == null ? "" : ",\"undo\":" + quoted(undo);
        response.setHeader(
                "HX-Trigger", "{\"toast\":{\"text\":%s,\"late\":%s%s}}".formatted(quoted(text), late, undoable));
    }

    /// Headers carry nothing but ASCII.
    private static String quoted(String text) {
        return text.chars()
                .mapToObj(c ->
                        c < ' ' || c > '~' || c == '"' || c == '\\' ? "\\u%04x".formatted(c) : Character.toString(c))
                .collect(Collectors.joining("", "\"", "\""));
    }
}
