package voronka.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.SheetVisibility;

/// Reads the first sheet of a workbook that is visible and has anything on it.
final class XlsxSource {

    private static final Pattern COUNTS_FROM_1904 = Pattern.compile("\\bdate1904\\s*=\\s*[\"'](?:1|true)[\"']");

    private XlsxSource() {}

    static TableSource open(Path file, TableLimits limits) throws IOException {
        refuseBomb(file, limits);
        var book = book(file);
        try {
            return firstWithRows(book, new XlsxCells(countsFrom1904(file)));
        } catch (RuntimeException | IOException e) {
            book.close();
            throw e instanceof Unreadable refusal ? refusal : new Unreadable("exchange.damaged", e);
        }
    }

    /// A few programs leave formats out, and the library refuses to look for them.
    private static ReadableWorkbook book(Path file) {
        try {
            return new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
        } catch (RuntimeException | IOException e) {
            return withoutFormats(file);
        }
    }

    private static ReadableWorkbook withoutFormats(Path file) {
        try {
            return new ReadableWorkbook(file.toFile(), new ReadingOptions(false, true));
        } catch (RuntimeException | IOException e) {
            throw new Unreadable("exchange.damaged", e);
        }
    }

    /// The library overlooks "1", which is how spreadsheets write that it is so.
    private static boolean countsFrom1904(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile());
                var in = zip.getInputStream(zip.getEntry("xl/workbook.xml"))) {
            return COUNTS_FROM_1904
                    .matcher(new String(in.readAllBytes(), UTF_8))
                    .find();
        }
    }

    private static TableSource firstWithRows(ReadableWorkbook book, XlsxCells cells) throws IOException {
        var sheets = book.getSheets()
                .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                .toList();
        for (var sheet : sheets) {
            var rows = sheet.openStream();
            var source = new Rows(rows.iterator(), cells);
            if (source.hasNext()) {
                return new TableSource(source, () -> {
                    rows.close();
                    book.close();
                });
            }
            rows.close();
        }
        throw new Unreadable("exchange.empty");
    }

    /// What is packed may unpack to a thousand times its size, and the texts of a workbook are held in memory.
    private static void refuseBomb(Path file, TableLimits limits) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            var left = 10 * limits.bytes();
            for (var part : zip.stream().toList()) {
                var most = part.getName().equals("xl/sharedStrings.xml") ? Math.min(left, limits.bytes()) : left;
                var size = unpackedSize(zip, part, most);
                if (size > most) {
                    throw new Unreadable("exchange.toobig", limits.bytes() >> 20);
                }
                left -= size;
            }
        } catch (ZipException e) {
            throw new Unreadable("exchange.damaged", e);
        }
    }

    /// Counted, for the size that an archive states may be a lie.
    private static long unpackedSize(ZipFile zip, ZipEntry part, long most) throws IOException {
        var size = 0L;
        try (var in = zip.getInputStream(part)) {
            var buffer = new byte[1 << 16];
            for (var read = in.read(buffer); read > 0 && size <= most; read = in.read(buffer)) {
                size += read;
            }
        }
        return size;
    }

    private record Rows(Iterator<Row> rows, XlsxCells texts) implements Iterator<TableRow> {

        @Override
        public boolean hasNext() {
            try {
                return rows.hasNext();
            } catch (ExcelReaderException | UncheckedIOException e) {
                throw new Unreadable("exchange.damaged", e);
            }
        }

        @Override
        public TableRow next() {
            var row = rows.next();
            var cells = new ArrayList<String>(row.getCellCount());
            for (var i = 0; i < row.getCellCount(); i++) {
                cells.add(row.getOptionalCell(i).map(texts::text).orElse(""));
            }
            return new TableRow(row.getRowNum(), cells);
        }
    }
}
