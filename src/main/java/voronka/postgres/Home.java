package voronka.postgres;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import voronka.start.StartFailure;

/// The folder that holds all that an installation keeps.
final class Home {

    private Home() {}

    /// The folder, there and writable.
    static Path prepare(Path folder) {
        var home = folder.toAbsolutePath().normalize();
        try {
            Files.createDirectories(home);
            Files.delete(Files.createTempFile(home, "writable", null));
            return home;
        } catch (IOException e) {
            throw new StartFailure(
                    "Voronka cannot write to its folder %s: %s".formatted(home, reasonOf(e)),
                    "Let the user that starts it write there, or name another folder with --voronka.home=...");
        }
    }

    static String reasonOf(IOException e) {
        return switch (e) {
            case AccessDeniedException denied -> denied.getFile() + " is closed to this user";
            case FileAlreadyExistsException other -> other.getFile() + " is not a folder";
            case FileSystemException other -> Objects.requireNonNullElse(other.getReason(), other.toString());
            default -> e.toString();
        };
    }
}
