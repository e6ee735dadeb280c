package voronka.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// The product as a process of its own, started as users start it.
final class Server implements AutoCloseable {

    private static final String JAVA = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    private static final List<String> JVM = List.of("-Xmx512m", "-XX:+UseCompactObjectHeaders");

    private final Process process;
    private final String address;
    private final double startSeconds;
    private volatile long most;

    private Server(Process process, String address, double startSeconds) {
        this.process = process;
        this.address = address;
        this.startSeconds = startSeconds;
    }

    static Server start(Options options) throws IOException, InterruptedException {
        return start(options, "-jar", options.jar().toString());
    }

    /// As `bin/aot` lays it out: unpacked, with a cache of its loaded classes that a first run has written.
    static Server startFast(Options options) throws IOException, InterruptedException {
        var fast = Path.of("bench/target/fast").toAbsolutePath();
        var cache = fast.resolve("voronka.aot");
        var jar = fast.resolve(options.jar().getFileName()).toString();
        if (!Files.exists(cache)
                || Files.getLastModifiedTime(cache).compareTo(Files.getLastModifiedTime(options.jar())) < 0) {
            await(process(List.of(
                    JAVA, "-Djarmode=tools", "-jar", options.jar().toString(), "extract", "--force", "--destination", fast.toString())));
            var training = new ArrayList<>(List.of(JAVA, "-XX:AOTCacheOutput=" + cache));
            training.addAll(JVM);
            training.addAll(List.of("-Dspring.context.exit=onRefresh", "-jar", jar));
            training.addAll(arguments(options));
            await(process(training));
        }
        return start(options, "-XX:AOTCache=" + cache, "-jar", jar);
    }

    private static void await(Process process) throws InterruptedException {
        if (process.waitFor() != 0) {
            throw new IllegalStateException("The start with a cache was not prepared, see bench/target/server.log");
        }
    }

    private static List<String> arguments(Options options) {
        return List.of(
                "--server.port=" + options.port(), "--server.address=127.0.0.1", "--voronka.home=" + options.home(),
                "--voronka.demo=false", "--voronka.admin.email=" + Fill.ADMIN, "--voronka.admin.password=" + Fill.PASSWORD);
    }

    private static Process process(List<String> command) throws IOException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Path.of("bench/target/server.log").toFile())
                .start();
    }

    private static Server start(Options options, String... what) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(JAVA));
        command.addAll(JVM);
        command.addAll(List.of(what));
        command.addAll(arguments(options));
        var begin = System.nanoTime();
        var process = process(command);
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        var address = "http://127.0.0.1:" + options.port();
        while (!answers(address)) {
            if (!process.isAlive()) {
                throw new IllegalStateException("Voronka does not start, see bench/target/server.log");
            }
            Thread.sleep(20);
        }
        var server = new Server(process, address, (System.nanoTime() - begin) / 1e9);
        Thread.ofPlatform().daemon().start(server::watchMemory);
        return server;
    }

    private static boolean answers(String address) throws InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(address + "/actuator/health")).build();
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    String address() {
        return address;
    }

    double startSeconds() {
        return startSeconds;
    }

    /// Most memory that the process held at once since the last call, in MiB.
    long mostMemory() {
        var found = most;
        most = 0;
        return found;
    }

    private void watchMemory() {
        while (process.isAlive()) {
            try {
                most = Math.max(most, memory());
                Thread.sleep(200);
            } catch (IOException | InterruptedException e) {
                return;
            }
        }
    }

    private long memory() throws IOException {
        try (var lines = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        }
    }

    /// What the heap holds now, as the virtual machine tells it.
    String heap() throws IOException, InterruptedException {
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        var answer = new ProcessBuilder(jcmd, String.valueOf(process.pid()), "GC.heap_info").start();
        var text = new String(answer.getInputStream().readAllBytes());
        return text.lines().skip(1).findFirst().orElse("").strip();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor(60, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
