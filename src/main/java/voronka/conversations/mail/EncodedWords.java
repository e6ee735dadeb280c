package voronka.conversations.mail;

import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;

/// Reads header texts (RFC 2047) as they come and not only as they should: words that part in the middle of a letter are
/// joined before they are decoded, and bytes without any word of their encoding are guessed.
final class EncodedWords {

    private static final Pattern WORD = Pattern.compile("=\\?([^?*]+)(?:\\*[^?]*)?\\?([bBqQ])\\?([^?]*)\\?=");

    private EncodedWords() {}

    static String decode(String header) {
        return decode(header, true);
    }

    /// The same of a text whose bytes are known to be decoded.
    static String decodeWords(String text) {
        return decode(text, false);
    }

    private static String decode(String header, boolean guess) {
        var text = MimeUtility.unfold(header);
        var words = WORD.matcher(text);
        var decoded = new StringBuilder();
        var pending = new ByteArrayOutputStream();
        var charset = "";
        var end = 0;
        while (words.find()) {
            var between = text.substring(end, words.start());
            var goesOn = end > 0 && between.isBlank() && words.group(1).equalsIgnoreCase(charset);
            if (!goesOn) {
                flush(pending, charset, decoded);
                decoded.append(end > 0 && between.isBlank() ? "" : plain(between, guess));
            }
            charset = words.group(1);
            pending.writeBytes(bytes(words.group(2), words.group(3)));
            end = words.end();
        }
        flush(pending, charset, decoded);
        return decoded.append(plain(text.substring(end), guess)).toString().strip();
    }

    private static void flush(ByteArrayOutputStream pending, String charset, StringBuilder decoded) {
        decoded.append(Charsets.decode(pending.toByteArray(), charset));
        pending.reset();
    }

    private static String plain(String text, boolean guess) {
        var isRaw = guess && text.chars().anyMatch(c -> c > 0x7f) && text.chars().allMatch(c -> c <= 0xff);
        return isRaw ? Charsets.decode(text.getBytes(StandardCharsets.ISO_8859_1), "") : text;
    }

    private static byte[] bytes(String encoding, String text) {
        if (encoding.equalsIgnoreCase("b")) {
            return base64(text);
        }
        var bytes = new ByteArrayOutputStream();
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c == '=' && i + 2 < text.length() && isHex(text, i + 1)) {
                bytes.write(Integer.parseInt(text, i + 1, i + 3, 16));
                i += 2;
            } else {
                bytes.write(c == '_' ? ' ' : c);
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] base64(String text) {
        try {
            return Base64.getMimeDecoder().decode(text.replaceAll("=+$", ""));
        } catch (IllegalArgumentException e) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
    }

    private static boolean isHex(String text, int at) {
        return Character.digit(text.charAt(at), 16) >= 0 && Character.digit(text.charAt(at + 1), 16) >= 0;
    }
}
