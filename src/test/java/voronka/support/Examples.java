package voronka.support;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/// Real files that nobody here wrote, which lie beside the project where there are any.
public final class Examples {

    private Examples() {}

    public static Optional<Path> find(String name) {
        return Stream.iterate(Path.of("").toAbsolutePath(), java.util.Objects::nonNull, Path::getParent)
                .map(folder -> folder.resolve("shared/data/examples").resolve(name))
                .filter(Files::exists)
                .findFirst();
    }
}
