package voronka.support;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/// The machine's own browser, launched once for all tests. Where there is none its tests are skipped, which is
/// said once at the end; a machine that calls itself CI must have one.
class Chromium implements ExecutionCondition {

    private static final Namespace STORE = Namespace.create(Chromium.class);

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome.exe");

    private static final List<Path> PLACES = List.of(
            Path.of("/Applications/Chromium.app/Contents/MacOS/Chromium"),
            Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),
            Path.of("C:/Program Files/Google/Chrome/Application/chrome.exe"));

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext test) {
        if (program().isPresent()) {
            return ConditionEvaluationResult.enabled("there is a browser");
        } else if ("true".equals(System.getenv("CI"))) {
            throw new IllegalStateException("There is no Chromium for the browser tests. " + howToInstall());
        }
        store(test).computeIfAbsent(Skipped.class);
        return ConditionEvaluationResult.disabled("there is no browser");
    }

    static Browser browserFor(ExtensionContext test) {
        return store(test).computeIfAbsent(Running.class).browser;
    }

    private static ExtensionContext.Store store(ExtensionContext test) {
        return test.getRoot().getStore(STORE);
    }

    private static Optional<Path> program() {
        var named = System.getProperty("voronka.chromium");
        return named != null
                ? Optional.of(Path.of(named)).filter(Files::isExecutable)
                : Stream.concat(onPath(), PLACES.stream())
                        .filter(Files::isExecutable)
                        .findFirst();
    }

    private static Stream<Path> onPath() {
        var folders = Objects.requireNonNullElse(System.getenv("PATH"), "").split(File.pathSeparator);
        return NAMES.stream()
                .flatMap(name -> Stream.of(folders).map(folder -> Path.of(folder).resolve(name)));
    }

    private static String howToInstall() {
        var os = System.getProperty("os.name");
        var command = os.startsWith("Mac")
                ? "brew install --cask chromium"
                : os.startsWith("Windows") ? "winget install Google.Chrome" : "sudo apt-get install -y chromium";
        return "Install one with `%s`, or name yours with -Dvoronka.chromium=/path/to/it".formatted(command);
    }

    /// Closed, and so printed, when all tests have run.
    static class Skipped implements AutoCloseable {

        @Override
        public void close() {
            System.out.println(
                    "\n***** THE BROWSER TESTS WERE SKIPPED: no Chromium was found. " + howToInstall() + " *****\n");
        }
    }

    static class Running implements AutoCloseable {

        private final Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));

        private final Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program().orElseThrow())
                        .setArgs(List.of("--no-sandbox")));

        @Override
        public void close() {
            playwright.close();
        }
    }
}
