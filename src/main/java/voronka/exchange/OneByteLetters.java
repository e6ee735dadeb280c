package voronka.exchange;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// The letters outside of ASCII in a file that has a byte for each, counted to tell its encoding.
///
/// A general detector takes words in capitals, which names of companies are, for another encoding; here the
/// one wins whose letters are as frequent as they are in Russian.
final class OneByteLetters {

    private static final List<Charset> CYRILLIC =
            List.of(Charset.forName("windows-1251"), Charset.forName("IBM866"), Charset.forName("KOI8-R"));
    private static final Charset WESTERN = Charset.forName("windows-1252");

    private static final String FROM_MOST_FREQUENT = "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфіїєъёґ";
    private static final String TYPOGRAPHY = "№«»—–“”„’…\u00a0•°²³×₽€§";
    private static final double OF_TYPOGRAPHY = -4;
    private static final double OF_NO_LETTER = -10;

    private final long[] counts = new long[256];
    private long letters;
    private long amongAscii;

    private OneByteLetters() {}

    static OneByteLetters of(Path file) throws IOException {
        var found = new OneByteLetters();
        try (var in = Files.newInputStream(file)) {
            var buffer = new byte[1 << 16];
            for (var read = in.read(buffer); read > 0; read = in.read(buffer)) {
                found.count(buffer, read);
            }
        }
        return found;
    }

    /// A letter with an accent stands alone among Latin ones, a Cyrillic letter among its like.
    Charset encoding() {
        return amongAscii * 2 > letters
                ? WESTERN
                : CYRILLIC.stream()
                        .max(Comparator.comparingDouble(this::likelihood))
                        .orElseThrow();
    }

    private void count(byte[] bytes, int length) {
        for (var i = 0; i < length; i++) {
            var code = bytes[i] & 0xFF;
            counts[code]++;
            if (code >= 0xC0) {
                letters++;
                var before = i > 0 ? bytes[i - 1] : 0;
                var after = i + 1 < length ? bytes[i + 1] : 0;
                if (before >= 0 && after >= 0 && (Character.isLetter(before) || Character.isLetter(after))) {
                    amongAscii++;
                }
            }
        }
    }

    private double likelihood(Charset charset) {
        var sum = 0.0;
        for (var code = 128; code < 256; code++) {
            if (counts[code] > 0) {
                sum += counts[code] * likelihood(new String(new byte[] {(byte) code}, charset));
            }
        }
        return sum;
    }

    private static double likelihood(String letter) {
        if (TYPOGRAPHY.contains(letter)) {
            return OF_TYPOGRAPHY;
        }
        var rank = FROM_MOST_FREQUENT.indexOf(letter.toLowerCase(Locale.ROOT));
        return rank < 0 ? OF_NO_LETTER : -2 - rank / 8.0;
    }
}
