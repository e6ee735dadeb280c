package voronka.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Opens a table whatever it came as: CSV with its separator and encoding guessed, or XLSX.
public final class Tables {

    private Tables() {}

    /// Takes the stream in at once, so that it may be closed before the table is.
    public static Table read(InputStream content, TableLimits limits) {
        try {
            var copy = Files.createTempFile("voronka-", ".table");
            try {
                copy(content, copy, limits);
                return open(copy, limits, () -> Files.deleteIfExists(copy));
            } catch (RuntimeException | IOException e) {
                Files.deleteIfExists(copy);
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Table read(InputStream content) {
        return read(content, TableLimits.USUAL);
    }

    public static Table read(byte[] content) {
        return read(new ByteArrayInputStream(content), TableLimits.USUAL);
    }

    public static Table read(Path file) {
        try {
            return open(file, TableLimits.USUAL, () -> {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(InputStream content, Path copy, TableLimits limits) throws IOException {
        try (var out = Files.newOutputStream(copy)) {
            var left = limits.bytes();
            var buffer = new byte[1 << 16];
            for (var read = content.read(buffer); read > 0; read = content.read(buffer)) {
                left -= read;
                if (left < 0) {
                    throw new Unreadable("exchange.toobig", limits.bytes() >> 20);
                }
                out.write(buffer, 0, read);
            }
        }
    }

    private static Table open(Path file, TableLimits limits, TableSource.Closing afterwards) throws IOException {
        var source = FileKind.of(file) == FileKind.XLSX ? XlsxSource.open(file, limits) : CsvSource.open(file, limits);
        try {
            return new Table(source.alsoClosing(afterwards), limits);
        } catch (RuntimeException e) {
            source.close();
            throw e;
        }
    }
}
