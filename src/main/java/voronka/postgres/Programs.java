package voronka.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;
import voronka.start.StartFailure;

/// PostgreSQL's own programs, unpacked once from the archive for this kind of machine.
record Programs(Path folder) {

    static Programs in(Path home) throws IOException {
        var archive = archive();
        var folder = home.resolve("programs").resolve(nameOf(archive));
        if (!Files.exists(folder)) {
            unpack(archive, folder);
        }
        return new Programs(folder);
    }

    String path(String program) {
        return folder.resolve("bin")
                .resolve(isWindows() ? program + ".exe" : program)
                .toString();
    }

    /// With the length, which tells the archives of different versions apart.
    private static String nameOf(URL archive) throws IOException {
        var path = archive.getPath();
        var name = path.substring(path.lastIndexOf('/') + 1, path.length() - ".txz".length());
        return name + "-" + archive.openConnection().getContentLengthLong();
    }

    /// Under another name first, so that a folder with the right one is always whole.
    private static void unpack(URL archive, Path folder) throws IOException {
        var half = folder.resolveSibling(folder.getFileName() + ".half");
        FileSystemUtils.deleteRecursively(half);
        try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive.openStream())))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, half.resolve(entry.getName()));
            }
        }
        Files.move(half, folder);
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path file) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, file);
            if ((entry.getMode() & 0100) != 0 || entry.getName().contains("bin/")) {
                file.toFile().setExecutable(true, false);
            }
        }
    }

    private static URL archive() {
        var archive = find(isAlpine() ? "-alpine_linux" : "");
        if (archive == null) {
            throw new StartFailure(
                    "Voronka brings no PostgreSQL for %s on %s"
                            .formatted(System.getProperty("os.name"), System.getProperty("os.arch")),
                    "Run a PostgreSQL yourself and name it in DATABASE_URL");
        }
        return archive;
    }

    /// The archive for macOS holds programs for both of its processors.
    private static @Nullable URL find(String distribution) {
        var os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        var arm = System.getProperty("os.arch").equals("aarch64");
        var machine = os.startsWith("mac")
                ? "darwin-x86_64"
                : isWindows() ? "windows-x86_64" : os + (arm ? "-arm_64" : "-x86_64") + distribution;
        return Programs.class.getResource("/postgres-" + machine + ".txz");
    }

    private static boolean isAlpine() {
        return Files.exists(Path.of("/etc/alpine-release"));
    }

    private static boolean isWindows() {
        return System.getProperty("os.name").startsWith("Windows");
    }
}
