package voronka.conversations.mail;

import com.ibm.icu.text.CharsetDetector;
import jakarta.mail.internet.MimeUtility;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Turns the bytes of a letter into text. What they are said to be is believed as long as it can be true.
final class Charsets {

    private static final Set<String> SAY_NOTHING = Set.of("", "us-ascii", "ascii", "unknown-8bit", "x-unknown", "unknown", "7bit", "8bit");
    private static final Set<String> CYRILLIC = Set.of("windows-1251", "KOI8-R", "ISO-8859-5");

    private Charsets() {}

    static String decode(byte[] bytes, @Nullable String said) {
        var name = said == null ? "" : said.strip().replace("\"", "").toLowerCase(java.util.Locale.ROOT);
        if (!SAY_NOTHING.contains(name)) {
            try {
                return clean(new String(bytes, Charset.forName(MimeUtility.javaCharset(name))));
            } catch (IllegalArgumentException e) {
                // There is no such encoding, so it is guessed.
            }
        }
        return clean(guessed(bytes));
    }

    private static String guessed(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            for (var match : new CharsetDetector().setText(bytes).detectAll()) {
                if (CYRILLIC.contains(match.getName())) {
                    return new String(bytes, Charset.forName(match.getName()));
                }
            }
            return new String(bytes, Charset.forName("windows-1251"));
        }
    }

    /// The database stores no zero byte.
    private static String clean(String text) {
        return text.replace("\0", "").replaceFirst("^\uFEFF", "");
    }
}
