package voronka.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/// What was asked for on the command line.
record Options(Size size, Path home, Path jar, int port, int seconds, Set<String> only, Set<String> parts) {

    static Options of(String... words) {
        var all = List.of(words);
        var size = Size.of(words.length == 0 || words[0].startsWith("--") ? "S" : words[0]);
        return new Options(
                size,
                Path.of(option(all, "--home", "bench/target/data-" + size.name())).toAbsolutePath(),
                Path.of(option(all, "--jar", "target/voronka.jar")).toAbsolutePath(),
                Integer.parseInt(option(all, "--port", "8099")),
                Integer.parseInt(option(all, "--seconds", "6")),
                set(option(all, "--only", "")),
                set(option(all, "--parts", "start,sql,load,browser")));
    }

    private static String option(List<String> words, String name, String otherwise) {
        var place = words.indexOf(name);
        return place < 0 ? otherwise : words.get(place + 1);
    }

    private static Set<String> set(String list) {
        return list.isEmpty() ? Set.of() : Set.of(list.split(","));
    }
}
