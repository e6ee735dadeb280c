package voronka.exchange;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/// What a file is by its first bytes, for names lie: an "xls" may be a web page.
enum FileKind {
    TEXT,
    XLSX;

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLD_OFFICE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    static FileKind of(Path file) throws IOException {
        var start = start(file);
        if (begins(start, ZIP)) {
            return ofZip(file);
        }
        if (begins(start, OLD_OFFICE)) {
            throw new Unreadable("exchange.oldexcel");
        }
        var text = new String(start, StandardCharsets.ISO_8859_1).strip().toLowerCase(Locale.ROOT);
        if (text.startsWith("%pdf") || text.startsWith("{\\rtf")) {
            throw new Unreadable("exchange.document");
        }
        if (text.matches("(?s)(?:ï»¿)?<(?:!doctype|html|\\?xml|table|meta|head).*")) {
            throw new Unreadable("exchange.webpage");
        }
        return TEXT;
    }

    private static FileKind ofZip(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.getEntry("xl/workbook.xml") != null) {
                return XLSX;
            }
            throw new Unreadable(zip.getEntry("content.xml") != null ? "exchange.opendocument" : "exchange.archive");
        } catch (ZipException e) {
            throw new Unreadable("exchange.damaged", e);
        }
    }

    private static byte[] start(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(512);
        }
    }

    private static boolean begins(byte[] bytes, byte[] with) {
        return bytes.length >= with.length && Arrays.equals(bytes, 0, with.length, with, 0, with.length);
    }
}
