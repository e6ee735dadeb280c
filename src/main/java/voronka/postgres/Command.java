package voronka.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// A program of the system, run to its end.
record Command(List<String> words) {

    static Command of(List<String> prefix, String... words) {
        return new Command(Stream.concat(prefix.stream(), Stream.of(words)).toList());
    }

    boolean succeeds() {
        try {
            return run(ProcessBuilder.Redirect.DISCARD) == 0;
        } catch (IOException e) {
            return false;
        }
    }

    /// Its output goes to a file and not through a pipe, which a server that it starts might hold open.
    boolean succeeds(Path log) throws IOException {
        return run(ProcessBuilder.Redirect.to(log.toFile())) == 0;
    }

    private int run(ProcessBuilder.Redirect output) throws IOException {
        var builder = new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(output);
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        var process = builder.start();
        process.getOutputStream().close();
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
