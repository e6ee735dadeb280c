package voronka.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import voronka.start.StartFailure;

/// Who PostgreSQL's programs run as. They refuse to run as root, so for root they run without its powers:
/// in a user namespace of their own, where root is nobody in particular, or as another user.
final class Owner {

    private static final List<String> NAMESPACE = List.of("unshare", "-U");
    private static final int NOBODY = 65534;

    private Owner() {}

    /// What to put before the command of a program that works on these data.
    static List<String> prefixFor(Path data) throws IOException {
        return isRoot() ? prefixForRoot(data) : List.of();
    }

    /// Data that belong to another user already stay that user's.
    private static List<String> prefixForRoot(Path data) throws IOException {
        var owner = ownerOf(data);
        var ways = owner == 0 ? Stream.of(NAMESPACE, user(NOBODY)) : Stream.of(user(owner));
        return ways.filter(Owner::works)
                .findFirst()
                .orElseThrow(() -> new StartFailure(
                        "PostgreSQL does not run as root",
                        "Start Voronka as an ordinary user, or name another database in DATABASE_URL"));
    }

    /// It may still walk through the folders of root that lead to the data.
    private static List<String> user(int id) {
        return List.of(
                "setpriv",
                "--reuid=" + id,
                "--regid=" + id,
                "--clear-groups",
                "--inh-caps=+dac_override",
                "--ambient-caps=+dac_override");
    }

    private static boolean works(List<String> prefix) {
        return Command.of(prefix, "true").succeeds();
    }

    private static int ownerOf(Path data) throws IOException {
        return Files.exists(data) ? (int) Files.getAttribute(data, "unix:uid") : 0;
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }
}
