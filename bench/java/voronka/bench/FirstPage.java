package voronka.bench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Cookie;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/// The board in a browser that has never seen it: until its first card can be seen.
final class FirstPage {

    /// @param html bytes of the page itself, compressed
    /// @param script bytes of the biggest script, compressed
    record Seen(double firstCard, int bytes, int requests, int html, int script) {}

    private static final int TIMES = 5;

    private FirstPage() {}

    static List<Seen> measure(String address, String path, String session) throws IOException {
        try (var playwright = Playwright.create(new Playwright.CreateOptions()
                        .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                var browser = playwright.chromium().launch(options())) {
            var all = new ArrayList<Seen>();
            for (var i = 0; i < TIMES; i++) {
                all.add(once(browser, address, path, session));
            }
            return all.stream().sorted(Comparator.comparingDouble(Seen::firstCard)).toList();
        }
    }

    private static LaunchOptions options() {
        var options = new LaunchOptions().setArgs(List.of("--no-sandbox"));
        var system = Path.of("/usr/bin/chromium");
        return Files.exists(system) ? options.setExecutablePath(system) : options;
    }

    private static Seen once(Browser browser, String address, String path, String session) throws IOException {
        try (var context = browser.newContext()) {
            var cookie = session.split("=", 2);
            context.addCookies(List.of(new Cookie(cookie[0], cookie[1]).setUrl(address)));
            var page = context.newPage();
            var answers = new ArrayList<Response>();
            page.onResponse(answers::add);
            var begin = System.nanoTime();
            page.navigate(address + path, new Page.NavigateOptions().setWaitUntil(com.microsoft.playwright.options.WaitUntilState.COMMIT));
            page.locator("article.card").first().waitFor();
            var seen = (System.nanoTime() - begin) / 1e6;
            page.waitForTimeout(1500);
            return seen(seen, answers);
        }
    }

    private static Seen seen(double firstCard, List<Response> answers) throws IOException {
        var bytes = 0;
        var html = 0;
        var script = 0;
        for (var answer : List.copyOf(answers)) {
            var type = answer.headers().getOrDefault("content-type", "");
            if (!type.startsWith("text/event-stream")) {
                var body = body(answer);
                bytes += body.length;
                html = type.startsWith("text/html") ? zipped(body) : html;
                script = type.contains("javascript") ? Math.max(script, zipped(body)) : script;
            }
        }
        return new Seen(firstCard, bytes, answers.size(), html, script);
    }

    private static byte[] body(Response answer) {
        try {
            return answer.body();
        } catch (PlaywrightException e) {
            return new byte[0];
        }
    }

    private static int zipped(byte[] body) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(body);
        }
        return bytes.size();
    }
}
