package voronka.conversations;

import java.util.stream.Collectors;

/// Tells what a letter says itself from what it repeats of another.
public final class Quotes {

    private static final String BEGINS = "(?iu)^-{2,}\\s*(original message|исходное сообщение|пересылаемое сообщение|forwarded message).*"
            + "|^(on|am|le) .{5,120}(wrote|schrieb|écrit)\\s*:\\s*$"
            + "|^.{0,80}\\d{4}.{0,100}(пишет|написал|написала|написал\\(а\\)|пише|написав)\\s*:\\s*$"
            + "|^_{20,}\\s*$";

    private Quotes() {}

    /// The text without quoted lines, and nothing of a long letter beyond its first part.
    public static String own(String text, int longest) {
        var own = text.lines()
                .takeWhile(line -> !line.strip().matches(BEGINS))
                .filter(line -> !line.stripLeading().startsWith(">"))
                .collect(Collectors.joining("\n"))
                .strip();
        var kept = own.isEmpty() ? text.strip() : own;
        return kept.length() <= longest ? kept : kept.substring(0, longest);
    }

    /// As it stands below an answer.
    public static String quoted(String text) {
        return text.lines().map(line -> line.startsWith(">") ? ">" + line : "> " + line).collect(Collectors.joining("\n"));
    }
}
