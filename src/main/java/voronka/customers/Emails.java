package voronka.customers;

import java.net.IDN;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The one place that reads e-mail addresses (S101).
public final class Emails {

    private static final Pattern BETWEEN = Pattern.compile("[\\s;,|<>\"()\\[\\]]+");
    private static final Pattern LOCAL = Pattern.compile("[^\\s.@\\p{Cntrl}:\\\\]+(?:\\.[^\\s.@\\p{Cntrl}:\\\\]+)*");
    private static final Pattern DOMAIN =
            Pattern.compile("(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+(?:[a-z]{2,63}|xn--[a-z0-9-]{2,59})");

    private Emails() {}

    /// The addresses of a cell in small letters, each once; `"Иван" <ivan@a.ru>; office@b.ru` holds two.
    public static List<String> read(@Nullable String text) {
        return pieces(text).filter(Emails::isAddress).distinct().toList();
    }

    /// What was meant for an address and is none, to be shown to whoever wrote it.
    public static List<String> refused(@Nullable String text) {
        return pieces(text)
                .filter(piece -> piece.contains("@"))
                .filter(Predicate.not(Emails::isAddress))
                .toList();
    }

    public static boolean isAddress(String text) {
        var at = text.lastIndexOf('@');
        return at > 0
                && at <= 64
                && text.length() <= 254
                && LOCAL.matcher(text.substring(0, at)).matches()
                && DOMAIN.matcher(ascii(text.substring(at + 1))).matches();
    }

    private static Stream<String> pieces(@Nullable String text) {
        return text == null
                ? Stream.empty()
                : Arrays.stream(BETWEEN.split(text))
                        .map(piece -> piece.toLowerCase(Locale.ROOT))
                        .map(piece ->
                                piece.replaceFirst("^(?:mailto:|['.])+", "").replaceFirst("['.:]+$", ""))
                        .filter(piece -> !piece.isEmpty());
    }

    private static String ascii(String domain) {
        try {
            return IDN.toASCII(domain).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
