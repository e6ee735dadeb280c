package voronka.support;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The product in a process of its own, as people start it; on a free port, unless the options name one.
public final class Node implements AutoCloseable {

    private static final Pattern READY = Pattern.compile("Voronka \\S+ is ready: (\\S+) .*");

    private final Process process;
    private final URI address;

    private Node(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    /// One that is ready to answer.
    public static Node start(String... options) {
        var process = launch(Path.of("target", "node-errors.log"), options);
        return new Node(process, addressSaidBy(process));
    }

    /// One that finds its database, and all else that is wanted, in the environment.
    public static Node startIn(Map<String, String> environment, String... options) {
        var process = launch(Path.of("target", "node-errors.log"), environment, options);
        return new Node(process, addressSaidBy(process));
    }

    /// A second one beside the application of the tests, on the same database.
    public static Node besideTheTests(String... options) {
        return start(Stream.of(
                        Stream.of(
                                "--voronka.home=target/node",
                                "--voronka.tenants.by-host=true",
                                "--voronka.demo=false",
                                "--voronka.secret-key=" + ApplicationTest.KEY),
                        EmbeddedDatabase.options(),
                        Stream.of(options))
                .flatMap(each -> each)
                .toArray(String[]::new));
    }

    /// One that cannot start: what it said on its way out, and its exit code.
    public static Refusal refusalOf(String... options) {
        var errors = Path.of("target", "refusal-errors.log");
        var process = launch(errors, options);
        try (var output = process.inputReader()) {
            var said = output.lines().toList();
            return new Refusal(process.waitFor(), said, Files.readAllLines(errors));
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public record Refusal(int exitCode, List<String> output, List<String> errors) {}

    public URI address(String path) {
        return address.resolve(path);
    }

    public long pid() {
        return process.pid();
    }

    /// As `kill -9` does.
    public void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /// As Ctrl+C does.
    @Override
    public void close() {
        process.destroy();
        awaitEnd();
    }

    private void awaitEnd() {
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Process launch(Path errors, String... options) {
        return launch(errors, Map.of(), options);
    }

    private static Process launch(Path errors, Map<String, String> environment, String... options) {
        var command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Xmx384m",
                "-XX:TieredStopAtLevel=1",
                "-Dserver.port=0",
                "-cp",
                classPath(),
                "voronka.VoronkaApplication"));
        command.addAll(List.of(options));
        try {
            var builder = new ProcessBuilder(command).redirectError(errors.toFile());
            builder.environment().putAll(environment);
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What the product is delivered with, so nothing that only tests need.
    private static String classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.contains("test-classes") && !entry.contains("devtools"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static URI addressSaidBy(Process process) {
        var output = process.inputReader();
        var said = new ArrayList<String>();
        try {
            for (var line = output.readLine(); line != null; line = output.readLine()) {
                said.add(line);
                var ready = READY.matcher(line);
                if (ready.matches()) {
                    drain(output);
                    return URI.create(ready.group(1));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new AssertionError("It did not start, see target/node-errors.log; it said " + said);
    }

    /// A process whose output nobody reads stands still one day.
    private static void drain(BufferedReader output) {
        Thread.startVirtualThread(() -> output.lines().forEach(line -> {}));
    }
}
