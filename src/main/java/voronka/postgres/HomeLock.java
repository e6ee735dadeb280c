package voronka.postgres;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import voronka.start.StartFailure;

/// Keeps a second process out of the folder. The lock is the operating system's: it falls with its process,
/// however that ends. The file itself only tells whose it is.
final class HomeLock {

    /// Beyond the text, which others must be able to read where locks are compulsory.
    private static final long LOCKED_BYTE = 1 << 20;

    private final FileChannel file;

    private HomeLock(FileChannel file) {
        this.file = file;
    }

    static HomeLock take(Path home) throws IOException {
        var file = FileChannel.open(home.resolve("voronka.pid"), CREATE, READ, WRITE);
        if (file.tryLock(LOCKED_BYTE, 1, false) == null) {
            throw takenBy(file, home);
        }
        file.truncate(0);
        file.write(US_ASCII.encode(ProcessHandle.current().pid() + "\n"), 0);
        return new HomeLock(file);
    }

    private static StartFailure takenBy(FileChannel file, Path home) throws IOException {
        var text = ByteBuffer.allocate(20);
        file.read(text, 0);
        file.close();
        return new StartFailure(
                "The folder %s is already in use by process %s"
                        .formatted(home, US_ASCII.decode(text.flip()).toString().strip()),
                "Stop that one first, or name another folder with --voronka.home=...");
    }

    boolean isHeld() {
        return file.isOpen();
    }

    void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
