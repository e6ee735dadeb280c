package voronka.exchange;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;

/// How the letters of a text file are written, and how many bytes at its start only say so.
record Encoding(Charset charset, int mark) {

    static Encoding of(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var start = in.readNBytes(4096);
            if (begins(start, 0xEF, 0xBB, 0xBF)) {
                return new Encoding(UTF_8, 3);
            } else if (begins(start, 0xFF, 0xFE)) {
                return new Encoding(UTF_16LE, 2);
            } else if (begins(start, 0xFE, 0xFF)) {
                return new Encoding(UTF_16BE, 2);
            } else if (zeros(start, 0) + zeros(start, 1) > 0) {
                return new Encoding(unmarkedUtf16(start), 0);
            }
        }
        return new Encoding(isUtf8(file) ? UTF_8 : OneByteLetters.of(file).encoding(), 0);
    }

    BufferedReader reader(Path file) throws IOException {
        var in = Files.newInputStream(file);
        in.skipNBytes(mark);
        return new BufferedReader(new InputStreamReader(in, charset), 1 << 16);
    }

    /// Latin letters, digits and separators have a zero byte on one side only.
    private static Charset unmarkedUtf16(byte[] start) {
        var even = zeros(start, 0);
        var odd = zeros(start, 1);
        if (even + odd < start.length / 50 + 1 || Math.min(even, odd) > 0) {
            throw new Unreadable("exchange.notext");
        }
        return odd > even ? UTF_16LE : UTF_16BE;
    }

    private static boolean isUtf8(Path file) throws IOException {
        var strict = UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try (var reader = new InputStreamReader(Files.newInputStream(file), strict)) {
            reader.transferTo(Writer.nullWriter());
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static int zeros(byte[] bytes, int from) {
        var zeros = 0;
        for (var i = from; i < bytes.length; i += 2) {
            zeros += bytes[i] == 0 ? 1 : 0;
        }
        return zeros;
    }

    private static boolean begins(byte[] bytes, int... with) {
        for (var i = 0; i < with.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xFF) != with[i]) {
                return false;
            }
        }
        return true;
    }
}
