package voronka.exchange;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What stands between the cells of a CSV file, guessed from its beginning.
record Separator(char character, int linesBefore) {

    private static final Pattern SAID = Pattern.compile("^\"?sep=([;,\\t])\"?\\R");

    /// Excel's own first line "sep=;" says it; else it is the one that cuts most lines as it cuts the header.
    static Separator of(String head) {
        var said = SAID.matcher(head);
        return said.find() ? new Separator(said.group(1).charAt(0), 1) : new Separator(guessed(head), 0);
    }

    private static char guessed(String head) {
        return Stream.of(';', ',', '\t')
                .map(candidate -> Cut.by(candidate, head))
                .filter(cut -> cut.columns() > 1)
                .max(Comparator.comparing(Cut::evenness).thenComparing(Cut::columns))
                .map(Cut::separator)
                .orElse(';');
    }

    private record Cut(char separator, int columns, double evenness) {

        static Cut by(char separator, String head) {
            var rows = rows(separator, head);
            if (rows.isEmpty()) {
                return new Cut(separator, 0, 0);
            }
            var columns = rows.getFirst().getFieldCount();
            var even =
                    rows.stream().filter(row -> row.getFieldCount() == columns).count();
            return new Cut(separator, columns, (double) even / rows.size());
        }

        private static List<CsvRecord> rows(char separator, String head) {
            try (var rows = CsvSource.lenient(separator)
                    .maxBufferSize(2 * head.length() + 1024)
                    .ofCsvRecord(head)) {
                return rows.stream().limit(50).toList();
            } catch (CsvParseException | UncheckedIOException | IOException e) {
                return List.of();
            }
        }
    }
}
