package voronka.secrets;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import voronka.start.StartFailure;

/// The key that seals secrets: the setting `voronka.secret-key`, which nodes of one database must share, else a file in
/// `voronka.home` that is made when it is first needed.
@Component
class InstallationKey {

    private static final int BYTES = 32;

    private final Path file;
    private @Nullable SecretKey key;

    InstallationKey(@Value("${voronka.secret-key:}") String given, @Value("${voronka.home}") String home) {
        this.file = Path.of(home, "secret.key");
        this.key = given.isBlank() ? null : read(given, "voronka.secret-key");
    }

    synchronized SecretKey get() {
        if (key == null) {
            key = ofFile();
        }
        return key;
    }

    private SecretKey ofFile() {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try {
                Files.createFile(file, ownersOnly());
                Files.writeString(file, HexFormat.of().formatHex(random()) + "\n");
            } catch (FileAlreadyExistsException e) {
                // It was made by an earlier start.
            }
            return read(Files.readString(file), file.toString());
        } catch (IOException e) {
            throw new IllegalStateException("The key of secrets in " + file + " cannot be read or written", e);
        }
    }

    private static SecretKey read(String hex, String place) {
        try {
            var bytes = HexFormat.of().parseHex(hex.strip());
            if (bytes.length == BYTES) {
                return new SecretKeySpec(bytes, "AES");
            }
        } catch (IllegalArgumentException e) {
            // Said below.
        }
        throw new StartFailure(
                "The key of secrets in %s is not 64 hexadecimal digits".formatted(place),
                "Restore it from the backup, or make a new one with: openssl rand -hex 32");
    }

    private static byte[] random() {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }

    private static FileAttribute<?>[] ownersOnly() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
