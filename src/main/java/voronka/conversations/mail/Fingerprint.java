package voronka.conversations.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// Tells whether two letters are the same one: by what its writer wrote, and not by the lines that servers add on its way.
/// The id alone would not do: another letter that bears the id of a known one must not be lost.
final class Fingerprint {

    private Fingerprint() {}

    static byte[] of(LetterHead head, byte[] source) {
        var digest = sha256();
        for (var header : new String[] {"Message-ID", "Date", "From", "Subject"}) {
            digest.update((head.first(header).orElse("").replaceAll("\\s+", " ").strip() + "\n").getBytes(UTF_8));
        }
        body(source, digest);
        return digest.digest();
    }

    /// Without the ends of lines, which servers change.
    private static void body(byte[] source, MessageDigest digest) {
        for (var i = bodyStart(source); i < source.length; i++) {
            if (source[i] != '\r' && source[i] != '\n') {
                digest.update(source[i]);
            }
        }
    }

    private static int bodyStart(byte[] source) {
        for (var i = 0; i < source.length; i++) {
            if (source[i] == '\n' && (i + 1 < source.length && source[i + 1] == '\n'
                    || i + 2 < source.length && source[i + 1] == '\r' && source[i + 2] == '\n')) {
                return i + 1;
            }
        }
        return source.length;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
