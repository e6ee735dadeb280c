package voronka.exchange;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;

/// Reads CSV as living programs write it: any of three separators, quotes, line breaks inside of cells.
final class CsvSource {

    private static final int HEAD = 1 << 16;

    private CsvSource() {}

    static TableSource open(Path file, TableLimits limits) throws IOException {
        var encoding = Encoding.of(file);
        var separator = Separator.of(head(encoding, file));
        var reader = new LastCharacter(encoding.reader(file));
        var records = lenient(separator.character())
                .maxBufferSize(Math.max(HEAD, 8 * limits.charactersOfCell()))
                .ofCsvRecord(reader);
        records.skipLines(separator.linesBefore());
        return new TableSource(new Rows(records.iterator(), reader), records::close);
    }

    static CsvReader.CsvReaderBuilder lenient(char separator) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true);
    }

    private static String head(Encoding encoding, Path file) throws IOException {
        try (var reader = encoding.reader(file)) {
            var head = new char[HEAD];
            var length = 0;
            for (var read = 0; read >= 0 && length < HEAD; length += Math.max(read, 0)) {
                read = reader.read(head, length, HEAD - length);
            }
            return new String(head, 0, length);
        }
    }

    private record Rows(Iterator<CsvRecord> records, LastCharacter reader) implements Iterator<TableRow> {

        @Override
        public boolean hasNext() {
            try {
                return records.hasNext();
            } catch (CsvParseException | UncheckedIOException e) {
                throw new Unreadable("exchange.csv", e);
            }
        }

        @Override
        public TableRow next() {
            var csv = records.next();
            var row = new TableRow(
                    csv.getStartingLineNumber(),
                    csv.getFields().stream().map(Rows::stripped).toList());
            if (endsWithLineBreaks(row) && !hasNext() && reader.last() != '"') {
                throw new Unreadable("exchange.quote", row.number());
            }
            return row;
        }

        /// A quote that nobody closed swallows the rest of the file into one cell.
        private static boolean endsWithLineBreaks(TableRow row) {
            return row.cells().getLast().indexOf('\n') >= 0;
        }

        private static String stripped(String cell) {
            return cell.replaceAll("^[\\s\\p{Zs}]+|[\\s\\p{Zs}]+$", "");
        }
    }

    /// Remembers the last character that was not white.
    private static final class LastCharacter extends java.io.FilterReader {

        private char last;

        LastCharacter(Reader in) {
            super(in);
        }

        char last() {
            return last;
        }

        @Override
        public int read(char[] buffer, int offset, int length) throws IOException {
            var read = super.read(buffer, offset, length);
            for (var i = offset + read - 1; i >= offset; i--) {
                if (!Character.isWhitespace(buffer[i])) {
                    last = buffer[i];
                    break;
                }
            }
            return read;
        }
    }
}
