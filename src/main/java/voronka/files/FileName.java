package voronka.files;

/// The name of a file as it may be stored and given out: no folders, no signs that a system or a header stumbles over.
final class FileName {

    private static final int LONGEST = 200;

    private FileName() {}

    static String of(String given) {
        var name = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}\"<>:|?*]+", " ")
                .replaceAll("\\s+", " ")
                .strip();
        if (name.isEmpty() || name.matches("\\.+")) {
            return "file";
        }
        return name.length() <= LONGEST ? name : shortened(name);
    }

    /// Its ending stays, for it says by what it opens.
    private static String shortened(String name) {
        var dot = name.lastIndexOf('.');
        var ending = dot > 0 && name.length() - dot <= 12 ? name.substring(dot) : "";
        var end = LONGEST - ending.length();
        return name.substring(0, Character.isHighSurrogate(name.charAt(end - 1)) ? end - 1 : end) + ending;
    }
}
